import type { Localized } from '@/lib/agreement/description/words';
import type { CorrectionContent, EntryContent, EntryId } from '@/lib/agreement/entries/entry';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { contentOf, inRecordingOrder } from '@/lib/agreement/record/whole-record';
import { saidBy } from './compare-records';
import { firstDifference } from './first-difference';

/**
 * The translations that a record kept elsewhere has of titles that have none here, by the ids here. An entry is the
 * same where it says the same at the same place in the order of recording; a correction has those of its replacement.
 */
export function missingTranslations(
  here: AgreementRecord,
  there: AgreementRecord,
): Map<EntryId, Localized> {
  const [ours, theirs] = [inRecordingOrder(here), inRecordingOrder(there)];
  const [saidHere, saidThere] = [saidBy(ours), saidBy(theirs)];
  const missing = new Map<EntryId, Localized>();
  ours.forEach((one, place) => {
    const other = theirs[place];
    if (!other || firstDifference(saidHere[place], saidThere[place])) return;
    const translations = translationsIn(contentOf(other));
    if (translations === null || translationsIn(contentOf(one)) !== null) return;
    missing.set(one.id, translations);
  });
  return missing;
}

function translationsIn(content: EntryContent | CorrectionContent): Localized | null {
  if (content.kind !== 'correction') {
    return 'titleTranslations' in content ? content.titleTranslations : null;
  }
  return content.replacement && translationsIn(content.replacement);
}
