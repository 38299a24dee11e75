import { describe, expect, it } from 'vitest';
import { inlineScripts } from '@/lib/server/inline-scripts';

describe('an inline script that hands data over', () => {
  it.each([
    [
      'the start of Next’s data',
      '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
      "'sha256-OBTN3RiyCV4Bq7dFqZ5a2pAXjnCcCYeTJMO2I/LYKeo='",
    ],
    [
      'a part of it',
      '<script>self.__next_f.push([1,"1:\\u003c/script>\\n«æøå»"])</script>',
      "'sha256-1P/x72xLty+E+OAjsX2z99c1RyBHGutrWpxCk9gqFHc='",
    ],
    [
      'the list of files to begin with',
      '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>',
      "'sha256-MvrGUVb2AKOhWqOTNU3+PHpgKYM3xopEjGcAZHMtyuY='",
    ],
  ])('%s: its hash may run', (_, html, source) => {
    expect(inlineScripts(html)).toEqual([source]);
  });

  it('is named once, however often it stands in a page', () => {
    const script = '<script>self.__next_f.push([1,"a"])</script>';
    expect(inlineScripts(`${script}<p>between</p>${script}`)).toHaveLength(1);
  });
});

describe('anything else has no hash', () => {
  it.each([
    ['a script that runs', '<script>alert(1)</script>'],
    ['one after data', '<script>self.__next_f.push([1,"a"]);alert(1)</script>'],
    ['one within data', '<script>self.__next_f.push([1,alert(1)])</script>'],
    ['one before data', '<script>alert(1);self.__next_f.push([1,"a"])</script>'],
    [
      'one after the list of files',
      '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});alert(1);</script>',
    ],
    ['a file', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['data for search engines', '<script type="application/ld+json">{"@graph":[]}</script>'],
  ])('%s', (_, html) => {
    expect(inlineScripts(html)).toEqual([]);
  });
});
