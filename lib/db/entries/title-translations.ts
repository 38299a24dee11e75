import { z } from 'zod';
import type { Localized } from '@/lib/agreement/description/words';
import type { EntryId } from '@/lib/agreement/entries/entry';
import type { PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';
import { holdAgreement } from '../records/write-revision';

const Rows = z.array(z.object({ slug: z.string() }));

/** The slugs of the agreements on whose record a title stands that is not translated. */
export async function readUntranslated(db: PrismaClient): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw`
    SELECT slug FROM agreement WHERE EXISTS (
      SELECT FROM entry
      WHERE agreement_id = agreement.id AND title IS NOT NULL AND title_translations IS NULL
    )`;
  return new Set(Rows.parse(rows).map(({ slug }) => slug));
}

/**
 * Puts translations, by the entries' ids, beside titles of an agreement that have none, if its revision is still
 * `basedOn`, and gives how many titles got some. No revision is made of it: a translation is this site's own wording, and
 * says nothing that was not recorded. Every process is notified to read the agreement anew.
 */
export async function addTitleTranslations(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  translations: ReadonlyMap<EntryId, Localized>,
): Promise<number> {
  return retried(() =>
    db.$transaction(async (tx) => {
      const held = await holdAgreement(tx, slug, basedOn);
      if (held.result !== 'held') return 0;
      const { agreementId } = held;
      const byId = JSON.stringify(Object.fromEntries(translations));
      const count = await tx.$executeRaw`
        UPDATE entry SET title_translations = given.translations
        FROM jsonb_each(${byId}::jsonb) AS given (id, translations)
        WHERE agreement_id = ${agreementId} AND revision || '-' || "order" = given.id
          AND title_translations IS NULL`;
      // What can be searched, and what lists tell, is kept by revision, and there is none: both are made anew by this.
      await tx.agreement.update({
        where: { id: agreementId },
        data: { translations: { increment: 1 } },
      });
      // What is gone is forgotten, and read anew by whoever asks: by instances of an earlier release, too.
      await tx.$executeRaw`SELECT pg_notify('gone', ${slug})`;
      return count;
    }),
  );
}
