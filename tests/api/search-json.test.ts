import { describe, expect, it } from 'vitest';
import type { Found } from '@/lib/agreement/search/found';
import example from '@/lib/api/openapi/examples/search.json';
import { parseQuery } from '@/lib/api/query';
import { SearchJson, toSearchJson } from '@/lib/api/search-json';
import { SEARCH_ACCEPTED, SearchQuery } from '@/lib/api/search-query';

const parse = (query: string) =>
  parseQuery(SearchQuery, new URLSearchParams(query), SEARCH_ACCEPTED);

describe('a search', () => {
  it('is read with its limit', () => {
    expect(parse('q=Lunna+House')).toEqual({ q: 'Lunna House', limit: 20 });
    expect(parse('q=a&limit=50&after=uk-norway/entries/1-12')).toEqual({
      q: 'a',
      limit: 50,
      after: 'uk-norway/entries/1-12',
    });
    expect(parse(`q=${'a'.repeat(200)}`)).toMatchObject({ limit: 20 });
  });

  it.each([
    ['', 'q', '1 to 200 characters, with a word of letters or digits to be found'],
    ['q=', 'q', '1 to 200 characters, with a word of letters or digits to be found'],
    [
      `q=${'a'.repeat(201)}`,
      'q',
      '1 to 200 characters, with a word of letters or digits to be found',
    ],
    ['q=a&q=b', 'q', '1 to 200 characters, with a word of letters or digits to be found'],
    ['q=a&limit=51', 'limit', 'a whole number from 1 to 50'],
    ['q=a&limit=0', 'limit', 'a whole number from 1 to 50'],
    [
      'q=a&after=../x',
      'after',
      'the id of a result of this search, such as uk-norway/milestones/signature',
    ],
    ['q=a&page=2', 'page', 'q, after, limit'],
  ])('“%s” is refused for %s', (query, parameter, accepted) => {
    expect(parse(query)).toMatchObject({ refusal: { parameter, accepted } });
  });
});

describe('what was found', () => {
  const found: Found = {
    slug: 'uk-norway',
    name: { en: 'UK–Norway', nb: 'Storbritannia–Norge' },
    place: '/entries/1-2',
    kind: 'check',
    date: null,
    title: null,
    lookedFor: [{ en: 'Signature' }, { nb: 'Ratifikasjon' }],
    snippet: { what: 'looked in', language: null, parts: [{ text: '<b>the</b>', marked: true }] },
  };

  it('is told in parts of plain text, a check by what was looked for', () => {
    expect(toSearchJson('the', { found: [found], spelling: null, next: null })).toEqual({
      q: 'the',
      spelling: null,
      results: [
        {
          id: 'uk-norway/entries/1-2',
          kind: 'check',
          agreement: { slug: 'uk-norway', name: 'UK–Norway' },
          date: null,
          address: '/agreements/uk-norway/entries/1-2',
          title: {
            what: 'title',
            language: 'en',
            parts: [{ text: 'Checked, nothing new found: Signature; Ratifikasjon', marked: false }],
          },
          snippet: {
            what: 'looked in',
            language: null,
            parts: [{ text: '<b>the</b>', marked: true }],
          },
        },
      ],
      next: null,
    });
  });

  it('is as the example of the documentation has it', () => {
    expect(SearchJson.parse(example)).toEqual(example);
  });
});
