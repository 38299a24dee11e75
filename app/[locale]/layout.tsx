import type { Metadata, Viewport } from 'next';
import Script from 'next/script';
import '@/components/design.css';
import '@/components/in-one-line.css';
import { i18nFor } from '@/components/i18n/i18n';
import { isLocale } from '@/lib/agreement/locales';
import { ISLANDS } from '@/lib/http/document/islands';
import { serving, siteAddress } from '@/lib/process/env';
import { fonts } from '../fonts';

// Each page is rendered when it is asked for, and kept by `lib/http/response-cache`: Next keeps no second copy.
export const dynamic = 'force-dynamic';

// The paper of `design.css`.
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f8f7' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1120' },
  ],
};

type Props = LayoutProps<'/[locale]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { t } = i18nFor(isLocale(locale) ? locale : 'en');
  return {
    metadataBase: new URL(siteAddress()),
    title: { default: t('site.name'), template: `%s – ${t('site.name')}` },
    description: t('site.purpose'),
  };
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  return (
    <html lang={isLocale(locale) ? locale : 'en'} className={fonts}>
      <body>
        {children}
        {/* Else `lib/http/render` adds it, and takes Next's own scripts away. */}
        {serving().developing && (
          // Not before React has taken the page over, since the islands change texts that it compares with the server's.
          <Script src={`/_next/${ISLANDS}/islands.js`} strategy="lazyOnload" />
        )}
      </body>
    </html>
  );
}
