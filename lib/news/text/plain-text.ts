import { Tokenizer } from 'htmlparser2';

// Tags inside a line; any other one ends it, so that what stands on both sides stays two words.
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'title', 'template', 'noscript']);

// Far more than the beginning of any text that is shown.
const LONGEST = 200_000;

/** The text that a fragment of HTML shows, with its references resolved, in time linear in its length whatever it holds; white space is left as it stands. */
export function plainText(html: string): string {
  const fragment = html.slice(0, LONGEST);
  return /[<&]/.test(fragment) ? textOfHtml(fragment, ' ') : fragment;
}

/** The text that HTML shows, likewise, whatever its length; `between` stands for each tag that ends a line. */
export function textOfHtml(fragment: string, between: ' ' | '\n'): string {
  let text = '';
  let unseen = '';
  const tag = (start: number, end: number) => {
    const name = fragment.slice(start, end).toLowerCase();
    if (!IN_LINE.has(name)) text += between;
    return name;
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext(start, end) {
        if (unseen === '') text += fragment.slice(start, end);
      },
      ontextentity(codePoint) {
        if (unseen === '') text += String.fromCodePoint(codePoint);
      },
      onopentagname(start, end) {
        const name = tag(start, end);
        if (unseen === '' && UNSEEN.has(name)) unseen = name;
      },
      onclosetag(start, end) {
        if (tag(start, end) === unseen) unseen = '';
      },
      onselfclosingtag: nothing,
      onopentagend: nothing,
      onattribname: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(fragment);
  tokenizer.end();
  return text;
}

/** A plain text in which references of HTML (&amp; &#8217;) are resolved as browsers do, once, where it holds a whole one; what looks like a tag stays as it stands. */
export function withoutReferences(text: string): string {
  return /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/i.test(text)
    ? plainText(text.slice(0, LONGEST).replaceAll('<', '&lt;'))
    : text;
}
