import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Description } from '@/lib/agreement/description/description';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import type { ItemContent } from '@/lib/news/item';
import { matcher } from '@/lib/news/match/match';
import { profileOf } from '@/lib/news/match/profile';
import { storiesOf } from '@/lib/news/story/stories';
import { recordOf } from '../../fixtures/records/record';
import { sampleRecord } from '../../fixtures/records/samples';
import { FOR_TUNING } from '../../news/match/labelled-headlines';
import type { Effort } from '../effort';
import { inTurns } from '../rounds';
import type { Line } from '../table';

const AGREEMENTS = [1, 10, 100, 1_000] as const;
const ITEMS = [100, 1_000, 10_000] as const;

/** A thousand items against a hundred agreements are to take much less than this, in milliseconds. */
const SOON = 5_000;

/** In the noise of a machine what grows as the number of items may seem to grow by so much more. */
const LINEAR = 0.7;

const CODES = 'GB NO DE FR PL US SE DK FI IS NL BE CA EE LV LT IE IT ES JP AU TR EU'.split(' ');

const description = descriptionAt(sampleRecord('uk-norway'), 1);

/** Holds more and more items against more and more agreements, and groups more and more copies, in turns. */
export async function measureMatching({ starts }: Effort): Promise<Line[]> {
  const records = Array.from({ length: 1_000 }, (_, index) => anAgreement(index));
  const items = Array.from({ length: 10_000 }, (_, index) => anItem(index));
  const profiles = records.map((record) => profileOf(record, []));
  const sizes: Size[] = AGREEMENTS.flatMap((agreements) =>
    ITEMS.map((count) => ({ agreements, count })),
  );
  const times = await inTurns(sizes, starts + 1, ({ agreements, count }) => {
    const match = matcher(profiles.slice(0, agreements));
    return timed(() => {
      for (const item of items.slice(0, count)) match(item);
    });
  });
  const making = await inTurns(AGREEMENTS, starts + 1, (agreements) =>
    timed(() => {
      matcher(records.slice(0, agreements).map((record) => profileOf(record, [])));
    }),
  );
  const grouping = await inTurns(ITEMS, starts + 1, (count) =>
    timed(() => {
      storiesOf(items.slice(0, count).map(toTelling));
    }),
  );
  // The first round is not counted: in it Node compiles what it has found to be run often.
  const counted = (figures: readonly number[] = []) => figures.slice(1);
  const rate = (figures: readonly number[] | undefined, count: number) =>
    counted(figures).map((milliseconds) => (count * 1_000) / milliseconds);
  const rateOf = (agreements: number, count: number) =>
    rate(times.get(sizeOf(sizes, agreements, count)), count);
  return [
    ...AGREEMENTS.flatMap((agreements) =>
      ITEMS.map(
        (count): Line => ({
          what: `${written(count)} items against ${written(agreements)} agreements`,
          figures: rateOf(agreements, count),
          unit: '/s',
          ...(count > 100 && {
            than: { name: '100 items', figures: rateOf(agreements, 100) },
            aim: { atLeast: LINEAR },
          }),
        }),
      ),
    ),
    ...AGREEMENTS.slice(1).map(
      (agreements): Line => ({
        what: `10,000 items against ${written(agreements)} agreements`,
        figures: rateOf(agreements, 10_000),
        unit: '/s',
        than: { name: 'against 1', figures: rateOf(1, 10_000) },
        aim: { atLeast: 1 / agreements },
      }),
    ),
    {
      what: '1,000 items against 100 agreements',
      figures: counted(times.get(sizeOf(sizes, 100, 1_000))),
      unit: 'ms',
      than: { name: 'at most', figures: Array(starts).fill(SOON) },
      aim: { atMost: 0.5 },
    },
    ...AGREEMENTS.slice(1).map(
      (agreements): Line => ({
        what: `making ready for ${written(agreements)} agreements`,
        figures: counted(making.get(agreements)),
        unit: 'ms',
        than: { name: 'for 1', figures: counted(making.get(1)) },
      }),
    ),
    ...ITEMS.map(
      (count): Line => ({
        what: `grouping ${written(count)} items`,
        figures: rate(grouping.get(count), count),
        unit: '/s',
        ...(count > 100 && { than: { name: '100 items', figures: rate(grouping.get(100), 100) } }),
      }),
    ),
  ];
}

interface Size {
  agreements: number;
  count: number;
}

function sizeOf(sizes: readonly Size[], agreements: number, count: number): Size {
  const size = sizes.find((one) => one.agreements === agreements && one.count === count);
  if (!size) throw new Error(`${count} items against ${agreements} agreements were not measured`);
  return size;
}

/** One of many agreements, each between two of many parties and with a name of its own. */
function anAgreement(index: number): AgreementRecord {
  const [one, other] = pairOf(index);
  const parties = [one, other].map((code): Description['parties'][number] => ({
    code,
    name: { en: code },
    nameInSentence: null,
    timeZone: null,
    officialHosts: [],
    people: [],
    retired: false,
  }));
  const milestones = description.milestones.map((step) => ({ ...step, party: null }));
  const name = { en: `${nameOf(index)} Treaty` };
  const record = recordOf([], { ...description, name, parties, milestones });
  return { ...record, slug: `agreement-${index}` };
}

/** One of many items: headlines as they are labelled, and others of any two parties, one in ten with a name of an agreement. */
function anItem(index: number): ItemContent {
  const labelled = FOR_TUNING[index % FOR_TUNING.length]?.item;
  if (!labelled) throw new Error('there are no headlines');
  if (index % 2 === 0) return { ...labelled, title: `${labelled.title} ${index}` };
  const [one, other] = pairOf(index * 7);
  const named = index % 10 === 1 ? ` after the ${nameOf(index)} Treaty` : '';
  const title = `${one} and ${other} ministers meet${named}, report ${index}`;
  return {
    ...labelled,
    title,
    summary: `${labelled.title}. ${index} said so on the day ${index}.`,
  };
}

function toTelling({ title, summary }: ItemContent, index: number) {
  return { id: index, channel: index % 20, at: new Date(index * 60_000), title, summary };
}

function pairOf(index: number): [string, string] {
  const one = index % CODES.length;
  const step = 1 + (Math.floor(index / CODES.length) % (CODES.length - 1));
  return [CODES[one] ?? 'GB', CODES[(one + step) % CODES.length] ?? 'NO'];
}

function nameOf(index: number): string {
  const syllables = ['Whit', 'ber', 'lund', 'dal', 'mor', 'sten', 'vik', 'ford', 'ness', 'holm'];
  const digits = String(index % 1_000).padStart(3, '0');
  return [...digits].map((digit) => syllables[Number(digit)] ?? '').join('');
}

async function timed(work: () => void): Promise<number> {
  await nextTurn();
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function written(count: number): string {
  return count.toLocaleString('en');
}
