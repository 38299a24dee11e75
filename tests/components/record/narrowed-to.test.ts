import { expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { entriesNarrowedTo } from '@/components/record/narrowed-to';
import { ALL_ENTRIES, type EntryFilter } from '@/lib/agreement/entries/entry-filter';
import { statusAt } from '@/lib/agreement/status/status';
import { viewOf } from '../../agreement/a-record';
import { sampleRecord } from '../../fixtures/records/samples';

const record = sampleRecord('uk-norway');
const { description } = statusAt(record, viewOf(record, '2026-11-22'));

it.each<[Partial<EntryFilter>, 'en' | 'nb', string[]]>([
  [{}, 'en', []],
  [{ kind: 'form' }, 'en', ['legal form']],
  [{ kind: 'check', party: 'NO' }, 'nb', ['kontroll', 'med Norge som avsender']],
  [
    { party: 'GB', milestone: 'signature' },
    'en',
    ['Signature', 'in the words of the United Kingdom'],
  ],
  [{ milestone: 'signature' }, 'nb', ['Undertegning']],
])('entries narrowed to %j are those of, in %s, %j', (asked, locale, words) => {
  const filter = { ...ALL_ENTRIES, ...asked };
  expect(entriesNarrowedTo(filter, description, i18nFor(locale))).toEqual(words);
});
