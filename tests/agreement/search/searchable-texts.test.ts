import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { viewOfDay } from '@/lib/agreement/record/view';
import { nextShowing } from '@/lib/agreement/search/next-showing';
import { searchableDocuments } from '@/lib/agreement/search/searchable-texts';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, cited, claim, correction, note, target } from '../a-record';

const ANNOUNCED = claim('met', '2025-02-20', ['GB'], { milestone: 'announced' });
const TODAY = '2026-11-29';

type Milestones = NonNullable<Parameters<typeof aRecord>[1]>['milestones'];

function documentsOf(contents: readonly unknown[], on = TODAY, milestones?: Milestones) {
  const record = aRecord(contents, milestones && { milestones });
  return searchableDocuments(statusAt(record, viewOfDay(calendarDate(on), record.revision)));
}

/** The texts at a place, each as what it is, in which language, and itself; null where nothing can be found there. */
function textsAt(place: string, ...given: Parameters<typeof documentsOf>) {
  const found = documentsOf(...given).find((document) => document.place === place);
  return found?.texts.map(({ what, language, text }) => [what, language, text]) ?? null;
}

describe('of an agreement can be found', () => {
  it('its name, its parties, and the name under which it was signed', () => {
    const signed = claim('met', '2025-12-04', ['GB', 'NO'], { named: 'Lunna House Agreement' });
    expect(documentsOf([ANNOUNCED, signed])[0]).toEqual({
      place: '',
      kind: 'agreement',
      date: '2025-02-20',
      texts: [
        { what: 'name', language: 'en', text: 'An agreement' },
        { what: 'signed as', language: null, text: 'Lunna House Agreement' },
        { what: 'party', language: 'en', text: 'United Kingdom' },
        { what: 'party', language: 'en', text: 'Norway' },
      ],
    });
  });

  it('its steps in every language, each with the day on which it was met', () => {
    const milestones = [
      { slug: 'announced', title: { en: 'Announced', nb: 'Kunngjort' } },
      { slug: 'signature', title: { en: 'Signature' } },
      { slug: 'frigates', title: { en: 'Frigates' }, place: 'deliverable' },
    ];
    const found = documentsOf([ANNOUNCED], TODAY, milestones);
    expect(found.map(({ place, date }) => [place, date])).toEqual([
      ['', '2025-02-20'],
      ['/milestones/announced', '2025-02-20'],
      ['/milestones/signature', null],
      ['/entries/1-1', '2025-02-20'],
    ]);
    expect(found[1]?.texts).toEqual([
      { what: 'title', language: 'en', text: 'Announced' },
      { what: 'title', language: 'nb', text: 'Kunngjort' },
    ]);
  });

  it('a deliverable once an entry speaks of it', () => {
    const milestones = [
      { slug: 'announced' },
      { slug: 'signature' },
      { slug: 'frigates', title: { en: 'Frigates' }, place: 'deliverable' },
    ];
    const promised = target('2027', 'by', '2025-03-01', { milestone: 'frigates' });
    expect(textsAt('/milestones/frigates', [ANNOUNCED, promised], TODAY, milestones)).toEqual([
      ['title', 'en', 'Frigates'],
    ]);
  });
});

describe('of an entry can be found', () => {
  it('its title, its quotations in their own languages, and its remark', () => {
    const entry = note('2025-05-09', {
      title: 'Ministrane møtest',
      titleLanguage: 'nn',
      remark: 'As reported.',
      citations: [
        cited(['NO'], { language: 'nn', quote: 'ein\u00a0god  avtale' }),
        cited('independent', { quote: 'a good deal' }),
        cited('independent'),
      ],
    });
    expect(textsAt('/entries/1-2', [ANNOUNCED, entry])).toEqual([
      ['title', 'nn', 'Ministrane møtest'],
      ['quote', 'nn', 'ein god avtale'],
      ['quote', null, 'a good deal'],
      ['remark', null, 'As reported.'],
    ]);
  });

  it('its title in every language in which it is given', () => {
    const entry = note('2025-05-09', {
      title: 'The ministers meet',
      titleTranslations: { nb: 'Ministrene møtes', nn: 'Ministrane møtest' },
    });
    expect(textsAt('/entries/1-2', [ANNOUNCED, entry])).toEqual([
      ['title', 'en', 'The ministers meet'],
      ['translated title', 'nb', 'Ministrene møtes'],
      ['translated title', 'nn', 'Ministrane møtest'],
    ]);
  });

  it('a target’s words, in the language of its source', () => {
    const said = target('2025-22', 'by', '2025-02-20', {
      said: 'innen sommeren 2025',
      citations: [cited(['NO'], { language: 'nb' })],
    });
    expect(textsAt('/entries/1-2', [ANNOUNCED, said])).toEqual([
      ['said', 'nb', 'innen sommeren 2025'],
    ]);
  });

  it('the name that the parties gave, and who signed', () => {
    const signed = claim('met', '2025-12-04', ['GB'], { named: 'A name', signatories: ['Ada'] });
    expect(textsAt('/entries/1-2', [ANNOUNCED, signed])).toEqual([
      ['title', 'en', 'Signature met'],
      ['named', null, 'A name'],
      ['signatory', null, 'Ada'],
    ]);
  });

  it('where somebody looked', () => {
    expect(textsAt('/entries/1-2', [ANNOUNCED, check('2026-01-01', ['signature'])])).toEqual([
      ['looked in', null, 'the parties’ own pages'],
    ]);
  });

  it('what it says as corrected, and no longer what it said', () => {
    const corrected = correction('1-2', note('2025-05-10', { title: 'The ministers ring' }), 2);
    const contents = [ANNOUNCED, note('2025-05-09', { title: 'The ministers meet' }), corrected];
    expect(textsAt('/entries/1-2', contents)).toEqual([['title', 'en', 'The ministers ring']]);
  });

  it('nothing once it is withdrawn', () => {
    const contents = [ANNOUNCED, note('2025-05-09'), correction('1-2', null, 2)];
    expect(textsAt('/entries/1-2', contents)).toBeNull();
  });

  it('at most so much as the database takes, whole texts only', () => {
    const quotes = Array.from({ length: 12 }, () =>
      cited('independent', { quote: 'a '.repeat(4_500).trim() }),
    );
    const texts = textsAt('/entries/1-2', [ANNOUNCED, note('2025-05-09', { citations: quotes })]);
    expect(texts).toHaveLength(12);
  });
});

describe('before an agreement was announced', () => {
  it('only its name, its parties and background can be found', () => {
    const contents = [
      note('2016-07-08', { title: 'An earlier one', background: true }),
      claim('met', '2025-02-20', ['GB'], { milestone: 'announced' }),
    ];
    expect(documentsOf(contents, '2025-02-19').map(({ place }) => place)).toEqual([
      '',
      '/entries/1-1',
    ]);
  });
});

describe('what is dated by a month', () => {
  const contents = [
    ANNOUNCED,
    note('2026-11', { title: 'Some day of November' }),
    note('2026-10-01', {
      citations: [
        cited('independent'),
        cited('independent', { published: '2026-12', quote: 'Yes' }),
      ],
    }),
  ];

  it('can be found from its last day on', () => {
    expect(textsAt('/entries/1-2', contents, '2026-11-29')).toBeNull();
    expect(textsAt('/entries/1-2', contents, '2026-11-30')).not.toBeNull();
  });

  it('is why more will show on a day that is known beforehand', () => {
    const days = ['2026-11-29', '2026-11-30', '2026-12-31'].map((day) =>
      nextShowing(aRecord(contents), calendarDate(day)),
    );
    expect(days).toEqual(['2026-11-30', '2026-12-31', null]);
  });
});
