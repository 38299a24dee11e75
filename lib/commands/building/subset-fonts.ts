import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

type Options = Parameters<typeof subsetFont>[2];

/** Where `app/fonts.ts` finds what is made here. */
const MADE_IN = 'app/fonts';

const CASLON_DISPLAY = 'node_modules/@fontsource/libre-caslon-display/files/libre-caslon-display';
const CASLON_TEXT = 'node_modules/@fontsource/libre-caslon-text/files/libre-caslon-text';
const GROTESK = 'node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk';

const FONTS = {
  'caslon-display': `${CASLON_DISPLAY}-latin-400-normal.woff2`,
  'caslon-text': `${CASLON_TEXT}-latin-400-normal.woff2`,
  'caslon-text-italic': `${CASLON_TEXT}-latin-400-italic.woff2`,
  grotesk: `${GROTESK}-latin-wght-normal.woff2`,
} as const;

/** Letters of Western European languages and the signs in use; a browser draws each other one in the next font of its list. */
const CHARACTERS = [
  charactersFrom(0x20, 0x7e),
  'ÀÁÂÄÅÆÇÈÉÊËÍÎÏÐÑÓÔÖØÚÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŒœ',
  '\u00a0§£€°±²³½«»·×¡¿–—‘’“”„…‹›−→←\u2009\u2011\u202f',
].join('');

const OPTIONS = {
  targetFormat: 'woff2',
  // OpenType features that the style sheets use, and those that are on by themselves.
  keepFeatures: ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'],
  noHinting: true,
} satisfies Options & { keepFeatures: string[]; noHinting: boolean };

/** The weights of the variable font that the style sheets use. */
const WEIGHTS = { wght: { min: 400, max: 600 } };

/** Makes the fonts of the pages: what they use of the typefaces, in three fifths of the bytes. */
export async function subsetFonts(): Promise<void> {
  await mkdir(MADE_IN, { recursive: true });
  for (const [name, source] of Object.entries(FONTS)) {
    const options = name === 'grotesk' ? { ...OPTIONS, variationAxes: WEIGHTS } : OPTIONS;
    const font = await subsetFont(await readFile(source), CHARACTERS, options);
    await writeFile(join(MADE_IN, `${name}.woff2`), font);
  }
}

function charactersFrom(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
