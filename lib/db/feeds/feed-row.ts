import { Feed } from '@/lib/agreement/news/feed';
import type { Feed as FeedRow } from '@/prisma/client/client';
import { voiceColumn, voiceOf } from '../entries/source-row';
import { parseRow } from '../records/parse-row';

/** A feed as columns. */
export function toFeedColumns({
  voice,
  ...columns
}: Feed): Omit<FeedRow, 'id' | 'agreementId' | 'movedFrom'> {
  return { ...columns, voices: voiceColumn(voice) };
}

/** Reads a row as a feed; throws, naming it, where it is none. */
export function toFeed(row: FeedRow): Feed {
  const { title, url, format, voices, language, remark, active } = row;
  const content = { title, url, format, voice: voiceOf(voices), language, remark, active };
  return parseRow(Feed, content, `feed ${row.id}`);
}
