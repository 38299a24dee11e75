import { agreementPage } from '@/app/[locale]/agreements/[slug]/agreement-page';
import { type PagePath, pagePlace } from '@/app/[locale]/agreements/[slug]/page-place';
import { answerDescription } from '@/app/[locale]/answer-description';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { placeAddress } from '@/components/address';

/** An agreement as it stood on a day. */
const { generateMetadata, Page } = agreementPage<PagePath & { date: string }>(
  ({ status }, i18n, path) => {
    const isEventful = status.entries.some(({ occurredOn }) => occurredOn === path.date);
    const name = i18n.words(status.description.name);
    return metadataFor({
      i18n,
      path: placeAddress({ ...pagePlace(path, status, i18n), locale: 'en' }),
      title: i18n.t('day.dayTitle', { name, date: i18n.date(path.date) }),
      description: answerDescription(status, i18n),
      status,
      // Days on which nothing happened read alike.
      ...(!isEventful && { isIndexed: false }),
    });
  },
);

export { generateMetadata, Page as default };
