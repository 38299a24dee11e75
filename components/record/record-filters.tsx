import type { ReactNode } from 'react';
import { tracked } from '@/lib/agreement/description/retired';
import type { Localized } from '@/lib/agreement/description/words';
import {
  ENTRY_KINDS,
  ENTRY_RESPECTS,
  type EntryFilter,
} from '@/lib/agreement/entries/entry-filter';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { deliverablesOf } from '@/lib/agreement/status/step';
import { placeAddress } from '../address';
import type { ShownAgreement } from '../agreement/shown-agreement';
import { FilterBar } from '../filters/filter-bar';
import { FilterList } from '../filters/filter-list';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import { recordPath } from './record-path';

type Respect = (typeof ENTRY_RESPECTS)[number];

interface Props extends ShownAgreement {
  filter: EntryFilter;
}

/** What an agreement's entries can be narrowed to: a kind, a step, a priority, a channel, a party's own words. */
export function RecordFilters({ status, filter, place, i18n }: Props) {
  const { t } = i18n;
  const address = (change: Partial<EntryFilter>) =>
    `${placeAddress(place)}${recordPath({ ...filter, ...change })}`;
  return (
    <FilterBar label={t('record.filter.title')}>
      {ENTRY_RESPECTS.map((name) => ({ name, choices: choicesOf(name, status, i18n) }))
        .filter(({ choices }) => choices.length > 0)
        .map(({ name, choices }) => (
          <FilterList
            key={name}
            label={t(`record.filter.${name}`)}
            choices={choices.map(([value, text]) => ({
              value,
              text,
              href: address({ [name]: value }),
              isChosen: filter[name] === value,
            }))}
            any={{ text: t('record.filter.any'), href: address({ [name]: null }) }}
          />
        ))}
    </FilterBar>
  );
}

function choicesOf(
  name: Respect,
  { description, steps, milestones, entries }: AgreementStatus,
  { t, wording, locale }: I18n,
): (readonly [value: string, text: ReactNode])[] {
  const words = (texts: Localized) => <WordingText of={wording(texts)} page={locale} />;
  switch (name) {
    case 'kind':
      return ENTRY_KINDS.map((kind) => [kind, t(`entry.${kind}`)]);
    case 'milestone':
      return [...steps, ...deliverablesOf(milestones, entries)].map(({ milestone }) => [
        milestone.slug,
        words(milestone.title),
      ]);
    case 'priority':
      return description.priorities.map(({ slug, title }) => [slug, words(title)]);
    case 'strand':
      return description.strands.map(({ slug, title }) => [slug, words(title)]);
    case 'party':
      return tracked(description.parties).map((party) => [party.code, words(party.name)]);
  }
}
