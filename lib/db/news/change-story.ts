import { Words } from '@/lib/agreement/description/words';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import type { Item as ItemRow, PrismaClient, Story as StoryRow } from '@/prisma/client/client';
import { inTransaction, Refusal, type Transaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused } from '../records/write-outcome';
import { originAmong } from './origin-among';

/** What comes of changing a story: the number of the story to go on with; or that there is no such story, or item in it. */
export type StoryOutcome = { result: 'changed'; story: number } | { result: 'unknown story' };

/**
 * Makes a story of its own of some of a story's items, and gives its number. Refuses to take none, or all. An origin
 * that an editor has named holds for both; else each has the one that its own items tell of.
 */
export async function splitStory(
  db: PrismaClient,
  story: number,
  items: readonly number[],
  by: EditorName,
): Promise<StoryOutcome | Refused> {
  return inTransaction(db, async (tx) => {
    const [held] = await hold(tx, [story]);
    if (!held) return { result: 'unknown story' };
    const taken = held.items.filter(({ id }) => items.includes(id));
    const left = held.items.filter(({ id }) => !items.includes(id));
    if (taken.length === 0 || left.length === 0) {
      throw new Refusal([{ path: ['items'], message: 'some of the story’s items, not all' }]);
    }
    const dataOf = (rows: readonly ItemRow[]) => ({
      origin: held.named ? held.origin : originAmong(rows),
      named: held.named,
      settledById: by.editorId,
    });
    const { id } = await tx.story.create({ data: dataOf(taken) });
    const split = taken.map((item) => item.id);
    await tx.item.updateMany({ where: { id: { in: split } }, data: { storyId: id } });
    await tx.story.update({ where: { id: story }, data: dataOf(left) });
    await note(tx, story, { split, into: id }, by);
    return { result: 'changed', story: id };
  });
}

/** Makes one story of two: the items of the other go over, and so does its origin where this one has none, or an editor has named only that. */
export async function joinStories(
  db: PrismaClient,
  story: number,
  other: number,
  by: EditorName,
): Promise<StoryOutcome | Refused> {
  return inTransaction(db, async (tx) => {
    const held = await hold(tx, [story, other]);
    const [into, from] = [story, other].map((id) => held.find((one) => one.id === id));
    if (!into || !from || into === from) return { result: 'unknown story' };
    await tx.item.updateMany({ where: { storyId: other }, data: { storyId: story } });
    await tx.story.delete({ where: { id: other } });
    const named = into.named || from.named;
    const origin = named ? (into.named ? into : from).origin : (into.origin ?? from.origin);
    const data = { origin, named, settledById: by.editorId };
    await tx.story.update({ where: { id: story }, data });
    const items = from.items.map((item) => item.id);
    await note(tx, story, { joined: other, items }, by);
    return { result: 'changed', story };
  });
}

/** Says where a story's text was first written; null: that is not known. */
export async function nameOrigin(
  db: PrismaClient,
  story: number,
  origin: string | null,
  by: EditorName,
): Promise<StoryOutcome | Refused> {
  return inTransaction(db, async (tx) => {
    const [held] = await hold(tx, [story]);
    if (!held) return { result: 'unknown story' };
    const words = refuseUnseenText(Words.nullable()).safeParse(origin);
    if (!words.success) throw new Refusal([{ path: ['origin'], message: 'the origin, in words' }]);
    const data = { origin: words.data, named: true, settledById: by.editorId };
    await tx.story.update({ where: { id: story }, data });
    await note(tx, story, { origin: words.data, was: held.origin }, by);
    return { result: 'changed', story };
  });
}

/** Stories that nobody else changes until the transaction ends, in turn so that two writers never wait for each other. */
async function hold(
  tx: Transaction,
  ids: readonly number[],
): Promise<(StoryRow & { items: ItemRow[] })[]> {
  await tx.$queryRaw`SELECT id FROM story WHERE id = ANY(${[...ids]}) ORDER BY id FOR UPDATE`;
  return tx.story.findMany({
    where: { id: { in: [...ids] } },
    include: { items: { orderBy: { id: 'asc' } } },
  });
}

async function note(
  tx: Transaction,
  story: number,
  detail: Record<string, string | number | number[] | null>,
  by: EditorName,
): Promise<void> {
  await noteInAudit(tx, { action: 'story changed', by, subject: String(story), detail });
}
