import { type Commitment, promisedBy } from '@/lib/agreement/commitments/commitment';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { milestonePath, placeAddress } from '../address';
import { lookedText } from '../agreement/looked';
import { fewNames } from '../agreement/who/few-names';
import { namesInSentence } from '../agreement/who/party-names';
import { whoSaysWhat } from '../agreement/who/who-says-what';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { countWords } from '../verdict/count-words';
import { seasonOf } from '../verdict/due';
import { spreadText } from '../verdict/spread';
import { Verdict } from '../verdict/verdict';
import { WordingText } from '../wording';
import styles from './commitments.module.css';

interface Props {
  commitment: Commitment;
  /** The past day whose list this is; null on today's. */
  on: CalendarDate | null;
  level: 'h3' | 'h4';
  i18n: I18n;
}

/** A commitment in a list: how it stands to its date, the verdict, the promise in its words, and who says what. */
export function CommitmentRow({ commitment, on, level: Heading, i18n }: Props) {
  const { status, judged } = commitment;
  const { description, slug } = status;
  const { locale, t } = i18n;
  const day = { locale, slug, on, revision: null };
  // A milestone has pages of today and of a day at a revision only.
  const place = { ...day, revision: on === null ? null : status.view.revision };
  const says = whoSaysWhat(judged, description, i18n);
  return (
    <article className={styles.row}>
      <p className={styles.count} data-late={isLate(commitment) || undefined}>
        {judged.timing.reading && countWords(judged.timing.reading, judged.judgement, i18n)}
      </p>
      <div className={styles.said}>
        <Heading>
          <a href={`${placeAddress(place)}${milestonePath(judged.milestone.slug)}`}>
            <Verdict status={status} i18n={i18n} />
          </a>
        </Heading>
        <p className={styles.quiet}>
          <a href={placeAddress(day)}>
            <WordingText of={i18n.wording(description.name)} page={locale} />
          </a>
          {'. '}
          <StatedPromise commitment={commitment} i18n={i18n} />
        </p>
      </div>
      <div className={styles.facts}>
        <DueLine commitment={commitment} i18n={i18n} />
        {says.map((sentence) => (
          <p key={sentence}>{sentence}.</p>
        ))}
        {judged.freshness && <p>{lookedText(judged, i18n) ?? t('milestone.neverChecked')}</p>}
      </div>
    </article>
  );
}

function StatedPromise({ commitment, i18n }: Pick<Props, 'commitment' | 'i18n'>) {
  const { t, quoted } = i18n;
  const { target, status } = commitment;
  const language = target.citations[0]?.language ?? '';
  const names = fewNames(namesInSentence(status.description, promisedBy(commitment), i18n), i18n);
  return (
    <>
      <q lang={language} className={styles.words}>
        {quoted(target.said)}
      </q>{' '}
      {target.saidBy.length > 0
        ? `${t('promise.joint', { voices: names })}, `
        : `${t('promise.unattributed')}, `}
      <EdtfTime of={target.occurredOn} i18n={i18n} length="short" />.
    </>
  );
}

function DueLine({ commitment, i18n }: Pick<Props, 'commitment' | 'i18n'>) {
  const { judged, target } = commitment;
  const { reading, readings } = judged.timing;
  if (!reading) return <p>{spreadText(judged, i18n)}</p>;
  const rule = i18n.t(`reading.${reading.reading}`, { season: seasonOf(target) });
  return (
    <>
      <p>
        {i18n.t('commitments.due')} <EdtfTime of={reading.due} i18n={i18n} />
        {readings.length > 1 && ` (${rule})`}
      </p>
      {readings.length > 1 && <p>{spreadText(judged, i18n)}</p>}
    </>
  );
}

function isLate({ state }: Commitment): boolean {
  return state === 'overdue' || state === 'met late';
}
