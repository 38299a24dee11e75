import { Tokenizer } from 'htmlparser2';

const NO_BREAK = '\u00a0';

// A day with its month and year (“28 November 2026”, “28. nov. 2026”), a month or a season with its year, what is numbered,
// a range, a share, a number with what it counts, and an initial with the name after it.
const DAYS = /\d{1,2}\.? \p{L}{3,9}\.? (?:19|20)\d\d|\p{L}{3,9}\.? (?:19|20)\d\d/u;
const NUMBERED = /(?:revision|revisjon|s\.|§) \d+/u;
const UNITS =
  /(?:day|week|month|year|hour|minute|second)s?|dag(?:er|ar)?|uker?|veker?|månad(?:ar)?|måned(?:er)?|år|tim(?:e|er|ar)|minutt(?:er|ar)?|sekund(?:er|ar)?|original|opprinnelige?|opphavlege?|opphavleg|%/u;
const NUMBER = /\d+(?:[.,\u00a0\u202f]\d+)*/u;
const RANGE = new RegExp(`${NUMBER.source}(?: (?:to|til) ${NUMBER.source})?`, 'u');
const INITIAL = /\p{Lu}\. \p{Lu}\p{Ll}+/u;
const KEPT = new RegExp(
  `(?<![\\p{L}\\d])(?:${DAYS.source}|${NUMBERED.source}|${INITIAL.source}|${RANGE.source} (?:${UNITS.source})|${NUMBER.source} (?:to|til) ${NUMBER.source})(?![\\p{L}\\d])`,
  'gu',
);

// What is a picture, is there to be copied letter by letter or is in somebody else’s words, and what stays in one line anyway.
const LEFT_ALONE = new Set(
  'blockquote code count-down head option pre q script style svg textarea time title'.split(' '),
);
const WHOLE = /(?:^|[\s_])(?:late|whole)(?:\s|$)/;

/** A public page in whose sentences no line ends within a date, or between a number and its unit; what the ring’s day changes stays as it is. */
export function withNumbersKept(html: string): string {
  const kept: string[] = [];
  let [done, tag, attribute] = [0, '', ''];
  let isLeft = false;
  // The element that is left alone, and how many of its name are open within it.
  let [within, depth] = ['', 0];

  const opened = () => {
    if (within === '' && (isLeft || LEFT_ALONE.has(tag))) [within, depth] = [tag, 0];
    if (tag === within) depth += 1;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        isLeft = false;
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        if (/^data-(?:said|chosen|open-day)$/.test(attribute)) isLeft = true;
      },
      onattribdata(start, end) {
        if (attribute === 'class' && WHOLE.test(html.slice(start, end))) isLeft = true;
      },
      onopentagend: opened,
      onselfclosingtag() {},
      onclosetag(start, end) {
        if (html.slice(start, end).toLowerCase() !== within) return;
        depth -= 1;
        if (depth === 0) within = '';
      },
      ontext(start, end) {
        if (within !== '') return;
        const text = html
          .slice(start, end)
          .replace(KEPT, (whole) => whole.replaceAll(' ', NO_BREAK));
        kept.push(html.slice(done, start), text);
        done = end;
      },
      oncomment() {},
      onattribentity() {},
      onattribend() {},
      ontextentity() {},
      oncdata() {},
      ondeclaration() {},
      onend() {},
      onprocessinginstruction() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return kept.join('') + html.slice(done);
}
