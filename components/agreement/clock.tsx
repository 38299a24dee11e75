import type { JudgedReading } from '@/lib/agreement/clock';
import { endOfDay } from '@/lib/agreement/day';
import { isFinal } from '@/lib/agreement/milestone';
import { isContested } from '@/lib/agreement/outcome';
import type { AgreementStatus } from '@/lib/agreement/status';
import { EdtfTime } from '../edtf-time';
import type { Speech } from '../speech';
import { countWords } from '../verdict/count';
import { seasonOf } from '../verdict/due';
import { spreadText } from '../verdict/spread';
import styles from './clock.module.css';
import { Countdown, CountdownControls } from './countdown';

/** The countdown under every reading, each to be chosen; it ticks on today's page while a due day lies ahead. */
export function Clock({
  status,
  ticks,
  speech,
}: {
  status: AgreementStatus;
  ticks: boolean;
  speech: Speech;
}) {
  const { t } = speech;
  const { clock } = status;
  const next = ticks ? nextDue(status) : undefined;
  return (
    <section className={styles.clock} aria-labelledby="clock">
      <h2 id="clock" className={styles.title}>
        {t('clock.title')}
      </h2>
      <p className={styles.spread}>{spreadText(status.headline, speech)}</p>
      {clock.readings.length > 0 && (
        <fieldset className={styles.readings}>
          <legend>{t('clock.readings')}</legend>
          {clock.readings.map((reading, index) => (
            <ReadingChoice
              key={reading.reading}
              reading={reading}
              index={index}
              status={status}
              ticks={ticks}
              speech={speech}
            />
          ))}
        </fieldset>
      )}
      {next && (
        <CountdownControls
          end={endOf(next, status)}
          words={{
            pause: t('clock.pause'),
            resume: t('clock.resume'),
            seconds: t('clock.seconds'),
            passed: t('clock.passedOn', { date: speech.date(next.due) }),
          }}
        />
      )}
      {clock.readings.length > 1 && <p className={styles.note}>{t('clock.readingsNote')}</p>}
    </section>
  );
}

function ReadingChoice({
  reading,
  index,
  status,
  ticks,
  speech,
}: {
  reading: JudgedReading;
  index: number;
  status: AgreementStatus;
  ticks: boolean;
  speech: Speech;
}) {
  const { t } = speech;
  const season = status.target ? seasonOf(status.target) : 'other';
  return (
    <label className={styles.reading} data-late={(reading.daysLate ?? 0) > 0 || undefined}>
      <input
        type="radio"
        name="reading"
        value={reading.reading}
        data-choice={index}
        defaultChecked={index === 0}
      />
      <span className={styles.due}>{t('clock.due', { date: speech.date(reading.due) })}</span>
      <span className={styles.count}>
        <Count reading={reading} status={status} ticks={ticks} speech={speech} />
      </span>
      <span className={styles.rule}>{t(`reading.${reading.reading}`, { season })}</span>
      <span className={styles.window}>
        <EdtfTime of={reading.opens} speech={speech} length="short" /> –{' '}
        <EdtfTime of={reading.closes} speech={speech} length="short" />,{' '}
        {t(`clock.timeliness.${reading.timeliness}`)}
      </span>
    </label>
  );
}

function Count({
  reading,
  status,
  ticks,
  speech,
}: {
  reading: JudgedReading;
  status: AgreementStatus;
  ticks: boolean;
  speech: Speech;
}) {
  const { t, locale } = speech;
  const still = countWords(reading, status.headline.judgement, speech);
  if (!ticks || !runs(status) || reading.days < 0) return still;
  return (
    <Countdown
      end={endOf(reading, status)}
      still={still}
      locale={locale}
      words={{
        day: t('clock.oneDay'),
        days: t('clock.manyDays'),
        left: t('clock.timeLeft', { time: '#' }),
        lastMinute: t('clock.lastMinute'),
        passed: t('clock.passed'),
      }}
    />
  );
}

function runs({ headline }: AgreementStatus): boolean {
  return !isFinal(headline.judgement.outcome) && !isContested(headline.judgement);
}

function nextDue(status: AgreementStatus): JudgedReading | undefined {
  return status.clock.readings
    .filter(({ days }) => runs(status) && days >= 0)
    .toSorted((a, b) => a.days - b.days)[0];
}

function endOf({ due }: JudgedReading, { description }: AgreementStatus): string {
  const zones = description.parties.flatMap(({ timeZone }) => timeZone ?? []);
  return endOfDay(due, zones).toISOString();
}
