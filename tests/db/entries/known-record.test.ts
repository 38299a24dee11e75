import { expect, test } from 'vitest';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { revisionHashes } from '@/lib/agreement/record/revision-hash';
import { contentOf, inRecordingOrder } from '@/lib/agreement/record/whole-record';
import { inTransaction } from '@/lib/db/connection/write-transaction';
import { addToKnownIn } from '@/lib/db/entries/write-entries';
import { readHistory } from '@/lib/db/records/read-history';
import { readRecord } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine } from '../../fixtures/databases/databases';
import { correction, form, note } from '../../fixtures/records/record';
import { SAMPLES } from '../../fixtures/records/samples';

const BY = { name: 'an editor' };

forEachEngine(({ fresh }) => {
  test('the record that a write tells of is the one that is read, and its hash proves it', async () => {
    const { db } = await fresh();
    const samples = SAMPLES.map(({ record }) => record);
    const further = [form(), note({ remark: 'A remark' }), correction('1-1', null)];
    const replaced = correction('3-2', note({ title: 'Otherwise' }));
    for (const { slug, ...sample } of samples) {
      const description = descriptionAt({ slug, ...sample }, sample.revision);
      const [first, ...rest] = inRecordingOrder({ slug, ...sample }).map(contentOf);
      if (!first || first.kind === 'correction') throw new Error(`${slug} begins with no entry`);
      await addAgreement(db, { slug, description, entries: [first], feeds: [] }, BY);
      let known = await readRecord(db, slug);
      const entries = rest.filter(({ kind }) => kind !== 'correction');
      const own = slug === 'uk-norway' ? [further, [replaced]] : [];
      for (const contents of [entries, ...own].filter(({ length }) => length > 0)) {
        const { revision } = known as AgreementRecord;
        const outcome = await inTransaction(db, (tx) =>
          addToKnownIn(tx, slug, revision, contents, BY, known),
        );
        if (outcome.result !== 'recorded') throw new Error(JSON.stringify(outcome));
        known = await readRecord(db, slug);
        expect(outcome.record).toEqual(known);
        // As canonical as the hash takes it: what is undefined in one is not there in the other.
        expect(JSON.stringify(outcome.record)).toBe(JSON.stringify(known));
      }
      const { revisions } = (await readHistory(db, slug)) ?? { revisions: [] };
      expect(known?.hashes).toEqual(revisionHashes(known as AgreementRecord, revisions));
    }
  });

  test('of a record that is known otherwise than it stands, none is told', async () => {
    const { db } = await fresh();
    const [{ record } = { record: null }] = SAMPLES;
    if (!record) throw new Error('there are no samples');
    const { slug } = record;
    const description = descriptionAt(record, record.revision);
    await addAgreement(db, { slug, description, entries: [], feeds: [] }, BY);
    const known = await readRecord(db, slug);
    const forged = { ...(known as AgreementRecord), hashes: ['4f2a'.repeat(16)] };
    for (const [place, ground] of [null, forged].entries()) {
      const outcome = await inTransaction(db, (tx) =>
        addToKnownIn(tx, slug, place + 1, [note()], BY, ground),
      );
      expect(outcome).toMatchObject({ result: 'recorded', record: null });
    }
  });
});
