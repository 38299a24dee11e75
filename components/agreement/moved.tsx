import { SectionHead } from '../section-head';
import { FirstCounts } from '../target/first-counts';
import { TargetHistory } from '../target/target-history';
import { hasMoved } from './sections';
import type { ShownAgreement } from './shown-agreement';

/** The history of the target: every target that was stated for the headline milestone, where there is more than one. */
export function Moved({ status, place, i18n }: ShownAgreement) {
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
