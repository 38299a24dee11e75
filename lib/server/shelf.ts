import type { AgreementRecord } from '@/lib/agreement/record';
import { processWide } from './process-wide';

/** What the process holds in memory of the database. */
interface Shelf {
  records: Map<string, AgreementRecord>;
  /** The latest revision heard of, by slug; an older record is not given any more. */
  heard: Map<string, number>;
  /** Every agreement's slug in the order in which they were added; null where not known. */
  slugs: readonly string[] | null;
  /** Whether word of every new revision reaches this process at present. */
  listening: boolean;
  /** Agreements that changed since pages were last told. */
  news: Set<string>;
}

/** The process's one shelf. */
export const shelf = () =>
  processWide<Shelf>('shelf', () => ({
    records: new Map(),
    heard: new Map(),
    slugs: null,
    listening: false,
    news: new Set(),
  }));

/** Takes word that an agreement has reached a revision; where that was not known, it is news for pages. */
export function hearOf(slug: string, revision: number): void {
  const { heard, news, slugs } = shelf();
  if ((heard.get(slug) ?? 0) >= revision) return;
  heard.set(slug, revision);
  news.add(slug);
  if (slugs && !slugs.includes(slug)) shelf().slugs = null;
}

/** Notes a revision that was read. The first reading is no news, unless word of it may have been missed. */
export function noteRevision(slug: string, revision: number): void {
  const { heard, listening } = shelf();
  if (listening && !heard.has(slug)) heard.set(slug, revision);
  else hearOf(slug, revision);
}

/** Keeps a record that was read, unless a later one is kept already. */
export function keep(record: AgreementRecord): void {
  const { slug, revision } = record;
  noteRevision(slug, revision);
  const { records } = shelf();
  if (revision >= (records.get(slug)?.revision ?? 0)) records.set(slug, record);
}

/** The record in memory, unless a later revision has been heard of. */
export function kept(slug: string): AgreementRecord | undefined {
  const { records, heard } = shelf();
  const record = records.get(slug);
  return record && record.revision >= (heard.get(slug) ?? 0) ? record : undefined;
}

/** Says whether word of every new revision reaches this process; while not, each reading asks the database first. */
export function trustMemory(listening: boolean): void {
  shelf().listening = listening;
}

/** The slugs of the agreements that changed; they are given once. */
export function takeNews(): string[] {
  const { news } = shelf();
  const slugs = [...news];
  news.clear();
  return slugs;
}
