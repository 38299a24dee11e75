import { beforeAll, describe, expect, it } from 'vitest';
import { matcher } from '@/lib/news/match/match';
import { profileOf } from '@/lib/news/match/profile';
import { SAMPLES } from '../../fixtures/records/samples';
import { HELD_OUT } from './held-out-headlines';
import { FOR_TUNING, type Labelled, ONCE_HELD_OUT } from './labelled-headlines';

const profiles = SAMPLES.map(({ record, watchedWords }) => profileOf(record, watchedWords));
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
  ['those held out once', ONCE_HELD_OUT],
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
    expect(HELD_OUT).toHaveLength(60);
  });

  it('are found, at least 95 in 100, with at most 10 in 100 that are not wanted', () => {
    const { recall, precision } = figuresOf(all);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });

  // Measured once, as they were written: 33 of the 34 that are wanted, and one that is not (recall 0.971, precision 0.971).
  it('are found, at least 91 in 100, with at most 9 in 100 unwanted, where no word or weight was set by them', () => {
    const { recall, precision } = figuresOf(HELD_OUT);
    expect(recall).toBeGreaterThanOrEqual(0.91);
    expect(precision).toBeGreaterThanOrEqual(0.91);
  });

  // Measured likewise: 11 of 19; nothing is suggested for the other 8.
  it('are told the milestone that they are news of, at least 10 of 19, where no word was set by them', () => {
    const labelled = HELD_OUT.filter(({ milestone }) => milestone !== null);
    const told = labelled.filter(({ item, about, milestone }) =>
      about.some((slug) => match(item).matches.get(slug)?.milestones[0] === milestone),
    );
    expect(labelled).toHaveLength(19);
    expect(told.length).toBeGreaterThanOrEqual(10);
  });
});
