import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { tablesOf, withTables } from '@/lib/commands/building/font-tables';
import { subsetVariable } from '@/lib/commands/building/subset-fonts';

const GROTESK =
  'node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2';

/** A font in the format in which its tables stand side by side. */
async function asSfnt(font: Buffer, variationAxes?: { wght: number }): Promise<Buffer> {
  return subsetFont(font, 'Tore', {
    targetFormat: 'sfnt',
    ...(variationAxes && { variationAxes }),
  });
}

describe('a font', () => {
  it('keeps the tables that are not replaced', async () => {
    const font = await asSfnt(await readFile(GROTESK));
    const before = tablesOf(font);
    const after = tablesOf(withTables(font, new Map([['GSUB', Buffer.from('abcde')]])));
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after.get('GSUB')?.toString()).toBe('abcde');
    for (const [tag, table] of before) {
      if (tag !== 'GSUB') expect(after.get(tag)?.equals(table), tag).toBe(true);
    }
  });

  it('that is variable has its weights, and moves letters together by the values of the first alone', async () => {
    const whole = await readFile(GROTESK);
    const made = await subsetVariable(whole);
    const tables = tablesOf(await asSfnt(made));
    expect([tables.has('fvar'), tables.has('gvar')]).toEqual([true, true]);
    const first = tablesOf(await asSfnt(await asSfnt(whole, { wght: 400 })));
    expect(tables.get('GPOS')?.equals(first.get('GPOS') ?? Buffer.of())).toBe(true);
    expect(made.length).toBeLessThan(26_000);
  });
});
