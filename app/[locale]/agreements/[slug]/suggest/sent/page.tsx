import type { Metadata } from 'next';
import { NotFoundPage, notFoundMetadata } from '@/app/[locale]/not-found-page';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { suggestedAddress } from '@/components/address';
import { PageFrame } from '@/components/site/page-frame';
import { SuggestedPage } from '@/components/suggest/suggested-page';
import { pageSuggest } from '@/lib/pages/suggest/page-suggest';

type Props = PageProps<'/[locale]/agreements/[slug]/suggest/sent'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  if (!(await pageSuggest({ slug }))) return notFoundMetadata(i18n);
  return { title: i18n.t('suggest.sent.title'), robots: { index: false } };
}

/** Where a reader is led whose suggestion has arrived. */
export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = await pageSuggest({ slug });
  if (!page) return <NotFoundPage i18n={i18n} />;
  return (
    <PageFrame path={suggestedAddress('en', slug)} i18n={i18n}>
      <SuggestedPage slug={slug} description={page.status.description} i18n={i18n} />
    </PageFrame>
  );
}
