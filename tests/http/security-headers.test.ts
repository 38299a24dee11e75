import { describe, expect, it } from 'vitest';
import { headersOf } from '@/lib/http/security-headers';

const PAGE = { path: '/', type: 'text/html; charset=utf-8', policy: 'P', secure: false };

describe('the headers of an answer', () => {
  it('of a page keep other sites, and what asks a reader, away from it', () => {
    expect(Object.fromEntries(headersOf(PAGE))).toEqual({
      'Content-Security-Policy': 'P',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy':
        'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
    });
  });

  it('ask for TLS only where the site has it', () => {
    expect(headersOf({ ...PAGE, secure: true }).get('Strict-Transport-Security')).toBe(
      'max-age=63072000; includeSubDomains',
    );
    expect(headersOf(PAGE).get('Strict-Transport-Security')).toBe(undefined);
  });

  it.each([
    ['/api/v1/agreements', 'application/json', 'cross-origin'],
    ['/agreements/uk-norway/picture.png', 'image/png', 'cross-origin'],
    ['/api/health', 'application/json', 'same-origin'],
    ['/_next/static/chunks/a.js', 'application/javascript', 'same-origin'],
    ['/edit', 'text/html', 'same-origin'],
  ])('%s (%s) may be shown by pages of %s', (path, type, shown) => {
    const headers = headersOf({ ...PAGE, path, type });
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe(shown);
  });

  it.each(['/edit', '/edit/agreements/uk-norway', '/Edit'])(
    '%s is for one reader, and not to be kept',
    (path) => {
      expect(headersOf({ ...PAGE, path }).get('Cache-Control')).toBe('private, no-store');
    },
  );

  it.each(['/', '/editors', '/agreements/edit'])('%s may be kept as it says itself', (path) => {
    expect(headersOf({ ...PAGE, path }).get('Cache-Control')).toBe(undefined);
  });
});
