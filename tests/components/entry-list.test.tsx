import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { EntryList } from '@/components/entry/entry-list';
import { i18nFor } from '@/components/i18n/i18n';
import { newestFirst } from '@/lib/agreement/dates/newest-first';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, cited, claim, note, target, viewOf } from '../agreement/a-record';

afterEach(cleanup);

const record = aRecord([
  claim('met', '2025-02-01', ['GB'], { milestone: 'announced' }),
  target('2025-22', 'by', '2025-02-20', {
    citations: [cited(['GB'], { quote: 'a determination to sign', language: 'en' })],
  }),
  check('2025-09-01', ['signature']),
  note('2026-02-01', {
    title: 'News of it',
    citations: [cited('independent', { publisher: 'NTB', quote: 'as was quoted' })],
  }),
  check('2026-03-01', ['signature']),
  check('2026-04-01', ['signature']),
]);

function show() {
  const { entries, description } = statusAt(record, viewOf(record, '2026-11-28'));
  return render(
    <EntryList
      entries={entries.toSorted(newestFirst)}
      corrections={new Map()}
      description={description}
      place={{ locale: 'en', slug: record.slug, on: null, revision: null }}
      i18n={i18nFor('en')}
    />,
  ).container;
}

describe('a list of entries', () => {
  it('has each year once, where it begins', () => {
    const years = [...show().querySelectorAll('li > p[aria-hidden]')].map((one) => one.textContent);
    expect(years).toEqual(['2026', '', '2025', '', '']);
  });

  it('folds checks of a year that follow one another into one line, in which they still are', () => {
    const folded = [...show().querySelectorAll('details')];
    expect(folded.map((one) => one.querySelector('summary')?.textContent)).toEqual([
      '1 Apr 20262 checks: nothing new found',
      '1 Sept 20251 check: nothing new found',
    ]);
    expect(folded.map((one) => one.querySelectorAll('[data-kind=check]').length)).toEqual([2, 1]);
  });

  it('gives of news its title and sources, of what was promised the words', () => {
    const list = show();
    const news = list.querySelector('[data-kind=note]');
    expect(news?.textContent).toBe('1 Feb 2026NewsNews of itNTB');
    expect(list.querySelector('[data-kind=target] blockquote')?.textContent).toBe(
      '“a determination to sign”',
    );
    expect(list.textContent).not.toContain('No quotation');
  });
});
