import { wholeItems } from './whole-items';
import { DEEPEST, eachTag, isItem, rootStart } from './xml-tags';

/** A feed's XML as it can be read: from its root element on, well-formed; how many items stand in it, how many had to be left out for that, and what was wrong. */
export interface XmlFeed {
  root: string;
  text: string;
  items: number;
  leftOut: number;
  problem: string | null;
}

/**
 * Reads the outline of an XML document; null where it holds no element. Of one that is not well-formed the items
 * that are whole are kept, as if nothing stood between them: what is half there may be wrong, and is left out.
 */
export function xmlFeed(document: string): XmlFeed | null {
  const start = rootStart(document);
  if (start === -1) return null;
  const text = document.slice(start);
  const { root, items, wrong } = outline(text);
  if (root === '') return null;
  if (wrong === null) return { root, text, items, leftOut: 0, problem: null };
  const line = document.slice(0, start + wrong.at).split('\n').length;
  const problem = `The XML is broken on line ${line}: ${wrong.what}.`;
  return { root, ...wholeItems(text), problem };
}

interface Outline {
  root: string;
  items: number;
  wrong: { at: number; what: string } | null;
}

function outline(text: string): Outline {
  const found: Outline = { root: '', items: 0, wrong: null };
  const open: string[] = [];
  eachTag(text, (tag) => {
    if (found.wrong !== null) return;
    if (found.root === '') found.root = tag.name;
    if (isItem(tag, open.at(-1))) found.items += 1;
    if (tag.kind === 'opens' && open.push(tag.name) > DEEPEST)
      found.wrong = { at: tag.from, what: 'elements are nested too deeply' };
    if (tag.kind === 'closes' && open.pop() !== tag.name)
      found.wrong = { at: tag.from, what: `</${shown(tag.name)}> closes what is not open` };
  });
  const last = open.at(-1);
  if (last !== undefined)
    found.wrong ??= { at: text.length, what: `it ends inside <${shown(last)}>` };
  return found;
}

function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
