import { TermLink } from '@/components/about/term-link';
import { EdtfTime } from '@/components/edtf-time';
import type { I18n } from '@/components/i18n/i18n';
import { seasonOf } from '@/components/verdict/due';
import { spreadText } from '@/components/verdict/spread';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import { Count, CountControls } from './count';
import styles from './readings.module.css';
import { timelinessWords } from './timeliness-words';

interface Counted {
  status: AgreementStatus;
  /** Whether time left is counted in the browser: on today's page. */
  ticks: boolean;
  i18n: I18n;
}

/** How the promise stands under every reading of its words, of several one to be chosen, which the ruler measures off; it ticks on today's page while a due day lies ahead. */
export function Readings({ status, ticks, i18n }: Counted) {
  const { t } = i18n;
  const { readings } = status.timing;
  return (
    <div className={styles.clock}>
      <p className={styles.spread} data-said="spread">
        {spreadText(status.headline, i18n)}
      </p>
      <ReadingChoice status={status} ticks={ticks} i18n={i18n} />
      {ticks && <CountControls status={status} i18n={i18n} />}
      {readings.length > 1 && (
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
    </div>
  );
}

/** The readings in the order of their due days, one to be chosen of several; a single one leaves nothing to choose. */
function ReadingChoice({ status, ticks, i18n }: Counted) {
  const readings = status.timing.readings.map((reading, index) => ({ reading, index }));
  const [first] = readings;
  if (!first) return null;
  if (readings.length === 1) {
    return (
      <div className={styles.readings}>
        <div
          className={`${styles.reading} ${styles.only}`}
          data-reading={0}
          data-late={isLate(first.reading) || undefined}
        >
          <ReadingText {...first} status={status} ticks={ticks} i18n={i18n} />
        </div>
      </div>
    );
  }
  return (
    <fieldset className={styles.readings}>
      <legend>{i18n.t('clock.readings')}</legend>
      {readings.toSorted(byDueDay).map(({ reading, index }) => (
        <label
          key={reading.reading}
          className={styles.reading}
          data-reading={index}
          data-late={isLate(reading) || undefined}
        >
          <input
            type="radio"
            name="reading"
            value={reading.reading}
            data-choice={index}
            defaultChecked={index === 0}
          />
          <ReadingText reading={reading} index={index} status={status} ticks={ticks} i18n={i18n} />
        </label>
      ))}
    </fieldset>
  );
}

function byDueDay(a: { reading: JudgedReading }, b: { reading: JudgedReading }): number {
  return a.reading.due.localeCompare(b.reading.due);
}

function isLate({ daysLate }: JudgedReading): boolean {
  return (daysLate ?? 0) > 0;
}

function ReadingText({
  reading,
  index,
  status,
  ticks,
  i18n,
}: Counted & { reading: JudgedReading; index: number }) {
  const { t, date } = i18n;
  const season = status.target ? seasonOf(status.target) : 'other';
  return (
    <>
      <span className={styles.due}>{t('clock.due', { date: date(reading.due) })}</span>
      <span className={styles.count} data-said={`count${index}`}>
        <Count reading={reading} status={status} ticks={ticks} i18n={i18n} />
      </span>
      <span className={styles.rule}>{t(`reading.${reading.reading}`, { season })}</span>
      <span className={styles.window}>
        {reading.opens !== reading.closes && (
          <>
            <EdtfTime of={reading.opens} i18n={i18n} length="short" /> –{' '}
          </>
        )}
        <EdtfTime of={reading.closes} i18n={i18n} length="short" />
        <span data-said={`timeliness${index}`}>
          {timelinessWords(reading, status.headline.judgement, i18n)}
        </span>
      </span>
    </>
  );
}
