import { type Duration, durationOf } from '@/lib/agreement/dates/duration';
import { announcementAmong } from '@/lib/agreement/record/announcement';
import type { State } from '@/lib/agreement/status/state';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, type Place } from '../address';
import type { Speech } from '../speech';
import { daysWords } from '../verdict/days';
import { Verdict } from '../verdict/verdict';
import { Wording } from '../wording';
import { Bar } from './bar';
import styles from './compared.module.css';

/** All agreements side by side: time from announcement to the headline milestone, and lateness, as bars to one scale. */
export function Comparison({
  statuses,
  place,
  speech,
}: {
  statuses: readonly AgreementStatus[];
  place: Place;
  speech: Speech;
}) {
  const { t } = speech;
  const own = statuses.filter(({ slug }) => slug === place.slug);
  const others = statuses.filter(({ slug }) => slug !== place.slug);
  const scale = Math.max(
    1,
    ...statuses.map((status) => durationOf(status)?.most ?? 0),
    ...statuses
      .filter(({ headline }) => inCommon(headline.state))
      .map(({ timing }) => timing.lateness?.most ?? 0),
  );
  return (
    <article className={styles.compared}>
      <h1>{t('compared.heading')}</h1>
      <p>{t('compared.note')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('compared.agreement')}</th>
            <th scope="col">{t('compared.took')}</th>
            <th scope="col">{t('compared.lateness')}</th>
          </tr>
        </thead>
        <tbody>
          {[...own, ...others].map((status) => (
            <tr key={status.slug} data-own={status.slug === place.slug || undefined}>
              <th scope="row">
                <a href={agreementAddress(place.locale, status.slug)}>
                  <Wording of={speech.wording(status.description.name)} page={speech.locale} />
                </a>
                <span className={styles.verdict}>
                  <Verdict status={status} speech={speech} />
                </span>
              </th>
              <td data-label={t('compared.took')}>
                <Took status={status} scale={scale} speech={speech} />
              </td>
              <td data-label={t('compared.lateness')}>
                <Late status={status} scale={scale} speech={speech} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

interface Cell {
  status: AgreementStatus;
  scale: number;
  speech: Speech;
}

function Took({ status, scale, speech }: Cell) {
  const duration = durationOf(status);
  if (!duration) return speech.t('compared.notKnown');
  const { least, most } = duration;
  return (
    <>
      {tookText(duration, status, speech)}
      {isReported(status) && `, ${speech.t('outcome.unconfirmed')}`}
      <Bar least={least} most={most} scale={scale} />
    </>
  );
}

function tookText(
  { least, most, until }: Duration,
  { headline }: AgreementStatus,
  speech: Speech,
): string {
  const { t, words } = speech;
  const days = daysWords(least, most, speech);
  const { slug, title } = headline.milestone;
  switch (until) {
    case 'met': {
      const kind = slug === 'signature' ? slug : 'other';
      return t('compared.to', { days, kind, title: words(title) });
    }
    case 'ended':
      return t('compared.ended', { days });
    case 'so far':
      return t('compared.soFar', { days });
  }
}

function Late({ status, scale, speech }: Cell) {
  const { t } = speech;
  const { state, timing } = status.headline;
  if (!status.announced) return t('compared.notKnown');
  const lateness = inCommon(state) ? timing.lateness : null;
  if (!lateness) return t(state ? `state.${state}` : 'clock.timeliness.no target');
  const { least, most, days } = lateness;
  const counted = t('days', { days });
  const told = t(state === 'met late' ? 'compared.late' : 'compared.past', { days: counted });
  return (
    <>
      {least === most ? told : t('compared.range', { told, least, most })}
      {status.headline.judgement.unconfirmed && `, ${t('outcome.unconfirmed')}`}
      <Bar least={least} most={most} scale={scale} late />
    </>
  );
}

/** Whether no party has said when the agreement was announced, or what became of it since. */
function isReported({ milestones, headline }: AgreementStatus): boolean {
  const announced = announcementAmong(milestones)?.judgement.unconfirmed ?? false;
  return announced || headline.judgement.unconfirmed;
}

/** The states in which lateness can be laid beside that of others: what ended otherwise, or is disputed, cannot. */
function inCommon(state: State | null): boolean {
  return state === 'met late' || state === 'overdue';
}
