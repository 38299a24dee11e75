import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { publicAddress, sendsForm } from '@/lib/http/public-routes';

const UK = '/agreements/uk-norway';

describe('what a public answer depends on', () => {
  it.each([
    ['/', 'all agreements'],
    ['/nb', 'all agreements'],
    ['/sitemap.xml', 'all agreements'],
    ['/agreements/sitemap.xml', 'all agreements'],
    ['/compared', 'all agreements'],
    ['/nn/compared/page/2', 'all agreements'],
    [`${UK}/compared`, 'all agreements'],
    [`/nb${UK}/compared`, 'all agreements'],
    ['/embed/agreements/uk-norway', { agreement: 'uk-norway' }],
    ['/nn/embed/commitments/uk-norway/signature', { agreement: 'uk-norway' }],
    [`${UK}/badge.svg`, { agreement: 'uk-norway' }],
    ['/api/v1/oembed?url=x', 'all agreements'],
    ['/icon.svg', 'nothing else'],
    ['/feed.atom', 'all agreements'],
    ['/nb/states.json', 'all agreements'],
    ['/parties/GB/feed.rss', 'all agreements'],
    ['/nn/parties/GB/files/feed.rss', 'all agreements'],
    [`${UK}/feed.atom`, { agreement: 'uk-norway' }],
    [`/nb${UK}/milestones/signature/states.json`, { agreement: 'uk-norway' }],
    ['/api/v1/agreements', 'all agreements'],
    ['/search', 'all agreements'],
    ['/nb/search?q=frigate', 'all agreements'],
    ['/api/v1/search?q=frigate', 'all agreements'],
    [UK, { agreement: 'uk-norway' }],
    [`/nb${UK}`, { agreement: 'uk-norway' }],
    [`/nn${UK}`, { agreement: 'uk-norway' }],
    [`${UK}/on/2025-06-15`, { agreement: 'uk-norway' }],
    [`${UK}/on/2025-06-15/revision/1/picture.png`, { agreement: 'uk-norway' }],
    [`${UK}/considered/page/2`, { agreement: 'uk-norway' }],
    [`${UK}/milestones/signature/suggest`, { agreement: 'uk-norway' }],
    [`${UK}/sitemap.xml`, { agreement: 'uk-norway' }],
    ['/api/v1/agreements/uk-norway/status?on=2025-06-15', { agreement: 'uk-norway' }],
    ['/api/v1/agreements/uk-norway/record', { agreement: 'uk-norway' }],
    ['/api/v1/openapi.json', 'nothing else'],
    ['/about', 'nothing else'],
    ['/nb/about', 'nothing else'],
    ['/nn/developers/recompute', 'all agreements'],
    ['/robots.txt', 'nothing else'],
    ['/_next/static/chunks/a.js', 'nothing else'],
    ['/not-there', 'nothing else'],
  ])('of %s is %o', (target, dependsOn) => {
    expect(publicAddress(target)?.dependsOn).toEqual(dependsOn);
  });

  it.each(
    [
      ['/edit', '/edit/agreements/uk-norway', '/api/health', '/api/internal/control'],
      ['/api/auth/passkey', '/api/v1', '/api/v1/agreement', `${UK}/on`, `/nb${UK}/on?date=x`],
    ].flat(),
  )('Next answers %s itself', (target) => {
    expect(publicAddress(target)).toBeNull();
  });
});

describe('the address under which an answer is kept', () => {
  it('of a page is the same under each query', () => {
    expect(publicAddress(`${UK}?from=elsewhere`)?.address).toBe(UK);
  });

  it('of the API has its query in one order', () => {
    const address = '/api/v1/agreements/uk-norway/status?known=2025-07-01&on=2025-06-15';
    for (const query of ['on=2025-06-15&known=2025-07-01', 'known=2025-07-01&on=2025-06-15']) {
      expect(publicAddress(`/api/v1/agreements/uk-norway/status?${query}`)?.address).toBe(address);
    }
  });

  it('keeps a parameter that is given twice, for it to be refused', () => {
    const target = '/api/v1/agreements?a=2&a=1';
    expect(publicAddress(target)?.address).toBe(target);
  });
});

describe('memory keeps', () => {
  it.each([
    [UK, true],
    [`${UK}?q=frigate`, true],
    ['/api/v1/agreements/uk-norway/status?on=2025-06-15', true],
    ['/search', true],
    ['/search?q=frigate', false],
    ['/nb/search?q=frigate', false],
    ['/api/v1/search?q=frigate', false],
    ['/not-there', true],
  ])('the answer to %s: %s', (target, isKept) => {
    expect(publicAddress(target)?.isKept).toBe(isKept);
  });
});

describe('a form', () => {
  it.each([
    ['POST', `${UK}/suggest`, true],
    ['POST', `/nb${UK}/milestones/signature/suggest`, true],
    ['POST', `${UK}/entries/1-2/suggest?a=b`, true],
    ['GET', `${UK}/suggest`, false],
    ['POST', UK, false],
    ['POST', `${UK}/suggest/sent`, false],
    ['POST', `${UK}/on/2025-06-15/suggest`, false],
    ['POST', '/edit/agreements/uk-norway/suggest', false],
  ])('is sent by %s %s: %s', (method, url, isSent) => {
    const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
    expect(sendsForm(request)).toBe(isSent);
  });
});

describe('a picture', () => {
  it.each([
    [`${UK}/picture.png`, true],
    [`/nb${UK}/on/2025-06-15/revision/1/picture.png`, true],
    [UK, false],
    ['/icon.svg', false],
  ])('drawn in a thread of its own is %s: %s', (target, isPicture) => {
    expect(publicAddress(target)?.isPicture).toBe(isPicture);
  });
});

describe('caches in front may keep', () => {
  it.each([
    [`${UK}/on/2025-06-15/revision/1`, 'pinned'],
    [`/nb${UK}/on/2025-06-15/revision/1/entries/1-2`, 'pinned'],
    [`${UK}/on/2025-06-15`, 'current'],
    [UK, 'current'],
    ['/_next/static/chunks/a.js', 'file'],
    ['/api/v1/agreements/uk-norway?revision=1', 'current'],
  ])('%s as %s', (target, freshness) => {
    expect(publicAddress(target)?.freshness).toBe(freshness);
  });
});
