import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Description } from '../description/description';
import type { Correction, CorrectionContent, Entry, EntryContent, EntryId } from '../entries/entry';
import { groupBy } from '../group-by';
import { type AgreementRecord, descriptionAt, type Span } from './record';
import { contentOf, inRecordingOrder, type RevisionMade } from './whole-record';

/** What one revision put on a record: `description` is null where it stays as it was before. */
interface RevisionAdded {
  made: RevisionMade;
  description: Description | null;
  entries: readonly ({ id: EntryId } & (EntryContent | CorrectionContent))[];
}

/**
 * The hashes of revisions that follow each other, in turn (design: "Hashes"): of each the SHA-256, in hexadecimal, of
 * what it added as canonical JSON (RFC 8785), with the hash of the one before within. `previous` is that of the revision
 * before the first of them, null where that is revision 1. What the record holds of earlier revisions is not looked at.
 */
export function revisionHashes(
  record: AgreementRecord,
  revisions: readonly RevisionMade[],
  previous: string | null = null,
): string[] {
  const changed = revisionsWithChange(record);
  const recorded = groupBy(inRecordingOrder(record), ({ revision }) => revision);
  let before = previous;
  return revisions.map((made) => {
    const entries = (recorded.get(made.number) ?? []).map(identified);
    const description = changed.has(made.number) ? descriptionAt(record, made.number) : null;
    before = hashOf(before, { made, description, entries });
    return before;
  });
}

/** The same of one revision that puts entries and corrections on a record, in order, and nothing else. */
export function hashOfEntries(
  previous: string,
  made: RevisionMade,
  added: readonly (Entry | Correction)[],
): string {
  return hashOf(previous, { made, description: null, entries: added.map(identified) });
}

function identified(one: Entry | Correction): RevisionAdded['entries'][number] {
  return { id: one.id, ...contentOf(one) };
}

/** The hash of a record as one of its revisions left it; null where it was not computed yet, as in a preview. */
export function hashAt({ hashes = [] }: AgreementRecord, revision: number): string | null {
  return hashes[revision - 1] ?? null;
}

/** By what an agreement is known in ids, whatever its address: the hash of its first revision, else its slug. */
export function agreementKey(record: AgreementRecord): string {
  return hashAt(record, 1) ?? record.slug;
}

/** The revisions of a record in which its description changed. */
export function revisionsWithChange(record: AgreementRecord): ReadonlySet<number> {
  const { outlines, parties, priorities, strands, milestones } = record;
  const rows: Span[] = [...outlines, ...parties, ...priorities, ...strands, ...milestones];
  return new Set(
    rows.flatMap(({ fromRevision, untilRevision }) => [fromRevision, untilRevision ?? 1]),
  );
}

function hashOf(previous: string | null, { made, description, entries }: RevisionAdded): string {
  const { number, recordedAt, recordedBy, approvedBy } = made;
  const revision = { number, recordedAt: recordedAt.toISOString(), recordedBy, approvedBy };
  const added = JSON.parse(JSON.stringify({ previous, revision, description, entries }, hashed));
  return bytesToHex(sha256(utf8ToBytes(canonicalize(added) ?? '')));
}

/**
 * What of a value is hashed. Null is left out, so that a field which comes to the schema later, and is null in all that
 * stands already, changes no hash. A site's translations of titles are no part of what was recorded.
 */
function hashed(name: string, value: unknown): unknown {
  return value === null || name === 'titleTranslations' ? undefined : value;
}
