import type { Metadata } from 'next';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { headlineState } from '@/lib/agreement/agreements/filter';
import { pageToday } from '@/lib/pages/page-status';
import { answerDescription } from '../../answer-description';
import { MissingPage, missingMetadata } from '../../missing-page';
import { metadataFor } from '../../page-metadata';
import { AgreementPage } from './agreement-page';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = await pageToday(slug);
  if (!page) return missingMetadata(i18n);
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

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = await pageToday(slug);
  if (!page) return <MissingPage i18n={i18n} />;
  const place = { locale: i18n.locale, slug, on: null, revision: null };
  return <AgreementPage page={page} place={place} i18n={i18n} />;
}
