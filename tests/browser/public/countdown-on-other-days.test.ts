import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { openCountdown, writtenCounts, ZONES } from '../../fixtures/browser/countdown';
import { aFilledFolder } from '../../fixtures/folders/filled-folder';
import { description, status, target } from '../../fixtures/records/record';

const UK_NORWAY = '/agreements/uk-norway';
const BY_THE_YEAR = '/agreements/by-the-year';

/** Of the same parties, still to be signed when the clocks go back. */
const byTheYear = {
  slug: 'by-the-year',
  description: description(),
  entries: [
    status({ occurredOn: '2025-02-20', milestone: 'announced' }),
    target({ said: 'this year', edtf: '2025' }),
  ],
  feeds: [],
};

const DAYS = [
  {
    day: 'within summer',
    at: '2025-06-15T12:00:30Z',
    path: UK_NORWAY,
    written: ['77 days left', '99 days left', '14 days overdue', '6 days left'],
    left: [
      '77 days, 10 hours, 59 minutes left',
      '99 days, 10 hours, 59 minutes left',
      '14 days overdue',
      '6 days, 10 hours, 59 minutes left',
    ],
  },
  {
    day: 'half a minute after the due day has ended in London',
    at: '2025-08-31T23:00:30Z',
    path: UK_NORWAY,
    written: ['1 day overdue', '21 days left', '92 days overdue', '72 days overdue'],
    left: [
      '1 day overdue',
      '21 days, 23 hours, 59 minutes left',
      '92 days overdue',
      '72 days overdue',
    ],
  },
  {
    day: 'half a minute before the clocks go forward',
    at: '2025-03-30T00:59:30Z',
    path: UK_NORWAY,
    written: ['154 days left', '176 days left', '63 days left', '83 days left'],
    left: [
      '154 days, 22 hours, 0 minutes left',
      '176 days, 22 hours, 0 minutes left',
      '63 days, 22 hours, 0 minutes left',
      '83 days, 22 hours, 0 minutes left',
    ],
  },
  {
    day: 'half a minute before the clocks go back',
    at: '2025-10-26T00:59:30Z',
    path: BY_THE_YEAR,
    written: ['66 days left', '298 days overdue'],
    left: ['66 days, 23 hours, 0 minutes left', '298 days overdue'],
  },
] as const;

let dataFolder: string;

beforeAll(async () => {
  dataFolder = await aFilledFolder([byTheYear]);
});
afterAll(endAll);

describe.each(DAYS)('$day', ({ at, path, written, left }) => {
  inChromium(
    () => startApp({ dataFolder, clockStartsAt: at }),
    (site) => {
      test.each(ZONES)('the countdown is right in %s', async (timezoneId) => {
        expect(await writtenCounts(site, path)).toEqual(written);
        const { counts, answer } = await openCountdown(site, path, at, { timezoneId });
        expect(await counts()).toEqual(written);
        answer();
        await expect.poll(counts).toEqual(left);
      });
    },
  );
});
