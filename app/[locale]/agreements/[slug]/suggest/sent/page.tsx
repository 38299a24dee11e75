import { publicPage } from '@/app/[locale]/public-page';
import { suggestedAddress } from '@/components/address';
import { PageFrame } from '@/components/site/page-frame';
import { SuggestedPage } from '@/components/suggest/suggested-page';
import { pageSuggest } from '@/lib/pages/suggest/page-suggest';

/** Where a reader is led whose suggestion has arrived. */
const { generateMetadata, Page } = publicPage({
  read: ({ slug }: { slug: string }) => pageSuggest({ slug }),
  describe: (_page, { t }) => ({ title: t('suggest.sent.title'), robots: { index: false } }),
  show: ({ status: { slug, description } }, i18n) => (
    <PageFrame path={suggestedAddress('en', slug)} i18n={i18n}>
      <SuggestedPage slug={slug} description={description} i18n={i18n} />
    </PageFrame>
  ),
});

export { generateMetadata, Page as default };
