import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { withHeadInOrder, withoutFramework, withScript } from '@/lib/http/document/public-document';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('a public page', () => {
  it.each([
    ['a script', '<script>self.__next_f.push([1,"<p>a</p>\\u003c/script>"])</script>'],
    ['a script that says nothing of its end', '<SCRIPT id="_R_">a < b --> c</SCRIPT >'],
    ['a file', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['a module', '<script type="module">import "a"</script>'],
    ['a comment', '<!--$-->'],
    ['a comment within it', '<!-- <p>a</p> <script> -->'],
    ['a link to a script', '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>'],
    ['a link to a module', '<link rel="modulepreload" href="/a.js">'],
  ])('loses %s', (_, markup) => {
    expect(withoutFramework(page(`<p>A${markup}B</p>${markup}`, markup))).toBe(page('<p>AB</p>'));
  });

  it.each([
    ['data for search engines', '<script type="application/ld+json">{"@graph":["<!--"]}</script>'],
    ['what names a script', '<p title="&lt;script>">&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['a style', '<style>p::before { content: "<script>" }</style>'],
    ['a field', '<textarea><script>a</script></textarea>'],
    ['a font', '<link rel="preload" as="font" href="/a.woff2" crossorigin=""/>'],
    ['a form', '<form action="/search"><input name="q" required="" value="a>b"/></form>'],
  ])('keeps %s', (_, markup) => {
    expect(withoutFramework(page(markup))).toBe(page(markup));
  });

  it('is the same to a reader, element by element', () => {
    const html = page(
      '<main><!--$--><h1>UK<!-- -->–<!-- -->Norway</h1><script>push([0])</script><ol><li>a</li></ol><!--/$--></main>' +
        '<script src="/_next/a.js"></script><div hidden=""><!--$--></div>',
      '<meta charset="utf-8"/><script src="/_next/b.js" async=""></script><title>A</title>',
    );
    expect(seen(withoutFramework(html))).toBe(seen(html));
  });

  it('has a head in one order, wherever the address to cite came into it', () => {
    const [cited, title, fonts] = [
      '<link rel="cite-as" href="https://agreements.example/agreements/a/on/2026-11-29/revision/1"/>',
      '<title>A</title>',
      '<link rel="preload" as="font" href="/a.woff2"/>',
    ];
    const inOrder = page('<p>A</p>', `${fonts}${title}${cited}`);
    expect(withHeadInOrder(page('<p>A</p>', `${cited}${fonts}${title}`))).toBe(inOrder);
    expect(withHeadInOrder(page(`<p>A</p>${cited}`, `${fonts}${title}`))).toBe(inOrder);
    expect(withHeadInOrder(inOrder)).toBe(inOrder);
    expect(withHeadInOrder(page('<p>A</p>', title))).toBe(page('<p>A</p>', title));
  });

  it('has the one script of this site', () => {
    expect(withScript(page('<p>A</p>', '<title>A</title>'), '/_next/static/islands/a.js')).toBe(
      page(
        '<p>A</p>',
        '<title>A</title><script src="/_next/static/islands/a.js" defer=""></script>',
      ),
    );
  });
});

/** A document's elements and text as a browser has them, without scripts and comments. */
function seen(html: string): string {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.write(html);
  for (const script of document.querySelectorAll('script')) script.remove();
  return document.documentElement.outerHTML.replace(/<!--.*?-->/g, '');
}
