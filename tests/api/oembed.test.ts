import { describe, expect, it } from 'vitest';
import { embeddedPage, embedPath, toOembedJson } from '@/lib/api/oembed';

const SITE = 'https://agreements.example';
const UK = { locale: 'nb', slug: 'uk-norway', milestone: null } as const;

describe('the page that an address names', () => {
  it.each([
    ['/agreements/uk-norway', { locale: 'en', slug: 'uk-norway', milestone: null }],
    ['/nb/agreements/uk-norway/', UK],
    ['/nb/agreements/uk-norway?from=elsewhere#record', UK],
    [
      '/nn/agreements/uk-norway/milestones/signature',
      { locale: 'nn', slug: 'uk-norway', milestone: 'signature' },
    ],
    ['/', null],
    ['/about', null],
    ['/agreements/uk-norway/compared', null],
    ['/agreements/uk-norway/on/2025-06-15', null],
    ['/agreements/%3Cscript%3E', null],
  ])('at %s is %o', (path, page) => {
    expect(embeddedPage(`${SITE}${path}`, SITE)).toEqual(page);
  });

  it('is of this site only, over whichever protocol', () => {
    expect(embeddedPage('https://evil.example/agreements/uk-norway', SITE)).toBeNull();
    expect(embeddedPage('http://agreements.example/nb/agreements/uk-norway', SITE)).toEqual(UK);
  });
});

it('a milestone is framed as a commitment', () => {
  expect(embedPath({ ...UK, milestone: 'signature' })).toBe(
    '/nb/embed/commitments/uk-norway/signature',
  );
});

describe('what is told of a page', () => {
  const about = { site: SITE, name: 'Agreement Tracker', title: '"><script> & more' };

  it('is a frame, whose title can end nothing', () => {
    expect(toOembedJson(UK, {}, about)).toEqual({
      version: '1.0',
      type: 'rich',
      title: '"><script> & more',
      provider_name: 'Agreement Tracker',
      provider_url: 'https://agreements.example/',
      width: 600,
      height: 260,
      html: '<iframe src="https://agreements.example/nb/embed/agreements/uk-norway" title="&quot;>&lt;script> &amp; more" width="600" height="260" loading="lazy"></iframe>',
    });
  });

  it('is no larger than it may be', () => {
    expect(toOembedJson(UK, { maxwidth: 320, maxheight: 1_000 }, about)).toMatchObject({
      width: 320,
      height: 260,
    });
  });
});
