import type { ReactNode } from 'react';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { promisedBy } from '@/lib/agreement/commitments/commitment';
import { yearOf } from '@/lib/agreement/commitments/filter';
import type { Wording } from '@/lib/agreement/description/words';
import { withLocale } from '../address';
import { FilterBar } from '../filters/filter-bar';
import { FilterList } from '../filters/filter-list';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import { asking, type CommitmentsPlace, commitmentsPath } from './commitments-address';

type Asked = 'party' | 'year' | 'agreement';

interface Props {
  commitments: readonly Commitment[];
  place: CommitmentsPlace;
  i18n: I18n;
}

interface Choice {
  value: string;
  name: ReactNode;
}

/** What a list of commitments can be narrowed to, as links; what it is narrowed to can be taken off again. */
export function Filters({ commitments, place, i18n }: Props) {
  const { t } = i18n;
  return (
    <FilterBar label={t('commitments.filter.title')}>
      <One name="party" choices={parties(commitments, i18n)} place={place} i18n={i18n} />
      <One name="year" choices={years(commitments)} place={place} i18n={i18n} />
      <One name="agreement" choices={agreements(commitments, i18n)} place={place} i18n={i18n} />
    </FilterBar>
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
  return (
    <FilterList
      label={t(`commitments.filter.${name}`)}
      choices={choices.map(({ value, name }) => ({
        value,
        text: name,
        href: address(value),
        isChosen: value === chosen,
      }))}
      any={{ text: t(`commitments.filter.any.${name}`), href: address(null) }}
    />
  );
}

function parties(commitments: readonly Commitment[], { wording, locale }: I18n): Choice[] {
  const names = new Map<string, Wording>();
  for (const commitment of commitments) {
    const { parties } = commitment.status.description;
    for (const code of promisedBy(commitment)) {
      const party = parties.find((one) => one.code === code);
      if (party && !names.has(code)) names.set(code, wording(party.name));
    }
  }
  return sorted(names, locale);
}

function agreements(commitments: readonly Commitment[], { wording, locale }: I18n): Choice[] {
  const names = commitments.map(
    ({ status }) => [status.slug, wording(status.description.name)] as const,
  );
  return sorted(new Map(names), locale);
}

function years(commitments: readonly Commitment[]): Choice[] {
  const found = new Set(commitments.map(yearOf).filter((year) => year !== null));
  return [...found].sort().map((year) => ({ value: year, name: year }));
}

function sorted(names: ReadonlyMap<string, Wording>, locale: string): Choice[] {
  return [...names]
    .sort(([, a], [, b]) => a.text.localeCompare(b.text, locale))
    .map(([value, name]) => ({ value, name: <WordingText of={name} page={locale} /> }));
}
