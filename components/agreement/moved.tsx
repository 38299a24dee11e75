import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { Place } from '../address';
import { SectionHead } from '../section-head';
import type { Speech } from '../speech';
import { TargetHistory } from '../target/target-history';

/** The history of the target: every target that was stated for the headline milestone, where there is more than one. */
export function Moved({
  status,
  place,
  speech,
}: {
  status: AgreementStatus;
  place: Place;
  speech: Speech;
}) {
  const { t } = speech;
  const { headline, description } = status;
  if (headline.targets.length < 2) return null;
  return (
    <section aria-labelledby="slips">
      <SectionHead id="slips" title={t('slips.title')}>
        <p>{t('slips.rule')}</p>
      </SectionHead>
      <TargetHistory
        targets={headline.targets}
        judgement={headline.judgement}
        description={description}
        place={place}
        speech={speech}
      />
    </section>
  );
}
