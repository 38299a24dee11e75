import type { Description } from '@/lib/agreement/description/description';
import { tracked } from '@/lib/agreement/description/retired';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, placeAddress } from '../address';
import { DayEndedLine } from '../days/day-ended';
import type { I18n } from '../i18n/i18n';
import { VerdictSentence, verdictDoubt } from '../verdict/verdict';
import { WordingText } from '../wording';
import styles from './agreement-view.module.css';
import type { ShownAgreement } from './shown-agreement';
import { firstNames } from './who/few-names';
import { partyNames } from './who/party-names';

/** The name of the agreement, whose it is and the verdict on it; on today's page also whether its day has ended since. */
export function VerdictHead({
  status,
  place,
  more,
  i18n,
}: ShownAgreement & {
  /** A further way from the agreement. */
  more: { href: string; text: string };
}) {
  const { description } = status;
  return (
    <header className={styles.head}>
      {place.on === null && <DayEndedLine status={status} i18n={i18n} />}
      <p className={styles.name} id="whose">
        <WordingText of={i18n.wording(description.name)} page={i18n.locale} />
        {!namesItsParties(description, i18n) && (
          <>
            {' '}
            <span>
              (<PartiesInShort status={status} place={place} i18n={i18n} />)
            </span>
          </>
        )}
      </p>
      <VerdictHeading status={status} className={styles.verdict} i18n={i18n} />
      <AsOf
        status={status}
        own={placeAddress(place)}
        today={agreementAddress(place.locale, place.slug)}
        more={more}
        i18n={i18n}
      />
    </header>
  );
}

/** Whether an agreement's name says already whose it is: “Forsvarsavtalen mellom Storbritannia og Norge”. */
function namesItsParties({ name, parties }: Description, { words }: I18n): boolean {
  return tracked(parties).every((party) => words(name).includes(words(party.name)));
}

/** The verdict of a page as its heading, named after whose it is, and what is doubted of it: both follow the ring. */
export function VerdictHeading({
  status,
  className,
  i18n,
}: {
  status: AgreementStatus;
  className: string | undefined;
  i18n: I18n;
}) {
  const doubt = verdictDoubt(status, i18n);
  return (
    <>
      <h1 className={className} id="verdict" aria-labelledby="whose verdict" data-said="verdict">
        <VerdictSentence status={status} i18n={i18n} />
      </h1>
      <p className={styles.doubt} data-said="doubt" hidden={doubt === null}>
        {doubt}
      </p>
    </>
  );
}

/** Of which day and revision the page is, and the ways to cite and to follow it. */
export function AsOf({
  status: { view },
  own,
  today,
  more,
  i18n,
}: {
  status: AgreementStatus;
  /** The page's own address, and that of the same as of today. */
  own: string;
  today: string;
  more?: { href: string; text: string };
  i18n: I18n;
}) {
  const { t, date } = i18n;
  return (
    <p className={styles.asOf}>
      <span>{t('cite.edition', { date: date(view.on), revision: view.revision })}</span>
      <span className={styles.between}> · </span>
      <span>
        <a href={`${own}#cite`}>{t('cite.title')}</a> ·{' '}
        <a href={`${today}#follow`}>{t('follow.this')}</a>
      </span>
      {more && (
        <>
          <span className={styles.between}> · </span>
          <span>
            <a href={more.href}>{more.text}</a>
          </span>
        </>
      )}
    </p>
  );
}

/** The parties; of many the first, and the way to the list of all. */
function PartiesInShort({ status: { description }, place, i18n }: ShownAgreement) {
  const codes = tracked(description.parties).map(({ code }) => code);
  const { shown, left } = firstNames(partyNames(description, codes, i18n));
  if (left === 0) return i18n.list(shown);
  return (
    <>
      {shown.join(', ')}{' '}
      <a href={`${placeAddress(place)}#parties`}>{i18n.t('parties.andMore', { count: left })}</a>
    </>
  );
}
