import { durationOf } from '@/lib/agreement/duration';
import type { AgreementStatus } from '@/lib/agreement/status';
import { agreementAddress, type Place } from '../address';
import { Verdict } from '../agreement/verdict';
import type { Speech } from '../speech';
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
    ...statuses.map(({ clock }) => clock.lateness?.most ?? 0),
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
  const { t } = speech;
  const duration = durationOf(status);
  if (!duration) return t('compared.notKnown');
  const { least, most, ended } = duration;
  const days = daysText(least, most, speech);
  return (
    <>
      {ended ? days : t('compared.soFar', { days })}
      <Bar least={least} most={most} scale={scale} />
    </>
  );
}

function Late({ status, scale, speech }: Cell) {
  const { t } = speech;
  const { timeliness, lateness } = status.clock;
  if (timeliness === 'no target' || timeliness === 'not judged') {
    return t(`clock.timeliness.${timeliness}`);
  }
  if (!lateness) return t('compared.inTime');
  const { least, most, days } = lateness;
  return (
    <>
      {least === most
        ? daysText(least, most, speech)
        : t('compared.range', { days: t('days', { days }), least, most })}
      <Bar least={least} most={most} scale={scale} late />
    </>
  );
}

function daysText(least: number, most: number, { t }: Speech): string {
  return least === most ? t('days', { days: least }) : t('compared.between', { least, most });
}
