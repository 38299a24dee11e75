import { type AgreementStatus, statusOfMilestone } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { PagePlace } from '../address';
import { Promised } from '../agreement/promise';
import { StillInstrument } from '../days/instrument';
import type { I18n } from '../i18n/i18n';
import { Verdict } from '../verdict/verdict';
import styles from './milestone-page.module.css';

/** What became of the promise on a milestone: verdict, promise, ruler and clock, as an agreement's page gives them of its headline. */
export function CommitmentAnswer({
  status,
  judged,
  place,
  i18n,
}: {
  status: AgreementStatus;
  judged: JudgedMilestone;
  place: PagePlace;
  i18n: I18n;
}) {
  const own = statusOfMilestone(status, judged.milestone.slug);
  if (!own) throw new Error(`${status.slug} has no milestone ${judged.milestone.slug}`);
  return (
    <>
      <p className={styles.verdict}>
        <Verdict status={own} i18n={i18n} />
      </p>
      <Promised status={own} place={place} i18n={i18n} />
      <StillInstrument status={own} ticks={place.on === null} i18n={i18n} />
    </>
  );
}
