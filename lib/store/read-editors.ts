import type { Editor, PrismaClient } from '@/prisma/client/client';

/** The editor with an id; null where there is none. */
export async function readEditor(db: PrismaClient, id: string): Promise<Editor | null> {
  return db.editor.findUnique({ where: { id } });
}

/** Every editor, retired ones too, in the order in which they joined. */
export async function readEditors(db: PrismaClient): Promise<Editor[]> {
  return db.editor.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

/** How many editors there are that may act. */
export async function countActiveEditors(db: Pick<PrismaClient, 'editor'>): Promise<number> {
  return db.editor.count({ where: { retiredAt: null } });
}
