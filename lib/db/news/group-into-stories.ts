import { groupBy } from '@/lib/agreement/group-by';
import { storiesOf } from '@/lib/news/story/stories';
import type { Item as ItemRow } from '@/prisma/client/client';
import type { Transaction } from '../connection/write-transaction';
import type { MatchedItem } from '../matching/write-matches';
import { READERS } from '../suggestions/readers-channel';
import { originAmong } from './origin-among';

/** Copies are looked for among items that arrived within so many days of the new ones, and at most so many. */
const DAYS = 21;
const MOST = 1_000;

interface StoryRow {
  id: number;
  origin: string | null;
  settledById: string | null;
}

/**
 * Puts items that may concern an agreement into stories: a copy into the story of what it is a copy of, any other
 * into one of its own. Stories that a new copy shows to be one are joined, but none that an editor has put together,
 * split or named: such a one takes further copies and stays as it is otherwise. Items that concern no agreement any
 * more leave a story that no editor has settled.
 */
export async function groupIntoStories(
  tx: Transaction,
  held: readonly MatchedItem[],
): Promise<void> {
  await leaveStories(tx, held);
  const arrived = held.filter(({ row, matches }) => row.storyId === null && matches.size > 0);
  if (arrived.length === 0) return;
  const { neighbours, stories } = await holdNeighbours(tx, arrived);
  const items = new Map(
    [...neighbours, ...arrived.map(({ row }) => row)].map((row) => [row.id, row]),
  );
  const isNew = new Set(arrived.map(({ row }) => row.id));
  const groups = storiesOf([...items.values()].map(toTelling))
    .filter((ids) => ids.some((id) => isNew.has(id)))
    .map((ids) => ids.flatMap((id) => items.get(id) ?? []));
  const isThere = ({ storyId }: ItemRow) => stories.has(storyId ?? 0);
  await openStories(
    tx,
    groups.filter((rows) => !rows.some(isThere)),
  );
  for (const rows of groups.filter((one) => one.some(isThere))) {
    await putTogether(tx, rows, stories);
  }
}

/** Makes a new story of each group of items, all in a few statements. */
async function openStories(tx: Transaction, groups: readonly ItemRow[][]): Promise<void> {
  const data = groups.map((rows) => ({ origin: originAmong(rows) }));
  const opened = groupBy(await tx.story.createManyAndReturn({ data }), ({ origin }) => origin);
  const placed = groups.flatMap((rows, index) => {
    const story = opened.get(data[index]?.origin ?? null)?.shift();
    return rows.map(({ id }) => ({ item: id, story: story?.id ?? null }));
  });
  await tx.$executeRaw`
    UPDATE item SET story_id = placed.story
    FROM unnest(${placed.map(({ item }) => item)}::int[], ${placed.map(({ story }) => story)}::int[]) AS placed (item, story)
    WHERE item.id = placed.item`;
}

/** Gives items of one story the same: the first that is open, else the first settled. `stories` follows what is joined. */
async function putTogether(
  tx: Transaction,
  rows: readonly ItemRow[],
  stories: Map<number, StoryRow>,
): Promise<void> {
  const there = [...new Set(rows.flatMap(({ storyId }) => stories.get(storyId ?? 0) ?? []))];
  const inOrder = there.sort((a, b) => a.id - b.id);
  const [story, ...others] = inOrder.filter(({ settledById }) => settledById === null);
  const into = story ?? inOrder[0];
  if (into === undefined) return;
  const without = rows.filter(({ storyId }) => storyId === null).map(({ id }) => id);
  await tx.item.updateMany({ where: { id: { in: without } }, data: { storyId: into.id } });
  if (story === undefined) return;
  const joined = others.map(({ id }) => id);
  if (joined.length > 0) {
    await tx.item.updateMany({ where: { storyId: { in: joined } }, data: { storyId: story.id } });
    await tx.story.deleteMany({ where: { id: { in: joined } } });
    for (const id of joined) stories.set(id, story);
  }
  const origin = story.origin ?? others.flatMap((one) => one.origin ?? [])[0] ?? originAmong(rows);
  if (origin === story.origin) return;
  story.origin = origin;
  await tx.story.update({ where: { id: story.id }, data: { origin } });
}

/** Items that are in stories and arrived about when others did, the latest first; what readers suggest is no copy of news. */
async function neighboursOf(tx: Transaction, arrived: readonly MatchedItem[]): Promise<ItemRow[]> {
  const times = arrived.map(({ row }) => row.arrivedAt.getTime());
  const span = DAYS * 86_400_000;
  const [from, until] = [Math.min(...times) - span, Math.max(...times) + span];
  return tx.item.findMany({
    where: {
      storyId: { not: null },
      channel: { format: { not: READERS } },
      arrivedAt: { gte: new Date(from), lte: new Date(until) },
    },
    orderBy: [{ arrivedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
}

/** Items near those that arrived, and the stories in which they are and stay until the transaction ends. */
async function holdNeighbours(
  tx: Transaction,
  arrived: readonly MatchedItem[],
): Promise<{ neighbours: ItemRow[]; stories: Map<number, StoryRow> }> {
  for (let neighbours = await neighboursOf(tx, arrived); ; ) {
    const stories = await holdStories(
      tx,
      neighbours.flatMap(({ storyId }) => storyId ?? []),
    );
    // While the stories were waited for, an editor may have put their items into others.
    neighbours = await placedNow(tx, neighbours);
    const areHeld = neighbours.every(({ storyId }) => stories.has(storyId ?? 0));
    if (areHeld) return { neighbours, stories };
  }
}

/** Items, in their order, in the stories where they are by now; without those that are in none. */
async function placedNow(tx: Transaction, rows: readonly ItemRow[]): Promise<ItemRow[]> {
  const now = await tx.item.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, storyId: { not: null } },
    select: { id: true, storyId: true },
  });
  const places = new Map(now.map(({ id, storyId }) => [id, storyId]));
  return rows.flatMap((row) => {
    const storyId = places.get(row.id);
    return storyId ? [{ ...row, storyId }] : [];
  });
}

/** Stories that nobody else changes until the transaction ends. */
async function holdStories(
  tx: Transaction,
  ids: readonly number[],
): Promise<Map<number, StoryRow>> {
  await tx.$queryRaw`SELECT id FROM story WHERE id = ANY(${[...ids]}::int[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.story.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
}

async function leaveStories(tx: Transaction, held: readonly MatchedItem[]): Promise<void> {
  const ids = held.filter(({ matches }) => matches.size === 0).map(({ row }) => row.id);
  const left = await tx.item.findMany({
    where: { id: { in: ids }, storyId: { not: null }, matches: { none: {} } },
    select: { id: true, storyId: true },
  });
  if (left.length === 0) return;
  const stories = await holdStories(
    tx,
    left.flatMap(({ storyId }) => storyId ?? []),
  );
  const open = [...stories.values()].filter(({ settledById }) => settledById === null);
  const where = { id: { in: open.map(({ id }) => id) } };
  const leaving = left.filter(({ storyId }) => open.some(({ id }) => id === storyId));
  await tx.item.updateMany({
    where: { id: { in: leaving.map(({ id }) => id) } },
    data: { storyId: null },
  });
  await tx.story.deleteMany({ where: { ...where, items: { none: {} } } });
}

function toTelling({ id, channelId, title, summary, publishedAt, arrivedAt }: ItemRow) {
  return { id, channel: channelId, title, summary, at: publishedAt ?? arrivedAt };
}
