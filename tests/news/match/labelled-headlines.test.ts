import { beforeAll, describe, expect, it } from 'vitest';
import { matcher } from '@/lib/news/match/match';
import { profileOf } from '@/lib/news/match/profile';
import { Agreement } from '@/prisma/seed/facts';
import { SEED } from '@/prisma/seed/seed';
import { seeded } from '../../fixtures/seeded';
import { FOR_TUNING, HELD_OUT, type Labelled, ONCE_HELD_OUT } from './labelled-headlines';

const profiles = SEED.map((facts) => {
  const { slug, watchedWords } = Agreement.parse(facts);
  return profileOf(seeded(slug), watchedWords);
});
const match = matcher(profiles);

const all = [...FOR_TUNING, ...ONCE_HELD_OUT, ...HELD_OUT];

/** Of what an editor would want under the agreements, how much is shown, and of what is shown, how much is wanted. */
function figuresOf(headlines: readonly Labelled[]) {
  const counts = { wanted: 0, shown: 0, both: 0 };
  for (const { item, about } of headlines) {
    const shown = [...match(item).matches.keys()];
    counts.wanted += about.length;
    counts.shown += shown.length;
    counts.both += shown.filter((slug) => about.includes(slug)).length;
  }
  const { wanted, shown, both } = counts;
  return { recall: both / wanted, precision: both / shown };
}

const languages = (['en', 'nb', 'nn', null] as const).map(
  (language) =>
    [
      language ?? 'language not told',
      all.filter(({ item }) => item.language === language),
    ] as const,
);
const parts = [
  ['those the weights were set by', FOR_TUNING],
  ['those held out at first', ONCE_HELD_OUT],
  ['those held out', HELD_OUT],
  ...languages,
  ['all', all],
] as const;

describe('headlines labelled with the agreements that an editor would want them under', () => {
  beforeAll(() => {
    const rows = parts.map(([part, headlines]) => {
      const { recall, precision } = figuresOf(headlines);
      return `  ${part} (${headlines.length}): recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`;
    });
    console.log(['Matching of labelled headlines:', ...rows].join('\n'));
  });

  it('are at least 120, of which at least a third are near misses', () => {
    const nearMisses = all.filter(({ about }) => about.length === 0);
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(nearMisses.length / all.length).toBeGreaterThanOrEqual(1 / 3);
    expect(HELD_OUT.length / all.length).toBeGreaterThanOrEqual(1 / 4);
  });

  it('are found, at least 95 in 100, with at most 30 in 100 that are not wanted', () => {
    const { recall, precision } = figuresOf(all);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.7);
  });

  it('are found nearly as well where the weights have not seen them', () => {
    const { recall, precision } = figuresOf(HELD_OUT);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(precision).toBeGreaterThanOrEqual(0.7);
  });
});
