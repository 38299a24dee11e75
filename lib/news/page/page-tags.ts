import { Tokenizer } from 'htmlparser2';

/** What a page says of itself, as it stands in its tags: attribute values and texts decoded, nothing judged. */
export interface PageTags {
  language: string | null;
  title: string | null;
  base: string | null;
  metas: readonly { name: string; content: string }[];
  links: readonly ReadonlyMap<string, string>[];
  linkedData: readonly string[];
}

const READ = new Set(['html', 'base', 'meta', 'link', 'title', 'script', 'svg']);
const NAMING = ['property', 'name', 'itemprop', 'http-equiv'];

/**
 * Reads the tags of a page in one pass, in time linear in its length whatever it holds: the tokenizer
 * is used without the parser above it, whose stack of open elements makes deep pages quadratic.
 */
export function readTags(page: string): PageTags {
  const metas: { name: string; content: string }[] = [];
  const links: ReadonlyMap<string, string>[] = [];
  const linkedData: string[] = [];
  const found: { language: string | null; title: string | null; base: string | null } = {
    language: null,
    title: null,
    base: null,
  };
  let attributes = new Map<string, string>();
  let [tag, attribute, value, text] = ['', '', '', ''];
  let inPicture = false;

  const opened = () => {
    text = '';
    if (tag === 'html')
      found.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
    if (tag === 'base') found.base ??= attributes.get('href') ?? null;
    if (tag === 'link') links.push(attributes);
    if (tag === 'svg') inPicture = true;
    if (tag === 'meta') {
      const content = attributes.get('content');
      const name = NAMING.flatMap((naming) => attributes.get(naming) ?? [])[0];
      if (name && content) metas.push({ name: name.trim().toLowerCase(), content });
    }
  };
  const closed = (closing: string) => {
    if (closing === 'title' && !inPicture) found.title ??= text;
    if (closing === 'script' && isLinkedData(attributes.get('type'))) linkedData.push(text);
    if (closing === 'svg') inPicture = false;
    text = '';
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = page.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = page.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        value += page.slice(start, end);
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        // Of two attributes of one name the first holds (HTML, "Attribute name state").
        if (READ.has(tag) && !attributes.has(attribute)) attributes.set(attribute, value);
        value = '';
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      ontext(start, end) {
        if (READ.has(tag)) text += page.slice(start, end);
      },
      ontextentity(codePoint) {
        if (READ.has(tag)) text += String.fromCodePoint(codePoint);
      },
      onclosetag(start, end) {
        closed(page.slice(start, end).toLowerCase());
      },
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onend() {},
      onprocessinginstruction() {},
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  return { ...found, metas, links, linkedData };
}

function isLinkedData(type: string | undefined): boolean {
  return /^\s*application\/ld\+json\s*(;|$)/i.test(type ?? '');
}
