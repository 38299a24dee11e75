import { z } from 'zod';
import { type Arrival, type Return, saysOther } from '@/lib/news/arrival/arrivals';
import { plausible } from '@/lib/news/arrival/plausible';
import type { ItemContent } from '@/lib/news/item';
import type { Transaction } from '../connection/write-transaction';

/** Another transaction has kept one of the keys since they were looked up. */
export class KnownMeanwhile extends Error {}

// Items and keys go in as one JSON value each: through the client every column of every row would be a parameter, at
// several times the cost in time and memory.

const Numbers = z.array(z.object({ id: z.int() }));

/** Keeps items that a channel told for the first time, at an instant, with their keys; gives how many. Fails where one of the keys is known by now. */
export async function keepArrivals(
  tx: Transaction,
  channelId: number,
  arrived: readonly Arrival[],
  at: Date,
): Promise<number> {
  const numbers = Numbers.parse(
    await tx.$queryRaw`
      SELECT nextval('item_id_seq')::int AS id FROM generate_series(1, ${arrived.length}::int)`,
  );
  const items = arrived.map((arrival, index) => ({ ...arrival, id: numbers[index]?.id ?? 0 }));
  const data = items.map(({ id, content }) => ({ id, ...plausible(content, at) }));
  await tx.$executeRaw`
    INSERT INTO item (id, channel_id, arrived_at, title, summary, link, credit, language, published_at, published_on)
    SELECT id, ${channelId}::int, ${at}, title, summary, link, credit, language, "publishedAt", "publishedOn"
    FROM jsonb_to_recordset(${JSON.stringify(data)}::jsonb) AS told (id int, title text, summary text,
      link text, credit text, language text, "publishedAt" timestamptz, "publishedOn" date)`;
  const keys = items.flatMap(({ id, keys: own }) => own.map((key) => ({ key, itemId: id })));
  if ((await keepKeys(tx, channelId, keys)) < keys.length) throw new KnownMeanwhile();
  return items.length;
}

/** Keeps what is new of items that are here: keys, and other words, whose earlier ones become a version; gives how many say something else. */
export async function keepReturns(
  tx: Transaction,
  channelId: number,
  returned: readonly Return[],
  at: Date,
): Promise<number> {
  const keys = returned.flatMap(({ itemId, keys: own }) => own.map((key) => ({ key, itemId })));
  await keepKeys(tx, channelId, keys);
  const contents = new Map(
    returned.flatMap(({ itemId, content, changed }) => (changed ? [[itemId, content]] : [])),
  );
  const rows = await tx.item.findMany({
    where: { id: { in: [...contents.keys()] } },
    select: { id: true, version: true, ...COLUMNS },
  });
  // Another may have taken in the same words meanwhile.
  const changed = rows.flatMap((row) => {
    const content = contents.get(row.id);
    return content !== undefined && saysOther(content, row) ? [{ row, content }] : [];
  });
  await tx.itemVersion.createMany({
    data: changed.map(({ row: { id, version, ...earlier } }) => ({
      itemId: id,
      number: version,
      ...earlier,
    })),
  });
  const data = changed.map(({ row: { id }, content }) => ({ id, ...plausible(content, at) }));
  await tx.$executeRaw`
    UPDATE item SET title = told.title, summary = told.summary, link = told.link, credit = told.credit,
      language = told.language, published_at = told."publishedAt", published_on = told."publishedOn",
      version = version + 1, changed_at = ${at}, matched = false
    FROM jsonb_to_recordset(${JSON.stringify(data)}::jsonb) AS told (id int, title text, summary text,
      link text, credit text, language text, "publishedAt" timestamptz, "publishedOn" date)
    WHERE item.id = told.id`;
  return changed.length;
}

/** Keeps keys that are not known yet, and gives how many. */
function keepKeys(
  tx: Transaction,
  channelId: number,
  keys: readonly { key: string; itemId: number }[],
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO item_key (channel_id, key, item_id)
    SELECT ${channelId}::int, key, "itemId"
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS told (key text, "itemId" int)
    ON CONFLICT DO NOTHING`;
}

const COLUMNS = {
  title: true,
  summary: true,
  link: true,
  credit: true,
  language: true,
  publishedAt: true,
  publishedOn: true,
} as const satisfies Record<keyof ItemContent, true>;
