import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { LOCALES } from '@/lib/agreement/locales';

// A revision is the name of a state of the record, as in its address: like a year it is not grouped.
const COUNTED = /\{(count|met|notKnown|disputed|applying|whether|least|most|late|page|pages)\}/;

const folder = 'components/i18n/messages';

describe('numbers', () => {
  it.each(
    LOCALES.flatMap((locale) =>
      readdirSync(join(folder, locale), { encoding: 'utf8', recursive: true })
        .filter((file) => file.endsWith('.json'))
        .map((file) => join(locale, file)),
    ),
  )('are written alike everywhere in %s', (file) => {
    const bare = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => COUNTED.test(line));
    expect(bare).toEqual([]);
  });

  it('have their thousands set apart as the language does', () => {
    expect(i18nFor('en').t('record.page', { page: 1, pages: 3320 })).toBe('Page 1 of 3,320');
    expect(i18nFor('nb').t('record.page', { page: 1, pages: 3320 })).toBe('Side 1 av 3\u00a0320');
    expect(i18nFor('nn').t('record.page', { page: 1, pages: 3320 })).toBe('Side 1 av 3\u00a0320');
    expect(i18nFor('en').t('days', { days: 3320 })).toBe('3,320 days');
  });
});
