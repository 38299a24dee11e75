import { entryTitle } from '@/components/entry/entry-title';
import type { I18n } from '@/components/i18n/i18n';
import type { CorrectionContent, EntryContent, Recorded } from '@/lib/agreement/entries/entry';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';

/** A revision that was made while a form was being filled in: by whom, when, and what it put on the record. */
export interface RevisionSince {
  revision: number;
  by: string;
  at: string;
  did: { text: string; id: string | null }[];
}

/** Who made a revision, and when. */
export type MadeBy = Pick<Recorded, 'recordedAt' | 'recordedBy'> & { revision: number };

/** What was recorded after a revision, oldest first, in words; entries and corrections by their titles. */
export function changedSince(
  record: AgreementRecord,
  basedOn: number,
  revisions: readonly MadeBy[],
  i18n: I18n,
): RevisionSince[] {
  const description = descriptionAt(record, record.revision);
  const titleOf = (content: EntryContent) => entryTitle(content, description, i18n).text;
  const { t } = i18n;
  const correctionWords = (correction: CorrectionContent) => {
    const original = record.entries.find(({ id }) => id === correction.corrects);
    const title = original ? titleOf(original) : correction.corrects;
    return t(correction.replacement ? 'update.since.corrected' : 'update.since.withdrawn', {
      title,
      reason: correction.reason,
    });
  };
  return revisions
    .filter(({ revision }) => revision > basedOn)
    .toSorted((a, b) => a.revision - b.revision)
    .map(({ revision, recordedAt, recordedBy }) => {
      const isOfIt = (one: { revision: number }) => one.revision === revision;
      const did = [
        ...record.entries.filter(isOfIt).map((entry) => ({
          text: `${t(`entry.${entry.kind}`)}: ${titleOf(entry)}`,
          id: entry.id,
        })),
        ...record.corrections
          .filter(isOfIt)
          .map((correction) => ({ text: correctionWords(correction), id: correction.corrects })),
      ];
      return {
        revision,
        by: recordedBy,
        at: i18n.instant(recordedAt),
        did: did.length > 0 ? did : [{ text: t('update.since.description'), id: null }],
      };
    });
}
