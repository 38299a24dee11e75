import { describe, expect, it } from 'vitest';
import { pageAfter } from '@/lib/api/page-after';
import { AGREEMENTS_ACCEPTED, AgreementsQuery, parseQuery } from '@/lib/api/query';

const SLUGS = ['a', 'b', 'c', 'd', 'e'];
const ACCEPTED = 'the slug of an agreement in this list';

describe('a page of the list of agreements', () => {
  it('has all of them where no limit is set, as the list always had', () => {
    expect(pageAfter(SLUGS, {}, ACCEPTED)).toEqual({ from: 0, until: 5, next: null });
  });

  it('goes on after the last one of the page before, and names the next', () => {
    const pages = [];
    for (let after: string | undefined; ; ) {
      const page = pageAfter(SLUGS, { limit: 2, after }, ACCEPTED);
      if ('refusal' in page) throw new Error(page.refusal.detail);
      pages.push(SLUGS.slice(page.from, page.until));
      if (page.next === null) break;
      after = page.next;
    }
    expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(pageAfter(SLUGS, { after: 'c' }, ACCEPTED)).toEqual({ from: 3, until: 5, next: null });
    expect(pageAfter(SLUGS, { after: 'e', limit: 5 }, ACCEPTED)).toMatchObject({
      from: 5,
      until: 5,
    });
    expect(pageAfter([], { limit: 5 }, ACCEPTED)).toEqual({ from: 0, until: 0, next: null });
  });

  it('is refused after what is not in the list, and beyond what a page may have', () => {
    expect(pageAfter(SLUGS, { after: 'z' }, ACCEPTED)).toMatchObject({
      refusal: { parameter: 'after', accepted: 'the slug of an agreement in this list' },
    });
    const asked = (text: string) =>
      parseQuery(AgreementsQuery, new URLSearchParams(text), AGREEMENTS_ACCEPTED);
    expect(asked('limit=201')).toMatchObject({
      refusal: { accepted: 'a whole number from 1 to 200' },
    });
    expect(asked('after=No+Slug')).toMatchObject({ refusal: { parameter: 'after' } });
    expect(asked('limit=200&after=a')).toEqual({ limit: 200, after: 'a' });
  });
});
