import { headlineState } from '@/lib/agreement/agreements/filter';
import { answerDescription } from '../../answer-description';
import { metadataFor } from '../../page-metadata';
import { agreementPage } from './agreement-page';

const { generateMetadata, Page } = agreementPage(({ status }, i18n) => {
  const { t, words } = i18n;
  const name = words(status.description.name);
  const state = headlineState(status);
  return metadataFor({
    i18n,
    path: `/agreements/${status.slug}`,
    title: state ? t('meta.state', { name, state: t(`commitments.state.${state}`) }) : name,
    description: answerDescription(status, i18n),
    status,
    isFollowed: true,
  });
});

export { generateMetadata, Page as default };
