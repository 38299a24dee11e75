import type { I18n } from '@/components/i18n/i18n';
import { WordingText } from '@/components/wording';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { type Party, type Person, termOn } from '@/lib/agreement/description/party';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import styles from './parties.module.css';

/** The parties; once the agreement is announced, also their people in office as far as known, and official hosts. */
export function Parties({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const { t } = i18n;
  return (
    <section aria-labelledby="parties" className={`${styles.parties} beyond-the-brief`}>
      <h2 id="parties">{t('parties.title')}</h2>
      <ul className={styles.list}>
        {status.description.parties.map((party) => (
          <li key={party.code}>
            <h3>
              <WordingText of={i18n.wording(party.name)} page={i18n.locale} />
            </h3>
            {status.announced && party.retired && <p>{t('retired')}</p>}
            {status.announced && <PartyDetails party={party} on={status.view.on} i18n={i18n} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PartyDetails({ party, on, i18n }: { party: Party; on: CalendarDate; i18n: I18n }) {
  const shown = party.people.flatMap((person) => {
    const term = termOn(person, on);
    return term ? [{ person, term: termText(term, i18n) }] : [];
  });
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.people}>
          {shown.map(({ person, term }) => (
            <li key={person.name}>
              {person.name}, <WordingText of={i18n.wording(person.office)} page={i18n.locale} />
              {term && `, ${term}`}
            </li>
          ))}
        </ul>
      )}
      {party.officialHosts.length > 0 && (
        <p className={styles.hosts}>
          {i18n.t('parties.official', { hosts: i18n.list(party.officialHosts) })}
        </p>
      )}
    </>
  );
}

function termText({ from, until }: Pick<Person, 'from' | 'until'>, { t, date }: I18n): string {
  if (from === null && until === null) return '';
  return t('parties.term', {
    from: from === null ? 'none' : date(from),
    until: until === null ? 'none' : date(until),
  });
}
