import { describe, expect, it } from 'vitest';
import { linksBeforehand, withLatePreloads } from '@/lib/http/document/preloads';

const FONT = '</_next/static/media/a.woff2>; rel=preload; as="font"; crossorigin=""';
const SHEET = '</_next/static/chunks/a.css>; rel=preload; as="style"';
const ON_WIDE_SCREENS = `${FONT}; media="(min-width: 48rem)"`;

describe('what a browser is to load beforehand', () => {
  it.each([
    [`${FONT}, ${SHEET}`, ON_WIDE_SCREENS],
    [`${SHEET}, ${FONT}, ${SHEET}, ${FONT}`, `${ON_WIDE_SCREENS}, ${ON_WIDE_SCREENS}`],
    [SHEET, ''],
    [FONT, ON_WIDE_SCREENS],
    ['</api>; rel="describedby"', '</api>; rel="describedby"'],
    ['', ''],
  ])('is no style sheet, and no typeface on a narrow screen: %s', (link, kept) => {
    expect(linksBeforehand(link)).toBe(kept);
  });
});

describe('what a narrow screen is to load last', () => {
  const page = (late: string) => `<html><head></head><body class="a">${late}<p>a</p></body></html>`;

  it.each([
    [
      `${SHEET}, ${FONT}`,
      '<link rel="preload" as="font" type="font/woff2" crossorigin="" fetchpriority="low" media="(max-width: 47.99rem)" href="/_next/static/media/a.woff2"/>',
    ],
    [SHEET, ''],
    ['', ''],
  ])('is the typefaces: %s', (link, late) => {
    expect(withLatePreloads(page(''), link)).toBe(page(late));
  });
});
