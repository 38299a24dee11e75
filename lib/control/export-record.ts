import { z } from 'zod';
import { wholeRecord } from '@/lib/agreement/record/whole-record';
import { readHistory } from '@/lib/db/records/read-history';
import { readRecord } from '@/lib/db/records/read-record';
import { readRevisions } from '@/lib/db/records/read-revision';
import { recordText, toRecordDocument } from '@/lib/formats/record-document';
import { siteAddress } from '@/lib/process/env';
import type { ControlCommand } from './control-command';

const Input = z.strictObject({ slug: z.string() });
const Result = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ slugs: z.array(z.string()) }),
]);

/** Tells the whole record of an agreement as a document's text; where there is no such agreement, the slugs that there are. */
export const exportRecord: ControlCommand<z.infer<typeof Input>, z.infer<typeof Result>> = {
  name: 'export record',
  input: Input,
  result: Result,
  run: async ({ db }, { slug }) => {
    const slugs = [...(await readRevisions(db)).keys()];
    // What is no slug of an agreement is not put to the database: not every text can be.
    const record = slugs.includes(slug) ? await readRecord(db, slug) : null;
    const history = record && (await readHistory(db, slug));
    if (!record || !history) return { slugs };
    return { text: recordText(toRecordDocument(wholeRecord(record, history), siteAddress())) };
  },
};
