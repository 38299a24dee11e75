import type { Metadata } from 'next';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { headlineState } from '@/lib/agreement/agreements/filter';
import { pageToday } from '@/lib/pages/page-status';
import { answerDescription } from '../../answer-description';
import { notFoundMetadata } from '../../not-found-page';
import { metadataFor } from '../../page-metadata';

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/agreements/[slug]'>): Promise<Metadata> {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = await pageToday(slug);
  if (!page) return notFoundMetadata(i18n);
  const { status } = page;
  const name = i18n.words(status.description.name);
  const state = headlineState(status);
  return metadataFor({
    i18n,
    path: `/agreements/${slug}`,
    title: state
      ? i18n.t('meta.state', { name, state: i18n.t(`commitments.state.${state}`) })
      : name,
    description: answerDescription(status, i18n),
    status,
    isFollowed: true,
  });
}

export { AgreementPage as default } from './agreement-page';
