import { EdtfTime } from '@/components/edtf-time';
import type { I18n } from '@/components/i18n/i18n';
import { divisionsOn, type Ruler, rulerBetween } from '@/components/ruler/scale';
import { daysAfter, earliest, latest } from '@/lib/agreement/dates/calendar-date';
import type { Reading } from '@/lib/agreement/targets/reading';
import { EXAMPLE } from './example-readings';
import styles from './readings-drawing.module.css';

// In CSS pixels: a reading's row, the window's band in it, and room for months below the axis.
const ROW = 48;
const BAND = { top: 20, height: 18 };
const MONTHS = 24;

/** The example's readings, each with window and due day to one scale, and the same in words. */
export function ReadingsDrawing({ readings, i18n }: { readings: readonly Reading[]; i18n: I18n }) {
  const { t, date, quoted } = i18n;
  const [first, ...rest] = readings;
  if (!first) return null;
  const words = quoted(t('about.drawing.words', { period: date(EXAMPLE.edtf) }));
  const title = t('about.drawing.title', { count: readings.length, words });
  const opens = earliest(first.opens, ...rest.map((reading) => reading.opens));
  const closes = latest(first.closes, ...rest.map((reading) => reading.closes));
  // From the month before, so that the first due day does not stand on the edge.
  const ruler = rulerBetween(daysAfter(opens, -1), daysAfter(closes, 3));
  const axis = readings.length * ROW;
  return (
    <figure className={styles.figure}>
      <figcaption>{title}</figcaption>
      <svg
        role="img"
        aria-label={title}
        aria-describedby="readings-in-words"
        width="100%"
        height={axis + MONTHS}
      >
        <Months ruler={ruler} axis={axis} i18n={i18n} />
        {readings.map((reading, index) => (
          <Row
            key={reading.reading}
            reading={reading}
            number={index + 1}
            ruler={ruler}
            i18n={i18n}
          />
        ))}
      </svg>
      <ol id="readings-in-words" className={styles.words}>
        {readings.map(({ reading, ...days }, index) => (
          <li key={reading}>
            {t.rich('about.drawing.row', {
              rule: t(`reading.${reading}`, { season: EXAMPLE.season }),
              opens: () => <EdtfTime of={days.opens} i18n={i18n} />,
              closes: () => <EdtfTime of={days.closes} i18n={i18n} />,
              due: () => <EdtfTime of={days.due} i18n={i18n} />,
            })}
            {index === 0 && ` ${t('about.drawing.used')}`}
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Months({ ruler, axis, i18n }: { ruler: Ruler; axis: number; i18n: I18n }) {
  return (
    <>
      <line x1="0" x2="100%" y1={axis} y2={axis} className={styles.axis} />
      {divisionsOn(ruler).days.map((day) => (
        <g key={day}>
          <line
            x1={`${ruler.at(day)}%`}
            x2={`${ruler.at(day)}%`}
            y2={axis}
            className={styles.month}
          />
          <text x={`${ruler.at(day)}%`} y={axis + 18} className={styles.label}>
            {i18n.monthName(day)}
          </text>
        </g>
      ))}
    </>
  );
}

function Row({
  reading: { reading, opens, closes, due },
  number,
  ruler,
  i18n,
}: {
  reading: Reading;
  number: number;
  ruler: Ruler;
  i18n: I18n;
}) {
  const top = (number - 1) * ROW;
  const at = ruler.at(due);
  return (
    <g data-reading={reading}>
      <text x="0" y={top + BAND.top + 14} className={styles.number}>
        {number}
      </text>
      <rect
        x={`${ruler.at(opens)}%`}
        width={`${ruler.at(closes) - ruler.at(opens)}%`}
        y={top + BAND.top}
        height={BAND.height}
        className={styles.window}
      />
      <line
        x1={`${at}%`}
        x2={`${at}%`}
        y1={top + BAND.top - 3}
        y2={top + BAND.top + BAND.height + 3}
        className={styles.due}
      />
      <text
        x={`${at}%`}
        y={top + BAND.top - 6}
        textAnchor={at > 50 ? 'end' : 'start'}
        className={styles.label}
      >
        {i18n.date(due, 'short')}
      </text>
    </g>
  );
}
