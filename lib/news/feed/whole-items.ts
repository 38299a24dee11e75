import { DEEPEST, eachTag, isItem, localName, type XmlTag } from './xml-tags';

// Elements that are read as they stand up to their end, so that unpaired HTML in them does no harm.
const TEXTS = new Set(['title', 'description', 'summary', 'content', 'encoded', 'subtitle']);

/** Elements that are open, and in a text element how many of its name, itself included. */
interface Opened {
  names: string[];
  inText: number;
  broken: boolean;
}

interface Begun extends Opened {
  name: string;
  from: number;
}

/** Makes a well-formed document of one that is not: what stands before its first item, the items that are whole, and nothing else. */
export function wholeItems(text: string): { text: string; items: number; leftOut: number } {
  const around: Opened = { names: [], inText: 0, broken: false };
  const whole: string[] = [];
  const found: { head: string | null; end: string; item: Begun | null; leftOut: number } = {
    head: null,
    end: '',
    item: null,
    leftOut: 0,
  };
  eachTag(text, (tag) => {
    const { item } = found;
    if (item !== null && tag.name === item.name) {
      if (tag.kind === 'closes' && item.names.length === 0 && !item.broken)
        whole.push(text.slice(item.from, tag.to));
      else found.leftOut += 1;
      found.item = tag.kind === 'opens' ? begun(tag) : null;
    } else if (item !== null) {
      proceed(item, tag);
    } else if (around.inText === 0 && isItem(tag, around.names.at(-1))) {
      if (found.head === null) {
        found.head = text.slice(0, tag.from);
        found.end = around.names
          .map((name) => `</${name}>`)
          .toReversed()
          .join('');
      }
      if (tag.kind === 'opens') found.item = begun(tag);
    } else {
      proceed(around, tag);
    }
  });
  if (found.item !== null) found.leftOut += 1;
  return {
    text: [found.head, ...whole, found.end].join(''),
    items: whole.length,
    leftOut: found.leftOut,
  };
}

function begun({ name, from }: XmlTag): Begun {
  return { name, from, names: [], inText: 0, broken: false };
}

function proceed(opened: Opened, { kind, name }: XmlTag): void {
  const { names } = opened;
  const last = names.at(-1);
  if (kind === 'empty' || (opened.inText > 0 && name !== last)) return;
  if (kind === 'opens') {
    if (opened.inText > 0 || TEXTS.has(localName(name))) opened.inText += 1;
    if (opened.inText <= 1) names.push(name);
    if (names.length > DEEPEST) opened.broken = true;
  } else if (name !== last) {
    opened.broken = true;
  } else if (opened.inText <= 1) {
    names.pop();
    opened.inText = 0;
  } else {
    opened.inText -= 1;
  }
}
