import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import type { Description } from '@/lib/agreement/description/description';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import { descriptionAt } from '@/lib/agreement/record/record';
import { openStore } from '@/lib/db/connection/open';
import type { NewAgreement } from '@/lib/db/records/write-agreement';
import { addAgreements } from '../fixtures/records/add-agreements';
import { check, citation, note, status, target } from '../fixtures/records/record';
import { sampleRecord } from '../fixtures/records/samples';

/** The agreement that is asked for, wherever there are several. */
export const MEASURED = 'measured';

/** On this day all that is filled in has occurred and been published. */
export const AFTERWARDS = calendarDate('2025-01-01');

const BEGINNING = calendarDate('2021-01-01');
const DAYS = 1_460;
const ENTRIES_OF_OTHERS = 5;

const description = descriptionAt(sampleRecord('uk-norway'), 1);

/** Fills a data folder that is not there yet with so many agreements, the first of them with so many entries, the others with few or as many. */
export async function fill(
  dataFolder: string,
  {
    agreements,
    entries,
    ofOthers = ENTRIES_OF_OTHERS,
  }: { agreements: number; entries: number; ofOthers?: number },
): Promise<void> {
  const store = await openStore({
    databaseUrl: null,
    dataFolder,
    migrationsFolder: 'prisma/migrations',
  });
  try {
    const others = Array.from({ length: agreements - 1 }, (_, index) =>
      agreement(`other-${index + 1}`, ofOthers),
    );
    await addAgreements(store.db, [agreement(MEASURED, entries), ...others]);
  } finally {
    await store.close();
  }
}

/** An agreement with so many entries, as it is filled in. */
export function agreement(slug: string, entries: number): NewAgreement {
  const name = { en: `The agreement ${slug}` } satisfies Description['name'];
  return {
    slug,
    description: { ...description, name },
    entries: Array.from({ length: entries }, (_, index) => entry(index, entries)),
    feeds: [],
  };
}

/** One of so many entries that are spread over four years: mostly news, now and then a report or a check. */
function entry(index: number, of: number): EntryContent {
  const occurredOn = daysAfter(BEGINNING, Math.floor((index * DAYS) / of));
  const from = (voice: string[] | 'independent') => [
    citation({
      url: `https://press.example.com/news/${index}`,
      published: occurredOn,
      origin: `agency ${index % 7}`,
      voice,
    }),
  ];
  const parties = description.parties.map(({ code }) => code);
  const steps = description.milestones.map(({ slug }) => slug);
  if (index === 0) {
    return status({ milestone: 'announced', occurredOn, citations: from(parties) });
  }
  if (index === 1) {
    return target({
      occurredOn,
      edtf: '2024-22',
      said: 'by summer 2024',
      citations: from(parties),
    });
  }
  switch (index % 10) {
    case 2:
      return check({ occurredOn, milestones: steps.slice(1) });
    case 3: {
      const milestone = steps[index % steps.length] ?? description.headline;
      const citations = from(index % 20 === 3 ? 'independent' : parties.slice(0, 1));
      return status({ occurredOn, milestone, status: 'under way', citations });
    }
    default:
      return note({
        occurredOn,
        title: `The ministers meet for talk ${index}`,
        citations: from('independent'),
      });
  }
}
