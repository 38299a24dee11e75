import type { Editor, PrismaClient } from '@/prisma/client/client';

/** The editor with an id; null where there is none. */
export async function readEditor(db: PrismaClient, id: string): Promise<Editor | null> {
  return db.editor.findUnique({ where: { id } });
}

/** The editor with an e-mail address, as anybody may have typed it; null where there is none, or it is no address. */
export async function readEditorAt(db: PrismaClient, typed: string): Promise<Editor | null> {
  // A text column takes no NUL and no half of a surrogate pair: to ask for one would be a fault of the database's.
  if (typed.length > 200 || !typed.includes('@') || /[\p{Cc}\p{Cs}]/u.test(typed)) return null;
  return db.editor.findUnique({ where: { email: typed } });
}

/** Every editor, retired ones too, in the order in which they joined. */
export async function readEditors(db: PrismaClient): Promise<Editor[]> {
  return db.editor.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

/** How many editors there are that may act. */
export async function countActiveEditors(db: Pick<PrismaClient, 'editor'>): Promise<number> {
  return db.editor.count({ where: { retiredAt: null } });
}

/** Whether there is any editor, retired ones too. */
export async function hasEditors(db: PrismaClient): Promise<boolean> {
  return (await db.editor.findFirst({ select: { id: true } })) !== null;
}
