import type { I18n } from '@/components/i18n/i18n';
import { WordingText } from '@/components/wording';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { type Party, type Person, termOn } from '@/lib/agreement/description/party';
import styles from './parties.module.css';

/** A party's people as far as their office could be known on a day, and its official hosts. */
export function PartyDetails({
  party,
  on,
  i18n,
}: {
  party: Pick<Party, 'people' | 'officialHosts'>;
  on: CalendarDate;
  i18n: I18n;
}) {
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
