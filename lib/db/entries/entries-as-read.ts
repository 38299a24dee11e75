import type {
  Correction,
  CorrectionContent,
  Entry,
  EntryContent,
} from '@/lib/agreement/entries/entry';
import type { RevisionMade } from '@/lib/agreement/record/whole-record';
import { NoFact } from '../records/parse-row';
import { toCorrection, toEntry, toEntryColumns } from './entry-row';
import { citationOf, toCitationColumns, toSourceColumns } from './source-row';
import { quotedIn } from './write-entry-rows';

/**
 * What a revision puts on an agreement's record, as whoever reads it next finds it: read from the columns that are
 * written. Null where that is no fact, which the database refuses too.
 */
export function entriesAsRead(
  slug: string,
  made: RevisionMade,
  contents: readonly (EntryContent | CorrectionContent)[],
): (Entry | Correction)[] | null {
  try {
    return allAsRead(slug, made, contents);
  } catch (error) {
    if (error instanceof NoFact) return null;
    throw error;
  }
}

function allAsRead(
  slug: string,
  made: RevisionMade,
  contents: readonly (EntryContent | CorrectionContent)[],
): (Entry | Correction)[] {
  return contents.map((content, index) => {
    const row = { ...toEntryColumns(content), revision: made.number, order: index + 1 };
    const citations = quotedIn(content).map((citation, place) =>
      citationOf(toCitationColumns(citation, place + 1), toSourceColumns(citation)),
    );
    if (content.kind !== 'correction') return toEntry(slug, row, made, citations);
    const [revision, order] = content.corrects.split('-').map(Number);
    const original = { revision: revision ?? 0, order: order ?? 0 };
    return toCorrection(slug, row, made, citations, original);
  });
}
