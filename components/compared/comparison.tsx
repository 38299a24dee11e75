import { comparableLateness } from '@/lib/agreement/agreements/compare';
import { type Duration, durationOf } from '@/lib/agreement/dates/duration';
import { extentOf } from '@/lib/agreement/dates/edtf';
import { announcementAmong } from '@/lib/agreement/record/announcement';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import { daysWords } from '../verdict/days';
import { Verdict } from '../verdict/verdict';
import { WordingText } from '../wording';
import { Bar } from './bar';
import styles from './compared.module.css';
import { Scale } from './scale';

/** Agreements side by side: time from announcement to the headline milestone, and lateness, as bars to one scale. */
export function ComparisonTable({
  statuses,
  scale,
  i18n,
}: {
  statuses: readonly AgreementStatus[];
  /** How many days a bar of full length is. */
  scale: number;
  i18n: I18n;
}) {
  const { t, locale } = i18n;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('compared.agreement')}</th>
          <th scope="col">
            {t('compared.took')}
            <Scale days={scale} i18n={i18n} />
          </th>
          <th scope="col">
            {t('compared.lateness')}
            <Scale days={scale} i18n={i18n} />
          </th>
        </tr>
      </thead>
      <tbody>
        {statuses.map((status) => (
          <tr key={status.slug} id={status.slug}>
            <th scope="row">
              <a href={agreementAddress(locale, status.slug)}>
                <WordingText of={i18n.wording(status.description.name)} page={locale} />
              </a>
              <span className={styles.verdict}>
                <Verdict status={status} i18n={i18n} />
              </span>
            </th>
            <td data-label={t('compared.took')}>
              <Took status={status} scale={scale} i18n={i18n} />
            </td>
            <td data-label={t('compared.lateness')}>
              <Late status={status} scale={scale} i18n={i18n} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Cell {
  status: AgreementStatus;
  scale: number;
  i18n: I18n;
}

function Took({ status, scale, i18n }: Cell) {
  const duration = durationOf(status);
  if (!duration) return i18n.t('compared.notKnown');
  const { least, most } = duration;
  return (
    <>
      {tookText(duration, status, i18n)}
      {doubtOf(status, i18n)}
      <Bar least={least} most={most} scale={scale} />
    </>
  );
}

function tookText(
  { least, most, until }: Duration,
  { headline }: AgreementStatus,
  i18n: I18n,
): string {
  const { t, words } = i18n;
  const days = daysWords(least, most, i18n);
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

function Late({ status, scale, i18n }: Cell) {
  const { t } = i18n;
  const { state } = status.headline;
  if (!status.announced) return t('compared.notKnown');
  const lateness = comparableLateness(status);
  if (!lateness) return t(state ? `commitments.state.${state}` : 'clock.timeliness.no target');
  const { least, most, days } = lateness;
  const { on } = status.headline.judgement;
  // Where no day is known, the days have no middle that could be told.
  const isCoarse = on !== null && extentOf(on).first !== extentOf(on).last;
  const counted = isCoarse ? daysWords(least, most, i18n) : t('days', { days });
  const late = t(state === 'met late' ? 'compared.late' : 'compared.past', { days: counted });
  return (
    <>
      {least === most || isCoarse ? late : t('compared.range', { told: late, least, most })}
      {status.headline.judgement.unconfirmed && `, ${t('outcome.unconfirmed')}`}
      <Bar least={least} most={most} scale={scale} late />
    </>
  );
}

/** That no party has said what became of an agreement, or when it was announced: of which of both the time counts from or to. */
function doubtOf({ milestones, headline }: AgreementStatus, { t }: I18n): string {
  if (headline.judgement.unconfirmed) return `, ${t('outcome.unconfirmed')}`;
  const announced = announcementAmong(milestones)?.judgement.unconfirmed ?? false;
  return announced ? `, ${t('compared.announcementUnconfirmed')}` : '';
}
