import type { Description } from '@/lib/agreement/description/description';
import type { Judgement } from '@/lib/agreement/status/outcome';
import type { TimedTarget } from '@/lib/agreement/targets/restated-target';
import type { Target } from '@/lib/agreement/targets/target';
import { TermLink } from '../about/term-link';
import { entryAddress, type PagePlace } from '../address';
import { fewNames } from '../agreement/who/few-names';
import { partyNames } from '../agreement/who/party-names';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { countWords } from '../verdict/count-words';
import { seasonOf } from '../verdict/due';
import styles from './target-history.module.css';
import { TargetTrack } from './target-track';

/** Stated targets in their order: who said each and when, in which words, when it is due, by how much it slipped, and how late it is itself. */
export function TargetHistory({
  targets,
  explainsReadings = false,
  judgement,
  description,
  place,
  i18n,
}: {
  targets: readonly TimedTarget[];
  /** Whether the first reading links to what readings are: where nothing before it on the page does. */
  explainsReadings?: boolean;
  /** What came of the milestone they are targets of. */
  judgement: Judgement;
  description: Description;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, quoted } = i18n;
  const first = targets.findIndex(({ target }) => target.edtf !== null);
  const firstRead = targets.findIndex(({ timing }) => timing.readings.length > 1);
  return (
    <ol>
      {targets.map((timed, index) => (
        <li key={timed.target.id} className={styles.target}>
          <p className={styles.said}>
            <EdtfTime of={timed.target.occurredOn} i18n={i18n} />
            <span className={styles.by}>
              {timed.target.saidBy.length > 0
                ? fewNames(partyNames(description, timed.target.saidBy, i18n), i18n)
                : t('promise.unattributed')}
            </span>
          </p>
          <div>
            <blockquote className={styles.words}>
              <a href={entryAddress(place, timed.target.id)} lang={languageOf(timed.target)}>
                {quoted(timed.target.said)}
              </a>
            </blockquote>
            <Repeated targets={timed.repeated} place={place} i18n={i18n} />
          </div>
          <Judged
            timed={timed}
            explainsReading={explainsReadings && index === firstRead}
            judgement={judgement}
            place={targets.length === 1 || (first === -1 && index === 0) ? null : index - first}
            i18n={i18n}
          />
          <TargetTrack timed={timed} targets={targets} />
        </li>
      ))}
    </ol>
  );
}

/** Where and when the same was said again: further evidence, no restatement. */
function Repeated({
  targets,
  place,
  i18n,
}: {
  targets: readonly Target[];
  place: PagePlace;
  i18n: I18n;
}) {
  if (targets.length === 0) return null;
  return (
    <p className={styles.repeated}>
      {i18n.t('slips.saidAgain')}{' '}
      {targets.map((target, index) => (
        <span key={target.id}>
          {index > 0 && ', '}
          <a href={entryAddress(place, target.id)}>
            <EdtfTime of={target.occurredOn} i18n={i18n} />
          </a>
        </span>
      ))}
    </p>
  );
}

function Judged({
  timed: { target, timing, movedBy },
  explainsReading,
  judgement,
  place,
  i18n,
}: {
  timed: TimedTarget;
  explainsReading: boolean;
  judgement: Judgement;
  /** How far it stands after the first that names a date; null where it is the only one. */
  place: number | null;
  i18n: I18n;
}) {
  const { t, date } = i18n;
  const { reading } = timing;
  const late = reading?.daysLate ?? 0;
  return (
    <div className={styles.judged}>
      {reading ? (
        <p className={styles.due}>
          {t('clock.due', { date: date(reading.due) })}
          <span className={styles.reading}>
            <TermLink to="readings" isFirst={explainsReading} locale={i18n.locale}>
              {t(`reading.${reading.reading}`, { season: seasonOf(target) })}
            </TermLink>
          </span>
        </p>
      ) : (
        <p className={styles.due}>{t('slips.noDate')}</p>
      )}
      {place !== null && <p className={styles.by}>{placeText(place, movedBy, i18n)}</p>}
      {reading && (
        <p className={styles.late} data-late={late > 0 || undefined}>
          {countWords(reading, judgement, i18n)}
        </p>
      )}
    </div>
  );
}

function placeText(place: number, movedBy: number | null, i18n: I18n): string {
  if (place === 0) return i18n.t('slips.first');
  return place < 0 ? i18n.t('slips.undated') : movedText(movedBy, i18n);
}

function movedText(movedBy: number | null, { t }: I18n): string {
  if (movedBy === null) return t('slips.notComparable');
  if (movedBy === 0) return t('slips.sameDay');
  const days = Math.abs(movedBy);
  return movedBy > 0 ? t('slips.later', { days }) : t('slips.earlier', { days });
}

function languageOf({ citations }: Target): string {
  return citations[0]?.language ?? '';
}
