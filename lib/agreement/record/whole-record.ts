import type {
  Correction,
  CorrectionContent,
  Entry,
  EntryContent,
  Recorded,
} from '../entries/entry';
import { byRecording } from '../entries/entry';
import type { Feed } from '../news/feed';
import type { WatchedWord } from '../news/watched-word';
import type { AgreementRecord } from './record';

/** One transaction on an agreement: its number, when it was recorded, by whom, and who approved. */
export interface RevisionMade extends Pick<Recorded, 'recordedAt' | 'recordedBy' | 'approvedBy'> {
  number: number;
}

/** Where an agreement's news comes from, and by which words it is known beside the description. */
export interface NewsSources {
  feeds: Feed[];
  watchedWords: WatchedWord[];
}

/** How a record came to be, and what its news goes by. */
export interface History extends NewsSources {
  revisions: RevisionMade[];
}

/** Everything that is kept of an agreement. */
export interface WholeRecord extends History {
  record: AgreementRecord;
}

/** A record with its history, which may have been read a moment later: what came after the record is left out. */
export function wholeRecord(record: AgreementRecord, history: History): WholeRecord {
  const revisions = history.revisions.filter(({ number }) => number <= record.revision);
  return { ...history, record, revisions };
}

/** Entries and corrections of a record together, in recording order. */
export function inRecordingOrder(record: AgreementRecord): (Entry | Correction)[] {
  return [...record.entries, ...record.corrections].sort(byRecording);
}

/** What an entry or correction says, without when and by whom it was recorded. */
export function contentOf(recorded: Entry | Correction): EntryContent | CorrectionContent {
  const { id, revision, order, recordedAt, recordedBy, approvedBy, ...content } = recorded;
  return content;
}
