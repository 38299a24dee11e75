import { i18nFor } from '@/components/i18n/i18n';
import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { Description } from '@/lib/agreement/description/description';
import { CorrectionContent, EntryContent, entryId } from '@/lib/agreement/entries/entry';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { toAgreementJson, toAgreementsJson } from '@/lib/api/agreement-json';
import { correctionsPage } from '@/lib/api/corrections-json';
import { entriesPage, toOneJson } from '@/lib/api/entries-page';
import { toMilestonesJson } from '@/lib/api/milestone-json';
import { toOembedJson } from '@/lib/api/oembed';
import { A_CORRECTION, AN_AGREEMENT, AN_ENTRY } from '@/lib/api/openapi/write-examples';
import { toStatusJson } from '@/lib/api/status-json';
import { fromRecordDocument, type RecordDocument } from '@/lib/formats/record-document';
import { viewOf } from '../../agreement/a-record';
import { provenDocument } from '../../fixtures/records/proven-document';
import { sampleRecord } from '../../fixtures/records/samples';

const TODAY = '2026-11-22';
const SITE = 'https://agreements.example';

const { milestones: _spokenOf, ...REPORTED } = AN_ENTRY;
const ANNOUNCED = {
  ...REPORTED,
  kind: 'status',
  milestone: 'announced',
  status: 'met',
  occurredOn: '2026-11-19',
  title: 'The arrangement is announced',
};

/** What is written by the examples of writes: an agreement, an entry and its withdrawal, a revision each. */
function written(): RecordDocument {
  const { name, headline, aims, parties, priorities, strands, milestones } = Description.parse(
    AN_AGREEMENT.description,
  );
  const span = { fromRevision: 1, untilRevision: null };
  const each = <One extends object>(list: readonly One[]) =>
    list.map((one) => ({ ...one, ...span }));
  const { record } = fromRecordDocument({
    format: 'agreement-tracker/record',
    version: 1,
    slug: AN_AGREEMENT.slug,
    feeds: [],
    revisions: [1, 2, 3].map((number) => ({
      number,
      recordedAt: `${TODAY}T09:00:00.000Z`,
      recordedBy: 'an editor',
      approvedBy: null,
    })),
    outlines: each([{ name, headline, aims }]),
    parties: each(parties),
    priorities: each(priorities),
    strands: each(strands),
    milestones: each(milestones),
    entries: [
      { ...EntryContent.parse(ANNOUNCED), id: entryId(1, 1) },
      { ...EntryContent.parse(AN_ENTRY), id: entryId(2, 1) },
      {
        ...CorrectionContent.parse({
          kind: 'correction',
          corrects: entryId(2, 1),
          ...A_CORRECTION,
        }),
        id: entryId(3, 1),
      },
    ],
  });
  return provenDocument(record);
}

/** What the API would answer, by the name of the file that keeps it as an example. */
export function madeExamples(): Record<string, object> {
  const sample = sampleRecord('uk-norway');
  const seen = statusAt(sample, viewOf(sample, TODAY));
  const document = written();
  const record: AgreementRecord = fromRecordDocument(document).record;
  const own = statusAt(record, viewOf(record, TODAY));
  const before = statusAt(record, { ...viewOf(record, TODAY), revision: 2 });
  const [title, name] = [seen.description.name.en ?? '', i18nFor('en').t('site.name')];
  return {
    agreement: toAgreementJson(own, verdictInEveryLanguage),
    agreements: toAgreementsJson([seen, own], null, verdictInEveryLanguage),
    'added-entry': toOneJson(record, before, '2-1', {}) ?? {},
    correction: toOneJson(record, own, '3-1', {}) ?? {},
    corrections: correctionsPage(record, own, { limit: 50 }),
    entries: entriesPage(sample, seen, { limit: 2 }),
    entry: toOneJson(sample, seen, '1-12', {}) ?? {},
    milestones: toMilestonesJson(own, verdictInEveryLanguage),
    oembed: toOembedJson(
      { locale: 'en', slug: 'uk-norway', milestone: null },
      {},
      { site: SITE, name, title },
    ),
    record: document,
    status: toStatusJson(seen, verdictInEveryLanguage),
  };
}
