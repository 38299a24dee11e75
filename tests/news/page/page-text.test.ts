import { expect, test } from 'vitest';
import { isWall, textAsSent, textOfPage } from '@/lib/news/page/page-text';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['<p>One\n  line,\n and <b>no</b>thing else</p>', 'One line, and nothing else'],
  ['<h1>Title</h1><p>First.</p>\n\n<p> </p><p>Second<br>third', 'Title\nFirst.\nSecond\nthird'],
  [
    '<head><title>No</title><style>no{}</style></head><body>de&shy;termination',
    'de\u00adtermination',
  ],
  ['<td>a</td><td>b</td>', 'a\nb'],
  ['<script>no()</script><p>x\0y</p>', 'xy'],
  ['', ''],
])('of %o the text is %o', (html, text) => {
  expect(textOfPage(bytes(html), 'text/html')).toBe(text);
});

test('a page is read in its encoding, and a text as it was sent', () => {
  const latin = new Uint8Array([...bytes('<p>Bl'), 0xe5, ...bytes('b\u00e6r</p>').slice(0, 1)]);
  expect(textOfPage(latin, 'text/html; charset=iso-8859-1')).toBe('Blåb');
  expect(textAsSent(bytes('a <b>\n\n  c\td'), 'text/plain')).toBe('a <b>\nc d');
});

test('a page of tags that nest without end is read in time', () => {
  const started = performance.now();
  expect(textOfPage(bytes('<div>x'.repeat(500_000)), 'text/html')).toHaveLength(999_999);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each([
  ['https://press.example/a', 'https://press.example/a', false],
  ['https://press.example/a', 'https://www.press.example/a-b', false],
  ['https://press.example/a', 'https://consent.press.example/collect?to=a', true],
  ['https://press.example/a', 'https://press.example/login?next=a', true],
  ['https://press.example/a', 'https://press.example/news/cookie-wall/', true],
  ['https://press.example/sign-in', 'https://press.example/sign-in/', false],
  ['https://press.example/a', 'https://press.example/consenting-adults', false],
  ['https://press.example/news/1', 'https://press.example/', true],
  ['https://press.example/news/1', 'https://www.press.example/en', true],
  ['https://press.example/news/1', 'https://press.example/nb/', true],
  ['https://press.example/news/1', 'https://press.example/index.html', true],
  ['https://press.example/news/1', 'https://press.example/?p=1', false],
  ['https://press.example/news/1', 'https://press.example/news', false],
  ['https://press.example/', 'https://press.example/en', false],
  ['https://press.example/en', 'https://press.example/', false],
])('%s that leads to %s is a wall: %o', (cited, final, wall) => {
  expect(isWall(cited, final)).toBe(wall);
});
