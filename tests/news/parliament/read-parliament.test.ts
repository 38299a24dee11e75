import { describe, expect, it } from 'vitest';
import { readChannelDocument } from '@/lib/news/feed/read-channel-document';
import type { ItemContent } from '@/lib/news/item';
import type { ParliamentFormat } from '@/lib/news/parliament/parliament-search';
import { questions, statements, treaties } from '../../fixtures/news/parliament-answers';

const AS_JSON = {
  contentType: 'application/json',
  address: 'https://treaties-api.parliament.uk/api/Treaty',
};

const readText = (format: ParliamentFormat, text: string) =>
  readChannelDocument(new TextEncoder().encode(text), { ...AS_JSON, format });
const read = (format: ParliamentFormat, answer: unknown) =>
  readText(format, JSON.stringify(answer));

function only(format: ParliamentFormat, answer: unknown): ItemContent {
  const told = read(format, answer);
  const [item, ...more] = told.result === 'news' ? told.items : [];
  if (!item || more.length > 0) throw new Error(`not one item: ${JSON.stringify(told)}`);
  return item.content;
}

describe('the treaties laid before Parliament', () => {
  const format = 'UK Parliament treaties';

  it('are told with their page in the treaty tracker and the day they were laid', () => {
    expect(read(format, treaties({}))).toEqual({
      result: 'news',
      title: 'UK Parliament treaties',
      language: 'en',
      ttl: null,
      whole: true,
      unread: 0,
      items: [
        {
          id: '1lLc6AVX',
          content: {
            title:
              'Agreement, done at London on 4 December 2025, between the United Kingdom of Great Britain and Northern Ireland and the Kingdom of Norway on Defence Cooperation (Lunna House Agreement)',
            summary:
              'Signed on 2025-12-04. Laid before Parliament on 2026-10-13. Command paper CP 1512. Norway No. 1 (2026). The parliamentary process is not concluded.',
            link: 'https://treaties.parliament.uk/treaty/1lLc6AVX/',
            credit: 'Ministry of Defence',
            language: 'en',
            publishedAt: null,
            publishedOn: '2026-10-13',
          },
        },
      ],
    });
  });

  it('are laid on the day they were laid in the first of both Houses where no other is told', () => {
    const houses = { laidDate: null, commonsLayingDate: '2026-10-14T00:00:00' };
    expect(only(format, treaties(houses)).publishedOn).toBe('2026-10-13');
  });

  it('are told where next to nothing is told of them', () => {
    const bare = { items: [{ value: { name: 'A treaty' } }], totalResults: 1 };
    expect(only(format, bare)).toEqual({
      title: 'A treaty',
      summary: null,
      link: null,
      credit: null,
      language: 'en',
      publishedAt: null,
      publishedOn: null,
    });
  });

  it('lead to the paper where their id is none of the tracker', () => {
    const link = 'https://www.gov.uk/government/publications/example';
    expect(only(format, treaties({ id: '../evil' })).link).toBe(link);
    expect(only(format, treaties({ id: null, webLink: 'javascript:1' })).link).toBeNull();
  });

  it('say when the process is concluded', () => {
    const { summary } = only(format, treaties({ parliamentaryConclusion: 'CanRatify' }));
    expect(summary).toContain('The parliamentary process is concluded: it can be ratified.');
  });
});

describe('written questions', () => {
  const format = 'UK Parliament written questions';

  it('are told of the day they were tabled while they wait for an answer', () => {
    expect(only(format, questions({}))).toEqual({
      title: 'Norway: Military Alliances',
      summary:
        'To ask the Secretary of State for Defence, when the text of the Lunna House Agreement will be published.',
      link: 'https://questions-statements.parliament.uk/written-questions/detail/2026-01-12/104512',
      credit: null,
      language: 'en',
      publishedAt: null,
      publishedOn: '2026-01-12',
    });
  });

  it('are told with their answer, of its day and by the body that gave it', () => {
    const answered = questions({
      dateAnswered: '2026-01-14T00:00:00',
      answerText: 'The text will be published in due course.',
    });
    const content = only(format, answered);
    expect(content.publishedOn).toBe('2026-01-14');
    expect(content.credit).toBe('Ministry of Defence');
    expect(content.summary).toMatch(/published\. The text will be published in due course\.$/);
    expect(content.link).toMatch(/2026-01-12\/104512$/);
  });

  it('bear the ids by which they are known again', () => {
    const told = read(format, questions({ id: 1 }, { id: 2 }, { id: null }));
    expect(told.result === 'news' && told.items.map(({ id }) => id)).toEqual(['1', '2', null]);
  });

  it('have no page where their number could lead elsewhere', () => {
    expect(only(format, questions({ uin: '../../x?y' })).link).toBeNull();
    expect(only(format, questions({ dateTabled: 'soon' })).link).toBeNull();
  });
});

describe('written statements', () => {
  it('are told with their page and the day they were made', () => {
    expect(only('UK Parliament written statements', statements({}))).toEqual({
      title: 'UK–Norway defence agreement',
      summary: 'Today I signed the Lunna House Agreement with my Norwegian counterpart...',
      link: 'https://questions-statements.parliament.uk/written-statements/detail/2025-12-04/HCWS1123',
      credit: 'Ministry of Defence',
      language: 'en',
      publishedAt: null,
      publishedOn: '2025-12-04',
    });
  });
});

describe('an answer', () => {
  const format = 'UK Parliament treaties';

  it('that lists nothing was a search that found nothing', () => {
    expect(read(format, treaties())).toMatchObject({ result: 'news', items: [], unread: 0 });
    expect(read(format, { items: null, totalResults: 0 })).toMatchObject({ items: [] });
  });

  it('of which one thing says nothing tells the others, and counts it', () => {
    const items = [{ value: { id: 7 } }, { value: { name: 'A treaty' } }, 'a treaty', null];
    const told = read(format, { items, totalResults: 4 });
    expect(told).toMatchObject({ result: 'news', unread: 3 });
    expect(told.result === 'news' && told.items).toHaveLength(1);
  });

  it('that leaves out some of what was found counts those', () => {
    const items = [{ value: { name: 'A treaty' } }];
    expect(read(format, { items, totalResults: 45 })).toMatchObject({ unread: 44 });
  });

  it.each([
    ['bear other names', [{ value: { title: 'A treaty' } }, { value: { title: 'Another' } }]],
    ['stand without the resource around them', [{ name: 'A treaty' }, { name: 'Another' }]],
  ])('whose results all %s is no search that found nothing', (_what, items) => {
    expect(read(format, { items, totalResults: 2 })).toEqual({
      result: 'not a feed',
      message: 'The answer lists results (2), of which none says what the API tells of one.',
    });
  });

  it.each([
    ['a page', '<!DOCTYPE html><title>Service unavailable</title>'],
    ['a problem', '{"title":"Bad Request","status":400}'],
    ['another list', JSON.stringify(questions({}))],
    ['no list although something was found', '{"items":null,"totalResults":3}'],
    ['JSON that ends early', JSON.stringify(treaties({})).slice(0, -40)],
    ['nothing', ''],
  ])('that is %s is no search that found nothing', (_what, text) => {
    expect(readText(format, text)).toEqual({
      result: 'not a feed',
      message: "The answer is none of the API's: it is not JSON with a list of items.",
    });
  });
});
