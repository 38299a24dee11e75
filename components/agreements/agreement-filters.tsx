import { type AgreementFilter, headlineState, partiesOf } from '@/lib/agreement/agreements/filter';
import { STATES_IN_ORDER } from '@/lib/agreement/commitments/by-state';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { withLocale } from '../address';
import { FilterBar } from '../filters/filter-bar';
import { FilterList } from '../filters/filter-list';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import { agreementsPath } from './agreements-address';

interface Props {
  statuses: readonly AgreementStatus[];
  filter: AgreementFilter;
  i18n: I18n;
}

/** The parties and states to which the list of agreements can be narrowed, as links; each can be taken off again. */
export function AgreementFilters({ statuses, filter, i18n }: Props) {
  const { t, locale } = i18n;
  const address = (asked: AgreementFilter) => withLocale(locale, agreementsPath(asked));
  return (
    <FilterBar label={t('commitments.filter.title')}>
      <FilterList
        label={t('agreements.filter.party')}
        choices={partyChoices(statuses, i18n).map(({ value, wording }) => ({
          value,
          text: <WordingText of={wording} page={locale} />,
          href: address({ ...filter, party: value }),
          isChosen: filter.party === value,
        }))}
        any={{ text: t('agreements.filter.any.party'), href: address({ ...filter, party: null }) }}
      />
      <FilterList
        label={t('agreements.filter.state')}
        choices={stateChoices(statuses, i18n).map(({ value, text }) => ({
          value,
          text,
          href: address({ ...filter, state: value }),
          isChosen: filter.state === value,
        }))}
        any={{ text: t('agreements.filter.any.state'), href: address({ ...filter, state: null }) }}
      />
    </FilterBar>
  );
}

function partyChoices(statuses: readonly AgreementStatus[], { wording, locale }: I18n) {
  const names = new Map(
    statuses.flatMap(partiesOf).map(({ code, name }) => [code, wording(name)] as const),
  );
  const { compare } = new Intl.Collator(locale);
  return [...names]
    .map(([value, wording]) => ({ value, wording }))
    .sort((a, b) => compare(a.wording.text, b.wording.text));
}

function stateChoices(statuses: readonly AgreementStatus[], { t }: I18n) {
  const found = new Set(statuses.map(headlineState));
  return STATES_IN_ORDER.filter((state) => found.has(state)).map((state) => ({
    value: state,
    text: t(`commitments.state.${state}`),
  }));
}
