import type { Description } from '@/lib/agreement/description/description';
import { untranslated } from '@/lib/agreement/entries/bare-content';
import {
  type Correction,
  type CorrectionContent,
  type Entry,
  type EntryContent,
  type EntryId,
  entryId,
} from '@/lib/agreement/entries/entry';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { contentOf, inRecordingOrder } from '@/lib/agreement/record/whole-record';
import { type Difference, firstDifference } from './first-difference';

type Content = EntryContent | CorrectionContent;

/**
 * How a record kept elsewhere stands to the one of the same agreement that is kept here. `further`: of its entries
 * `known` are here; `contents` are not, and stand as they would be written in the next revision here.
 */
export type Comparison =
  | { result: 'the same' }
  | { result: 'behind' }
  | { result: 'further'; known: number; contents: Content[]; description: Description }
  | ({ result: 'diverged' } & Difference);

/**
 * Compares what two records of one agreement say: entry by entry, and in their descriptions. Numbers of revisions, instants
 * and recorders do not count, since what comes from elsewhere later is one revision here, whatever it was there; nor do
 * translations of titles, which are a site's own wording.
 */
export function compareRecords(here: AgreementRecord, there: AgreementRecord): Comparison {
  const [ours, theirs] = [inRecordingOrder(here), inRecordingOrder(there)];
  const known = Math.min(ours.length, theirs.length);
  const different = firstDifference(saidBy(ours.slice(0, known)), saidBy(theirs.slice(0, known)));
  if (different) return { result: 'diverged', ...different, path: ['entries', ...different.path] };

  const [oursNow, theirsNow] = [now(here), now(there)];
  if (ours.length === theirs.length && !firstDifference(oursNow, theirsNow)) {
    return { result: 'the same' };
  }
  if (known === ours.length && descriptionsAfter(there, theirs, known).some(isSameAs(oursNow))) {
    const contents = asNextRevision(here.revision + 1, ours, theirs);
    return { result: 'further', known, contents, description: theirsNow };
  }
  if (known === theirs.length && descriptionsAfter(here, ours, known).some(isSameAs(theirsNow))) {
    return { result: 'behind' };
  }
  const described = descriptionsAfter(there, theirs, known)[0] ?? theirsNow;
  const found = firstDifference(oursNow, described) ?? firstDifference(oursNow, theirsNow);
  if (!found) throw new Error(`the descriptions of ${here.slug} are the same after all`);
  return { result: 'diverged', ...found, path: ['description', ...found.path] };
}

type Recorded = Entry | Correction;

/**
 * What entries and corrections in recording order say, their titles untranslated; a correction names its original by
 * its place among them, whatever its id.
 */
export function saidBy(all: readonly Recorded[]): object[] {
  const places = new Map(all.map(({ id }, index) => [id, index]));
  return all.map((one) => {
    const content = untranslated(contentOf(one));
    if (content.kind !== 'correction') return content;
    return { ...content, corrects: `the entry at ${places.get(content.corrects)}` };
  });
}

/** The descriptions that stood when a record had its first entries and no more, each once. */
function descriptionsAfter(
  record: AgreementRecord,
  all: readonly Recorded[],
  count: number,
): Description[] {
  const from = all[count - 1]?.revision ?? 1;
  const until = Math.max(from, (all[count]?.revision ?? record.revision + 1) - 1);
  const { outlines, parties, priorities, strands, milestones } = record;
  const rows = [...outlines, ...parties, ...priorities, ...strands, ...milestones];
  const changed = rows.map(({ fromRevision }) => fromRevision);
  const ended = rows.flatMap(({ untilRevision }) => untilRevision ?? []);
  return [...new Set([from, ...changed, ...ended])]
    .filter((revision) => revision >= from && revision <= until)
    .sort((a, b) => a - b)
    .map((revision) => descriptionAt(record, revision));
}

/** What theirs says beyond ours, with the ids in corrections as they are or will be here. */
function asNextRevision(
  revision: number,
  ours: readonly Recorded[],
  theirs: readonly Recorded[],
): Content[] {
  const ids = new Map<EntryId, EntryId>(
    theirs.map(({ id }, index) => [
      id,
      ours[index]?.id ?? entryId(revision, index - ours.length + 1),
    ]),
  );
  return theirs.slice(ours.length).map((one) => {
    const content = contentOf(one);
    if (content.kind !== 'correction') return content;
    return { ...content, corrects: ids.get(content.corrects) ?? content.corrects };
  });
}

function now(record: AgreementRecord): Description {
  return descriptionAt(record, record.revision);
}

function isSameAs(description: Description): (other: Description) => boolean {
  return (other) => firstDifference(description, other) === null;
}
