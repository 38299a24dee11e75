import { Tokenizer } from 'htmlparser2';

/** A tag of an XML document: its name in lower case, as feeds are read, and where it stands. */
export interface XmlTag {
  kind: 'opens' | 'closes' | 'empty';
  name: string;
  from: number;
  to: number;
}

/** Tells every tag of an XML text in turn, in time linear in its length whatever it holds; a tag that the text ends in is not told. */
export function eachTag(text: string, tell: (tag: XmlTag) => void): void {
  let [name, from] = ['', 0];
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        name = text.slice(start, end).toLowerCase();
        from = start - 1;
      },
      onopentagend: (end) => tell({ kind: 'opens', name, from, to: end + 1 }),
      onselfclosingtag: (end) => tell({ kind: 'empty', name, from, to: end + 1 }),
      onclosetag(start, end) {
        const to = text.indexOf('>', end);
        if (to === -1) return;
        const closed = text.slice(start, end).toLowerCase();
        tell({ kind: 'closes', name: closed, from: text.lastIndexOf('<', start), to: to + 1 });
      },
      onattribname: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      ontext: nothing,
      ontextentity: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}

/** How many elements may be open at once: the parser behind refuses a few more. */
export const DEEPEST = 90;

/** The part of a name behind its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ITEMS = new Set(['item', 'entry']);
const AROUND_ITEMS = new Set(['rss', 'channel', 'rdf', 'feed']);

/** Whether a tag begins an item of a feed, inside an element of a name: in the channel (RSS 2.0), beside it (RSS 1.0) or in the feed (Atom). */
export function isItem({ kind, name }: XmlTag, parent: string | undefined): boolean {
  if (kind === 'closes' || parent === undefined) return false;
  return ITEMS.has(localName(name)) && AROUND_ITEMS.has(localName(parent));
}

/**
 * Where the root element of an XML text begins, behind its declaration, comments and document type; -1 where there
 * is none. What stands before it is not needed: entities that a document type declares are not to be expanded.
 */
export function rootStart(text: string): number {
  let at = text.indexOf('<');
  while (at !== -1) {
    if (/[^\s!?]/.test(text.charAt(at + 1))) return at;
    const end = endOfMarkup(text, at);
    at = end === -1 ? -1 : text.indexOf('<', end);
  }
  return -1;
}

function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return text.indexOf('-->', at + 4);
  if (text.startsWith('<?', at)) return text.indexOf('?>', at);
  return text.startsWith('<!', at) ? endOfDeclaration(text, at) : at + 1;
}

/** The end of a document type, whose own declarations, comments and quoted texts stand inside it. */
function endOfDeclaration(text: string, start: number): number {
  const PIECE = /<!--|["'<>]/g;
  PIECE.lastIndex = start + 1;
  let depth = 1;
  for (let piece = PIECE.exec(text); piece !== null; piece = PIECE.exec(text)) {
    const [mark] = piece;
    if (mark === '<') depth += 1;
    else if (mark === '>') depth -= 1;
    else {
      const end = text.indexOf(mark === '<!--' ? '-->' : mark, PIECE.lastIndex);
      if (end === -1) return -1;
      PIECE.lastIndex = end + 1;
      // The comment's own ">" closes nothing.
      if (mark === '<!--') PIECE.lastIndex = end + 3;
    }
    if (depth === 0) return PIECE.lastIndex;
  }
  return -1;
}
