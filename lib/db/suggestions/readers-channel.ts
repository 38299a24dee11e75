import { z } from 'zod';
import type { Transaction } from '../connection/write-transaction';

/** The format of the channel by which readers' suggestions come. It is no format of feeds: nothing asks it. */
export const READERS = 'readers';

const Held = z.array(z.object({ id: z.int() })).length(1);

/** The number of the channel of readers' suggestions, made where there is none; nobody else holds it until the transaction ends. */
export async function holdReadersChannel(tx: Transaction): Promise<number> {
  // In one statement, so that of two who make it at once the second waits for the first.
  const [held] = Held.parse(
    await tx.$queryRaw`
      INSERT INTO channel (url, format) VALUES ('readers:', ${READERS})
      ON CONFLICT (url) DO UPDATE SET format = excluded.format
      RETURNING id`,
  );
  if (!held) throw new Error('the channel of readers’ suggestions is gone');
  return held.id;
}
