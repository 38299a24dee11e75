import type { Description } from '@/lib/agreement/description/description';
import {
  ENTRY_KINDS,
  ENTRY_RESPECTS,
  type EntryFilter,
} from '@/lib/agreement/entries/entry-filter';
import { namesInSentence } from '../agreement/who/party-names';
import type { I18n } from '../i18n/i18n';

/** What a filter of an agreement's entries asks for, each in words, as a title gives them: "news", "Ratification". */
export function entriesNarrowedTo(
  filter: EntryFilter,
  description: Description,
  i18n: I18n,
): string[] {
  return ENTRY_RESPECTS.flatMap((respect) => {
    const value = filter[respect];
    return value === null ? [] : [inWords(respect, value, description, i18n)];
  });
}

function inWords(
  respect: keyof EntryFilter,
  value: string,
  description: Description,
  i18n: I18n,
): string {
  const { t, words, locale } = i18n;
  const titleIn = (list: Description['milestones'] | Description['strands']) => {
    const own = list.find(({ slug }) => slug === value);
    return own ? words(own.title) : value;
  };
  switch (respect) {
    case 'kind': {
      const kind = ENTRY_KINDS.find((one) => one === value);
      return kind ? t(`entry.${kind}`).toLocaleLowerCase(locale) : value;
    }
    case 'milestone':
      return titleIn(description.milestones);
    case 'priority':
      return titleIn(description.priorities);
    case 'strand':
      return titleIn(description.strands);
    case 'party':
      return t('record.filter.onlyParty', {
        name: namesInSentence(description, [value], i18n)[0] ?? value,
      });
  }
}
