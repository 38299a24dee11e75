import type { MetadataRoute } from 'next';
import { i18nFor } from '@/components/i18n/i18n';

/** The site as something to be put on a home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { t } = i18nFor('en');
  return {
    name: t('site.name'),
    description: t('site.purpose'),
    lang: 'en',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#f6f8f7',
    theme_color: '#f6f8f7',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/apple-icon.png', type: 'image/png', sizes: '180x180' },
    ],
  };
}
