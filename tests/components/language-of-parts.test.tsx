import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { AgreementView } from '@/components/agreement/agreement-view';
import { AgreementsPage } from '@/components/agreements/agreements-page';
import { CommitmentsPage } from '@/components/commitments/commitments-page';
import { ComparedPage } from '@/components/compared/compared-page';
import { FieldValue } from '@/components/correction/field-value';
import { EntryPage } from '@/components/entry/entry-page';
import { i18nFor } from '@/components/i18n/i18n';
import { MilestonePage } from '@/components/milestone/milestone-page';
import { RecordPage } from '@/components/record/record-page';
import { ALL_AGREEMENTS } from '@/lib/agreement/agreements/filter';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { ALL_COMMITMENTS } from '@/lib/agreement/commitments/filter';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { ALL_ENTRIES } from '@/lib/agreement/entries/entry-filter';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../agreement/a-record';

afterEach(cleanup);

// Described in English only, and shown in bokmål.
const ENGLISH = ['An agreement', 'United Kingdom', 'Norway', 'A step'];
const NAME = 'The Grand Accord';
const record = aRecord([
  target('2025-22', 'by', '2025-02-20'),
  claim('met', '2025-12-04', ['GB', 'NO'], { named: NAME, signatories: ['A', 'B'] }),
]);
const status = statusAt(record, viewOf(record, '2026-01-01'));
const [, signed] = status.entries;
if (!signed) throw new Error('no entry of the signature');
const i18n = i18nFor('nb');
const place = { locale: 'nb', slug: record.slug, on: null, revision: null } as const;
const page = 1;

/** Each text of a page with the language that is told of it: its own or that of the page. */
function textsOf(shown: ReactElement): [text: string, language: string][] {
  const { container } = render(shown);
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const texts: [string, string][] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const language = node.parentElement?.closest('[lang]')?.getAttribute('lang');
    texts.push([node.textContent?.trim() ?? '', language ?? i18n.locale]);
  }
  return texts;
}

describe('names that a record has in English only', () => {
  it.each<[string, ReactElement]>([
    [
      'an agreement’s page',
      <AgreementView
        key=""
        status={status}
        phases={[]}
        corrections={new Map()}
        isOver={false}
        place={place}
        i18n={i18n}
      />,
    ],
    [
      'a step’s page',
      <MilestonePage
        key=""
        status={status}
        milestone={status.headline}
        corrections={new Map()}
        page={page}
        phases={[]}
        period={null}
        isOver={false}
        place={place}
        i18n={i18n}
      />,
    ],
    [
      'the filters of a record',
      <RecordPage
        key=""
        status={status}
        corrections={new Map()}
        filter={ALL_ENTRIES}
        page={page}
        place={place}
        i18n={i18n}
      />,
    ],
    [
      'the commitments',
      <CommitmentsPage
        key=""
        commitments={commitmentsOf([status])}
        place={{ on: null, filter: ALL_COMMITMENTS }}
        page={page}
        on={calendarDate('2026-01-01')}
        i18n={i18n}
      />,
    ],
    [
      'the list of agreements',
      <AgreementsPage key="" statuses={[status]} filter={ALL_AGREEMENTS} page={page} i18n={i18n} />,
    ],
    ['the comparison', <ComparedPage key="" statuses={[status]} page={page} i18n={i18n} />],
    [
      'a correction of what an entry is about',
      <FieldValue
        key=""
        field="milestones"
        entry={{ ...signed, kind: 'check', milestones: ['announced'], lookedIn: 'there' }}
        description={status.description}
        i18n={i18n}
      />,
    ],
  ])('are marked so in bokmål on %s', (_where, shown) => {
    const names = textsOf(shown).filter(([text]) => ENGLISH.includes(text));
    expect(names).not.toEqual([]);
    expect(names.filter(([, language]) => language !== 'en')).toEqual([]);
  });
});

describe('the name that parties gave, whose language the record does not know', () => {
  it.each<[string, ReactElement]>([
    [
      'an agreement’s page',
      <AgreementView
        key=""
        status={status}
        phases={[]}
        corrections={new Map()}
        isOver={false}
        place={place}
        i18n={i18n}
      />,
    ],
    [
      'an entry’s page',
      <EntryPage
        key=""
        entry={signed}
        checks={[]}
        corrections={[]}
        description={status.description}
        place={place}
        i18n={i18n}
      />,
    ],
    [
      'a correction of it',
      <FieldValue
        key=""
        field="named"
        entry={signed}
        description={status.description}
        i18n={i18n}
      />,
    ],
  ])('is in none on %s', (_where, shown) => {
    const names = textsOf(shown).filter(([text]) => text === NAME);
    expect(names).not.toEqual([]);
    expect(names.filter(([, language]) => language !== '')).toEqual([]);
  });
});
