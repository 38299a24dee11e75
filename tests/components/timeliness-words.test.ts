import { describe, expect, it } from 'vitest';
import { timelinessWords } from '@/components/agreement/clock/timeliness-words';
import { i18nFor } from '@/components/i18n/i18n';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../agreement/a-record';

/** What stands behind a year's window in July of that year, after a claim of both parties. */
function behindTheWindow(status: string): string {
  const announced = claim('met', '2025-01-10', ['GB', 'NO'], { milestone: 'announced' });
  const entries = [announced, target('2026', 'in', '2025-01-10')];
  const record = aRecord([...entries, claim(status, '2026-05-20', ['GB', 'NO'])]);
  const { timing, headline } = statusAt(record, viewOf(record, '2026-07-01'));
  const [reading] = timing.readings;
  if (!reading) throw new Error('the year has no reading');
  return timelinessWords(reading, headline.judgement, i18nFor('en'));
}

describe('what stands behind a window', () => {
  it.each([
    ['under way', ', due now'],
    ['met', ', on time'],
    ['not met', ''],
    ['not applicable', ''],
  ])('says after “%s” only what still holds: “%s”', (status, words) => {
    expect(behindTheWindow(status)).toBe(words);
  });
});
