import { Tokenizer } from 'htmlparser2';

// What is data for search engines, and no script (HTML, 4.12.1).
const DATA = 'application/ld+json';
const HEAD_ENDS = '</head>';

/**
 * A public page without the scripts by which React would take it over, the links that load them beforehand and its
 * comments: none of which a reader sees.
 */
export function withoutFramework(html: string): string {
  return cut(html, unseen(html));
}

// What React puts into a head as it comes to it: before or after what Next puts there, by which of both was read first.
const CITED_AS = /<link rel="cite-as" href="[^"]*"\/?>/g;

/** A public page whose head has its parts in one order, whatever was in memory as it was rendered. */
export function withHeadInOrder(html: string): string {
  const cited = html.match(CITED_AS)?.join('') ?? '';
  return html.replace(CITED_AS, '').replace(HEAD_ENDS, () => `${cited}${HEAD_ENDS}`);
}

/** A public page with the one script of this site, whose address is given. */
export function withScript(html: string, script: string): string {
  return html.replace(HEAD_ENDS, () => `<script src="${script}" defer=""></script>${HEAD_ENDS}`);
}

interface Span {
  from: number;
  /** The place after its last character. */
  to: number;
}

/** Where scripts that are no data, links that load scripts, and comments stand in a document, in their order. */
function unseen(html: string): Span[] {
  const spans: Span[] = [];
  let [tag, attribute, begun, script] = ['', '', 0, -1];
  let attributes = new Map<string, string>();

  const opened = (end: number) => {
    if (tag === 'script' && attributes.get('type') !== DATA) script = begun;
    const loads = attributes.get('as') === 'script' || attributes.get('rel') === 'modulepreload';
    if (tag === 'link' && loads) spans.push({ from: begun, to: end + 1 });
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, end) {
        [tag, begun] = [html.slice(start, end).toLowerCase(), start - 1];
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        attributes.set(attribute, html.slice(start, end));
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag(start, end) {
        if (script < 0 || html.slice(start, end).toLowerCase() !== 'script') return;
        spans.push({ from: script, to: html.indexOf('>', end) + 1 });
        script = -1;
      },
      oncomment(start) {
        spans.push({ from: start - '<!--'.length, to: html.indexOf('-->', start) + '-->'.length });
      },
      onattribentity() {},
      onattribend() {},
      ontext() {},
      ontextentity() {},
      oncdata() {},
      ondeclaration() {},
      onend() {},
      onprocessinginstruction() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return spans;
}

function cut(text: string, spans: readonly Span[]): string {
  const ends = [0, ...spans.map(({ to }) => to)];
  return ends.map((from, index) => text.slice(from, spans[index]?.from)).join('');
}
