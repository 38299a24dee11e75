import { describe, expect, it } from 'vitest';
import {
  dataPolicy,
  embedPolicy,
  noncePolicy,
  sharedPolicy,
} from '@/lib/http/document/content-security-policy';

const OPEN = { secure: false, developing: false };
const HASH = "'sha256-OBTN3RiyCV4Bq7dFqZ5a2pAXjnCcCYeTJMO2I/LYKeo='";

describe('the policy of a page that many share', () => {
  it('allows own files and the styles in its head, and nothing else', () => {
    expect(sharedPolicy(OPEN, HASH)).toBe(
      "default-src 'none'; script-src 'self'; " +
        `style-src 'self' ${HASH}; ` +
        "img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });

  it('has whatever it names fetched over TLS where the site has it', () => {
    expect(sharedPolicy({ ...OPEN, secure: true }, null)).toMatch(/; upgrade-insecure-requests$/);
  });

  it('lets the tools of `npm run dev` work', () => {
    expect(sharedPolicy({ ...OPEN, developing: true }, HASH)).toContain(
      "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';",
    );
  });
});

describe('the policy of a page that any site may frame', () => {
  it('has no script and no form', () => {
    expect(embedPolicy(OPEN, HASH)).toBe(
      "default-src 'none'; script-src 'none'; " +
        `style-src 'self' ${HASH}; ` +
        "img-src 'self'; font-src 'self'; connect-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors *",
    );
  });
});

describe('the policy of a page made for one request', () => {
  it('allows what bears the nonce, and what that loads', () => {
    expect(noncePolicy('bm9uY2U=', OPEN)).toBe(
      "default-src 'none'; script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'; " +
        "style-src 'self' 'nonce-bm9uY2U='; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });
});

describe('the policy of what is no page', () => {
  it.each([
    ['application/json', "default-src 'none'; frame-ancestors 'none'"],
    ['', "default-src 'none'; frame-ancestors 'none'"],
    [
      'image/png',
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ],
    [
      'application/atom+xml; charset=utf-8',
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ],
  ])('of the type “%s” allows no more than a browser needs to show it', (type, policy) => {
    expect(dataPolicy(type)).toBe(policy);
  });
});
