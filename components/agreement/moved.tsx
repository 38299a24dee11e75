import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { PagePlace } from '../address';
import type { I18n } from '../i18n/i18n';
import { SectionHead } from '../section-head';
import { FirstCounts } from '../target/first-counts';
import { TargetHistory } from '../target/target-history';
import { hasMoved } from './sections';

/** The history of the target: every target that was stated for the headline milestone, where there is more than one. */
export function Moved({
  status,
  place,
  i18n,
}: {
  status: AgreementStatus;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t } = i18n;
  const { headline, description } = status;
  if (!hasMoved(status)) return null;
  return (
    <section aria-labelledby="slips">
      <SectionHead id="slips" title={t('slips.title')}>
        <FirstCounts i18n={i18n} />
      </SectionHead>
      <TargetHistory
        targets={headline.targets}
        judgement={headline.judgement}
        description={description}
        place={place}
        i18n={i18n}
      />
    </section>
  );
}
