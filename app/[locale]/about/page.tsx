import type { Metadata } from 'next';
import { AboutPage } from '@/components/about/about-page';
import { aboutAddress } from '@/components/address';
import { PageFrame } from '@/components/site/page-frame';
import { EMAIL_KEPT_DAYS } from '@/lib/db/suggestions/forget-emails';
import { mayReadersSuggest } from '@/lib/pages/suggest/page-suggest';
import { settings } from '@/lib/process/env';
import { metadataFor } from '../page-metadata';
import { pathI18n } from '../path-i18n';

type Props = PageProps<'/[locale]/about'>;

const path = aboutAddress('en');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const i18n = pathI18n((await params).locale);
  const [title, description] = [i18n.t('about.title'), i18n.t('about.description')];
  return metadataFor({ i18n, path, title, description, status: undefined });
}

export default async function Page({ params }: Props) {
  const i18n = pathI18n((await params).locale);
  const { SITE_OPERATOR, SITE_CONTACT, DATA_LICENCE, NEWS_POLLING, AUDIT_RETENTION_DAYS } =
    settings();
  const site = {
    operator: SITE_OPERATOR,
    contact: SITE_CONTACT,
    licence: DATA_LICENCE,
    readsFeeds: NEWS_POLLING === 'on',
    addressesKeptDays: AUDIT_RETENTION_DAYS,
    suggestions: mayReadersSuggest() ? { emailKeptDays: EMAIL_KEPT_DAYS } : null,
  };
  return (
    <PageFrame path={path} i18n={i18n}>
      <AboutPage site={site} i18n={i18n} />
    </PageFrame>
  );
}
