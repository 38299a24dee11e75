import { describe, expect, it } from 'vitest';
import { prefersHtml } from '@/lib/api/accepts-html';

describe('an Accept field', () => {
  it.each([
    'text/html',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8',
    'Text/HTML; q=0.5, application/json;q=0.4',
    'text/*, application/*;q=0.9',
    'application/json;q=0, text/html;q=0.1, */*;q=0.2, application/problem+json;q=0',
  ])('“%s” would rather have HTML', (accept) => {
    expect(prefersHtml(accept)).toBe(true);
  });

  it.each([
    null,
    '',
    '*/*',
    'application/json',
    'application/problem+json, text/html',
    'application/problem+json',
    'text/html;q=0.5, */*',
    'text/html;q=much',
    'image/avif',
  ])('“%s” would not', (accept) => {
    expect(prefersHtml(accept)).toBe(false);
  });
});
