import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';

/** A page to be cited: what it is called, as of which day and revision, and where it stands unchanged. */
export interface Cited {
  /** The site, which is author and publisher. */
  site: string;
  title: string;
  /** Day and revision in words. */
  edition: string;
  on: CalendarDate;
  revision: number;
  /** That the history up to the revision is proven, in words with its hash; null where none is known. */
  proof: string | null;
  language: Locale;
  /** The language's name to babel and biblatex. */
  texLanguage: string;
  address: string;
}

/** Cites a page in one line of text: who, what, as of when, where. */
export function citeAsText({ site, title, edition, proof, address }: Cited): string {
  return [...[site, title, edition, proof ?? []].flat().map(sentence), address].join(' ');
}

/** Cites a page as a BibTeX entry `@misc` under a key of letters, digits and hyphens; its fields are escaped for TeX, its address is not. */
export function citeAsBibtex(cited: Cited): string {
  const { site, title, edition, on, proof, texLanguage, address } = cited;
  const [year, month, day] = on.split('-').map(Number);
  const fields = {
    author: `{{${toTex(site)}}}`,
    title: `{{${toTex(title)}}}`,
    year: `{${year}}`,
    month: MONTHS[(month ?? 1) - 1],
    day: `{${day}}`,
    note: `{${toTex(proof === null ? edition : `${edition}. ${proof}`)}}`,
    language: `{${texLanguage}}`,
    url: `{${address}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${keyOf(cited)},\n${lines.join(',\n')}\n}`;
}

/** Cites a page as CSL-JSON (Citation Style Language 1.0.2): a list of one item, a field a line. */
export function citeAsCslJson(cited: Cited): string {
  const { site, title, on, revision, proof, language, address } = cited;
  const item = {
    id: keyOf(cited),
    type: 'webpage',
    author: [{ literal: site }],
    title: oneLine(title),
    'container-title': site,
    issued: { 'date-parts': [on.split('-').map(Number)] },
    version: String(revision),
    language,
    ...(proof !== null && { note: proof }),
    URL: address,
  };
  const lines = Object.entries(item).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `[\n  {\n${lines.join(',\n')}\n  }\n]`;
}

// BibTeX's own macros for the months, which each style writes in its language.
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// BibTeX counts braces even behind a backslash, so those stand for themselves by name.
const TEX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\': '\\textbackslash{}',
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
    '#': '\\#',
    $: '\\$',
    '%': '\\%',
    '&': '\\&',
    _: '\\_',
  }),
);

function toTex(text: string): string {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (character) => TEX.get(character) ?? character);
}

/** The path of an address tells pages apart; a key may hold no slash. */
function keyOf({ site, address }: Cited): string {
  const parts = `${site} ${new URL(address).pathname}`.toLowerCase();
  return parts.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function sentence(text: string): string {
  const line = oneLine(text);
  return /[.?!…]$/.test(line) ? line : `${line}.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
