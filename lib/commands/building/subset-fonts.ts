import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { tablesOf, withTables } from './font-tables';

type Options = NonNullable<Parameters<typeof subsetFont>[2]>;

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

/** Makes the fonts of the pages: what they use of the typefaces, in little more than half of the bytes. */
export async function subsetFonts(): Promise<void> {
  await mkdir(MADE_IN, { recursive: true });
  for (const [name, source] of Object.entries(FONTS)) {
    const whole = await readFile(source);
    const font =
      name === 'grotesk'
        ? await subsetVariable(whole)
        : await subsetFont(whole, CHARACTERS, OPTIONS);
    await writeFile(join(MADE_IN, `${name}.woff2`), font);
  }
}

/**
 * A variable font that moves letters together in all weights as in the first: by at most a pixel in ten letters otherwise
 * than by its own values for each weight, which would be a quarter of its bytes.
 */
export async function subsetVariable(font: Buffer): Promise<Buffer> {
  const asSfnt = (variationAxes: NonNullable<Options['variationAxes']>) =>
    subsetFont(font, CHARACTERS, { ...OPTIONS, targetFormat: 'sfnt', variationAxes });
  const inAllWeights = await asSfnt(WEIGHTS);
  const inFirst = tablesOf(await asSfnt({ wght: WEIGHTS.wght.min }));
  const [cmap, other] = [tablesOf(inAllWeights).get('cmap'), inFirst.get('cmap')];
  if (!cmap || !other?.equals(cmap)) throw new Error('the weights have different glyphs');
  const placing = new Map([...inFirst].filter(([tag]) => tag === 'GDEF' || tag === 'GPOS'));
  return subsetFont(withTables(inAllWeights, placing), CHARACTERS, OPTIONS);
}

function charactersFrom(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
