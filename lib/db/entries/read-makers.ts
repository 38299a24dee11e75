import { z } from 'zod';
import type { PrismaClient } from '@/prisma/client/client';

/** Who made a revision, and when; `editorId` null where it was whoever runs the site. */
export interface Maker {
  revision: number;
  recordedAt: Date;
  recordedBy: string;
  editorId: string | null;
}

/** Who made each revision of an agreement after one, in turn. */
export async function readMakersSince(
  db: PrismaClient,
  slug: string,
  after: number,
): Promise<Maker[]> {
  const rows = await db.revision.findMany({
    where: { agreement: { slug }, number: { gt: after } },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number, recordedAt, recordedBy, recordedByEditorId }) => ({
    revision: number,
    recordedAt,
    recordedBy,
    editorId: recordedByEditorId,
  }));
}

/** Whether an editor made a revision less than so many seconds ago, by the database's own clock. */
export async function madeLately(
  db: PrismaClient,
  made: { slug: string; revision: number; editorId: string },
  seconds: number,
): Promise<boolean> {
  const { slug, revision, editorId } = made;
  const rows = await db.$queryRaw`
    SELECT now() - recorded_at < make_interval(secs => ${seconds}) AS lately
    FROM revision JOIN agreement ON agreement.id = agreement_id
    WHERE slug = ${slug} AND number = ${revision} AND recorded_by_editor_id = ${editorId}`;
  return Lately.parse(rows)[0]?.lately ?? false;
}

const Lately = z.array(z.object({ lately: z.boolean() }));
