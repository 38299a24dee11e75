import type { CheckOffer } from '@/components/desk/check-offers';
import { entriesAt } from '@/lib/agreement/record/apply-corrections';
import { type AgreementRecord, zonesAt } from '@/lib/agreement/record/record';
import { isRetired } from '@/lib/agreement/record/retirement';
import { LAID_BEFORE_PARLIAMENT } from '@/lib/agreement/sittings/sitting-days';
import { readSearches } from '@/lib/db/feeds/read-searches';
import { readWatchedWords } from '@/lib/db/matching/watched-words';
import { foundNothing } from '@/lib/news/parliament/found-nothing';
import type { ParliamentFormat } from '@/lib/news/parliament/parliament-search';
import { searchedNames } from '@/lib/news/parliament/searched-names';
import { statusToday } from '@/lib/pages/statuses-today';
import { allRecords } from '@/lib/process/records';
import { store } from '@/lib/process/store';

/** The searches for every agreement that is followed that found nothing and can be recorded as checks. */
export async function allCheckOffers(): Promise<CheckOffer[]> {
  const offers: CheckOffer[] = [];
  const followed = (await allRecords()).filter((record) => !isRetired(record));
  for (const record of followed) offers.push(...(await checkOffers(record)));
  return offers;
}

/** The searches for an agreement that found nothing and can be recorded as checks. */
export async function checkOffers(record: AgreementRecord): Promise<CheckOffer[]> {
  const { slug, revision } = record;
  const { db } = store();
  const searches = await readSearches(db, slug, zonesAt(record, revision));
  if (searches.size === 0) return [];
  const watched = (await readWatchedWords(db, slug)) ?? [];
  const texts = watched.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  const [names, entries] = [searchedNames(record, texts), entriesAt(record, revision)];
  const { description, milestones } = statusToday(record);
  const laid = milestones.find(({ milestone }) => milestone.slug === LAID_BEFORE_PARLIAMENT);
  const isOver = (place: ParliamentFormat) =>
    place === 'UK Parliament treaties' && laid !== undefined && laid.freshness === null;
  return [...searches].flatMap(([place, own]) => {
    const nothing = isOver(place) ? null : foundNothing(place, names, own, entries);
    if (nothing === null) return [];
    const agreement = { slug, name: description.name };
    return { ...nothing, agreement, milestones: laid?.freshness ? [LAID_BEFORE_PARLIAMENT] : [] };
  });
}
