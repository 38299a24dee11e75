import { publicPage } from '@/app/[locale]/public-page';
import { milestonePath } from '@/components/address';
import { EmbedCard } from '@/components/embed/embed-card';
import { statusOfMilestone } from '@/lib/agreement/status/status';
import { pageToday } from '@/lib/pages/page-status';
import { embedMetadata } from '../../../embed-metadata';

const { generateMetadata, Page } = publicPage({
  read: async ({ agreement, milestone }: { agreement: string; milestone: string }) => {
    const page = await pageToday(agreement);
    return page && statusOfMilestone(page.status, milestone);
  },
  describe: (status, i18n, { agreement, milestone }) =>
    embedMetadata(status, `/agreements/${agreement}${milestonePath(milestone)}`, i18n),
  show: (status, i18n) => <EmbedCard status={status} i18n={i18n} />,
});

export { generateMetadata, Page as default };
