import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { promisedBy } from '@/lib/agreement/commitments/commitment';
import { yearOf } from '@/lib/agreement/commitments/filter';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { asking, type CommitmentsPlace, commitmentsPath } from './commitments-address';
import styles from './filters.module.css';

type Asked = 'party' | 'year' | 'agreement';

interface Props {
  commitments: readonly Commitment[];
  place: CommitmentsPlace;
  i18n: I18n;
}

interface Choice {
  value: string;
  text: string;
}

/** What a list of commitments can be narrowed to, as links; what it is narrowed to can be taken off again. */
export function Filters({ commitments, place, i18n }: Props) {
  const { t } = i18n;
  return (
    <nav className={styles.filters} aria-label={t('commitments.filter.title')}>
      <One name="party" choices={parties(commitments, i18n)} place={place} i18n={i18n} />
      <One name="year" choices={years(commitments)} place={place} i18n={i18n} />
      <One name="agreement" choices={agreements(commitments, i18n)} place={place} i18n={i18n} />
    </nav>
  );
}

function One({
  name,
  choices,
  place,
  i18n,
}: Pick<Props, 'place' | 'i18n'> & { name: Asked; choices: readonly Choice[] }) {
  const { t, locale } = i18n;
  const chosen = place.filter[name];
  const address = (value: string | null) =>
    withLocale(locale, commitmentsPath(asking(place, { [name]: value })));
  const label = choices.find(({ value }) => value === chosen)?.text ?? chosen;
  return (
    <details className={styles.one}>
      <summary>
        {t(`commitments.filter.${name}`)}
        {label !== null && <b>: {label}</b>}
      </summary>
      <ul>
        {chosen !== null && (
          <li>
            <a href={address(null)}>{t(`commitments.filter.any.${name}`)}</a>
          </li>
        )}
        {choices.map(({ value, text }) => (
          <li key={value}>
            <a href={address(value)} aria-current={value === chosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function parties(commitments: readonly Commitment[], { words, locale }: I18n): Choice[] {
  const names = new Map<string, string>();
  for (const commitment of commitments) {
    const { parties } = commitment.status.description;
    for (const code of promisedBy(commitment)) {
      const party = parties.find((one) => one.code === code);
      if (party && !names.has(code)) names.set(code, words(party.name));
    }
  }
  return sorted(names, locale);
}

function agreements(commitments: readonly Commitment[], { words, locale }: I18n): Choice[] {
  const names = commitments.map(
    ({ status }) => [status.slug, words(status.description.name)] as const,
  );
  return sorted(new Map(names), locale);
}

function years(commitments: readonly Commitment[]): Choice[] {
  const found = new Set(commitments.map(yearOf).filter((year) => year !== null));
  return [...found].sort().map((year) => ({ value: year, text: year }));
}

function sorted(names: ReadonlyMap<string, string>, locale: string): Choice[] {
  return [...names]
    .map(([value, text]) => ({ value, text }))
    .sort((a, b) => a.text.localeCompare(b.text, locale));
}
