import type { AgreementRecord } from '@/lib/agreement/record/record';
import { processWide } from './process-wide';

/** What the process holds in memory of the database. */
interface RecordCache {
  records: Map<string, AgreementRecord>;
  /** The latest revision heard of, by slug; an older record is not given any more. */
  heard: Map<string, number>;
  /** How often what was considered for an agreement has changed since the start, by slug. */
  considered: Map<string, number>;
  /** How often anything has changed since the start. */
  changes: number;
  /** How often something has changed that may bear on any answer: sitting days, or what was missed while not listening. */
  generation: number;
  /** Every agreement's slug in the order in which they were added; null where not known. */
  slugs: readonly string[] | null;
  /** Whether word of every new revision reaches this process at present. */
  listening: boolean;
}

const place = processWide<RecordCache>('record cache', () => ({
  records: new Map(),
  heard: new Map(),
  considered: new Map(),
  changes: 0,
  generation: 0,
  slugs: null,
  listening: false,
}));

/** The process's one record cache. */
export const recordCache = () => place;

/** Takes word that an agreement has reached a revision. */
export function hearOf(slug: string, revision: number): void {
  const { heard, slugs } = recordCache();
  if ((heard.get(slug) ?? 0) >= revision) return;
  heard.set(slug, revision);
  recordCache().changes += 1;
  if (slugs && !slugs.includes(slug)) recordCache().slugs = null;
}

/** Takes word that what was considered for an agreement reads otherwise. */
export function hearOfConsidered(slug: string): void {
  const { considered } = recordCache();
  considered.set(slug, (considered.get(slug) ?? 0) + 1);
  recordCache().changes += 1;
}

/** Takes word that something has changed that may bear on any answer. */
export function hearOfAnything(): void {
  recordCache().generation += 1;
  recordCache().changes += 1;
}

/** Keeps a record that was read, unless a later one is kept already. */
export function keep(record: AgreementRecord): void {
  const { slug, revision } = record;
  hearOf(slug, revision);
  const { records } = recordCache();
  if (revision >= (records.get(slug)?.revision ?? 0)) records.set(slug, record);
}

/** The record in memory, unless a later revision has been heard of. */
export function kept(slug: string): AgreementRecord | undefined {
  const { records, heard } = recordCache();
  const record = records.get(slug);
  return record && record.revision >= (heard.get(slug) ?? 0) ? record : undefined;
}

/** Whether it is known, without asking the database, that there is no agreement of that slug. */
export function isNone(slug: string): boolean {
  const { listening, slugs, heard } = recordCache();
  return listening && slugs !== null && !slugs.includes(slug) && !heard.has(slug);
}

/** Says whether word of every new revision reaches this process; while not, each reading asks the database first. */
export function trustMemory(listening: boolean): void {
  recordCache().listening = listening;
}
