import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { joinDataScripts } from '@/lib/http/data-scripts';

const START = '(self.__next_f=self.__next_f||[]).push([0])';
const PART = 'self.__next_f.push([1,"1:\\u003c/script>\\n«æøå»"])';
const FILES =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});';

const page = (...body: string[]) => `<html><body>${body.join('')}</body></html>`;
const script = (text: string) => `<script>${text}</script>`;

describe('the inline scripts of a page that hand data over', () => {
  it('become one at its end, in their order, with one hash', () => {
    const joined = joinDataScripts(
      page(
        '<p>A</p>',
        script(START),
        '<p>B</p>',
        `<script id="_R_">${FILES}</script>`,
        script(PART),
      ),
    );
    const text = `${START};${FILES};${PART}`;
    expect(joined.html).toBe(page('<p>A</p><p>B</p>', script(text)));
    const hash = createHash('sha256').update(text).digest('base64');
    expect(joined.hashes).toEqual([`'sha256-${hash}'`]);
  });

  it('have one hash however many there are', () => {
    const parts = Array.from({ length: 1_000 }, (_, part) =>
      script(`self.__next_f.push([1,"${part}"])`),
    );
    expect(joinDataScripts(page(...parts)).hashes).toHaveLength(1);
  });
});

describe('anything else stays where it is, without a hash', () => {
  it.each([
    ['a script that runs', script('alert(1)')],
    ['one after data', script('self.__next_f.push([1,"a"]);alert(1)')],
    ['one within data', script('self.__next_f.push([1,alert(1)])')],
    ['one before data', script('alert(1);self.__next_f.push([1,"a"])')],
    ['one after the list of files', script(`${FILES}alert(1);`)],
    ['a file', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['data for search engines', '<script type="application/ld+json">{"@graph":[]}</script>'],
  ])('%s', (_, markup) => {
    const html = page('<p>A</p>', markup);
    expect(joinDataScripts(html)).toEqual({ html, hashes: [] });
  });

  it('a document without an end', () => {
    expect(joinDataScripts(script(START))).toEqual({ html: script(START), hashes: [] });
  });
});
