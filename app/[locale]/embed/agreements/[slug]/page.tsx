import { publicPage } from '@/app/[locale]/public-page';
import { EmbedCard } from '@/components/embed/embed-card';
import { pageToday } from '@/lib/pages/page-status';
import { embedMetadata } from '../../embed-metadata';

const { generateMetadata, Page } = publicPage({
  read: ({ slug }: { slug: string }) => pageToday(slug),
  describe: ({ status }, i18n) => embedMetadata(status, `/agreements/${status.slug}`, i18n),
  show: ({ status }, i18n) => <EmbedCard status={status} i18n={i18n} />,
});

export { generateMetadata, Page as default };
