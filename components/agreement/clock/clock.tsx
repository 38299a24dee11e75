import { TermLink } from '@/components/about/term-link';
import { EdtfTime } from '@/components/edtf-time';
import type { I18n } from '@/components/i18n/i18n';
import { seasonOf } from '@/components/verdict/due';
import { spreadText } from '@/components/verdict/spread';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import styles from './clock.module.css';
import { Count, CountControls } from './count';

/** The countdown under every reading, each to be chosen; it ticks on today's page while a due day lies ahead. */
export function Clock({
  status,
  ticks,
  i18n,
}: {
  status: AgreementStatus;
  ticks: boolean;
  i18n: I18n;
}) {
  const { t } = i18n;
  const { timing } = status;
  return (
    <section className={styles.clock} aria-labelledby="clock">
      <h2 id="clock" className={styles.title}>
        {t('clock.title')}
      </h2>
      <p className={styles.spread}>{spreadText(status.headline, i18n)}</p>
      <Readings status={status} ticks={ticks} i18n={i18n} />
      {ticks && <CountControls status={status} i18n={i18n} />}
      {timing.readings.length > 1 && (
        <p className={styles.note}>
          {t.rich('clock.readingsNote', {
            reading: (words) => (
              <TermLink to="readings" locale={i18n.locale}>
                {words}
              </TermLink>
            ),
          })}
        </p>
      )}
    </section>
  );
}

interface Counted {
  status: AgreementStatus;
  ticks: boolean;
  i18n: I18n;
}

/** The readings, one to be chosen of several; a single one leaves nothing to choose. */
function Readings({ status, ticks, i18n }: Counted) {
  const { readings } = status.timing;
  const [first] = readings;
  if (!first) return null;
  if (readings.length === 1) {
    return (
      <div className={styles.readings}>
        <div className={`${styles.reading} ${styles.only}`} data-late={isLate(first) || undefined}>
          <ReadingText reading={first} status={status} ticks={ticks} i18n={i18n} />
        </div>
      </div>
    );
  }
  return (
    <fieldset className={styles.readings}>
      <legend>{i18n.t('clock.readings')}</legend>
      {readings.map((reading, index) => (
        <label
          key={reading.reading}
          className={styles.reading}
          data-late={isLate(reading) || undefined}
        >
          <input
            type="radio"
            name="reading"
            value={reading.reading}
            data-choice={index}
            defaultChecked={index === 0}
          />
          <ReadingText reading={reading} status={status} ticks={ticks} i18n={i18n} />
        </label>
      ))}
    </fieldset>
  );
}

function isLate({ daysLate }: JudgedReading): boolean {
  return (daysLate ?? 0) > 0;
}

function ReadingText({ reading, status, ticks, i18n }: Counted & { reading: JudgedReading }) {
  const { t, date } = i18n;
  const season = status.target ? seasonOf(status.target) : 'other';
  return (
    <>
      <span className={styles.due}>{t('clock.due', { date: date(reading.due) })}</span>
      <span className={styles.count}>
        <Count reading={reading} status={status} ticks={ticks} i18n={i18n} />
      </span>
      <span className={styles.rule}>{t(`reading.${reading.reading}`, { season })}</span>
      <span className={styles.window}>
        <EdtfTime of={reading.opens} i18n={i18n} length="short" /> –{' '}
        <EdtfTime of={reading.closes} i18n={i18n} length="short" />,{' '}
        {t(`clock.timeliness.${reading.timeliness}`)}
      </span>
    </>
  );
}
