import { tracked } from '@/lib/agreement/description/retired';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { type Place, placeAddress } from '../address';
import { DayEnded } from '../days/day-ended';
import type { Speech } from '../speech';
import { VerdictSentence, verdictDoubt } from '../verdict/verdict';
import { Wording } from '../wording';
import styles from './agreement-view.module.css';
import { firstNames } from './who/few-names';
import { partyNames } from './who/party-names';

/** The name of the agreement, whose it is and the verdict on it; on today's page also whether its day has ended since. */
export function VerdictHead({
  status,
  place,
  speech,
}: {
  status: AgreementStatus;
  place: Place;
  speech: Speech;
}) {
  const { description } = status;
  const doubt = verdictDoubt(status, speech);
  return (
    <header className={styles.head}>
      {place.on === null && <DayEnded status={status} speech={speech} />}
      <p className={styles.name}>
        <Wording of={speech.wording(description.name)} page={speech.locale} />{' '}
        <span>
          (<PartiesInShort status={status} place={place} speech={speech} />)
        </span>
      </p>
      <h1 className={styles.verdict}>
        <VerdictSentence status={status} speech={speech} />
      </h1>
      {doubt && <p className={styles.doubt}>{doubt}</p>}
    </header>
  );
}

/** The parties; of many the first, and the way to the list of all. */
function PartiesInShort({
  status: { description },
  place,
  speech,
}: {
  status: AgreementStatus;
  place: Place;
  speech: Speech;
}) {
  const codes = tracked(description.parties).map(({ code }) => code);
  const { told, left } = firstNames(partyNames(description, codes, speech));
  if (left === 0) return speech.list(told);
  return (
    <>
      {told.join(', ')}{' '}
      <a href={`${placeAddress(place)}#parties`}>{speech.t('parties.andMore', { count: left })}</a>
    </>
  );
}
