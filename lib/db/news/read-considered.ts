import { z } from 'zod';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Considered } from '@/lib/agreement/entries/considered';
import type { PrismaClient } from '@/prisma/client/client';

/** One page of what was considered for an agreement and not used, and how many stories there are in all. */
export interface ConsideredPage {
  stories: Considered[];
  count: number;
}

/**
 * Reads a page, counted from 1, of the stories that editors set aside for an agreement, the last decided first. What
 * holds of an item is the latest decision on it that is not undone; copies that were set aside alike are one story.
 * What readers suggest is told of elsewhere, without their words (`readConsideredSuggestions`).
 */
export async function readConsidered(
  db: PrismaClient,
  slug: string,
  page: number,
  size: number,
): Promise<ConsideredPage> {
  const rows = await db.$queryRaw`
    WITH held AS (
      SELECT DISTINCT ON (item_id) agreement_id, item_id, version, decision, reason, decision_id, decided_at
      FROM news_decision
      JOIN news_decided ON decision_id = news_decision.id
      JOIN agreement ON agreement.id = agreement_id
      WHERE slug = ${slug} AND undone_at IS NULL
      ORDER BY item_id, decision_id DESC
    ), copy AS (
      SELECT held.*, channel_id,
        coalesce(told.title, item.title) AS title,
        CASE WHEN told.number IS NULL THEN item.language ELSE told.language END AS language,
        CASE WHEN told.number IS NULL THEN item.link ELSE told.link END AS link,
        CASE WHEN told.number IS NULL THEN item.published_on ELSE told.published_on END AS published_on,
        CASE WHEN told.number IS NULL THEN item.published_at ELSE told.published_at END AS published_at,
        row_number() OVER (story ORDER BY item.published_at, item.id) AS place,
        count(*) OVER story AS copies,
        max(decision_id) OVER story AS last_decision,
        max(decided_at) OVER story AS last_decided_at
      FROM held
      JOIN item ON item.id = held.item_id
      LEFT JOIN item_version told ON told.item_id = held.item_id AND told.number = held.version
      WHERE decision IN ('dismissed', 'not about this')
        AND NOT EXISTS (SELECT FROM suggestion WHERE suggestion.item_id = held.item_id)
      WINDOW story AS (PARTITION BY coalesce(story_id, -held.item_id), decision, reason)
    )
    SELECT item_id AS item, copy.title, language, link, published_on::text AS "publishedOn", published_at AS "publishedAt",
      coalesce(followed.title, channel.title, substring(channel.url FROM '//([^/:]+)')) AS feed,
      decision, reason, last_decided_at AS "decidedAt", copies::int, count(*) OVER ()::int AS count
    FROM copy
    JOIN channel ON channel.id = channel_id
    LEFT JOIN LATERAL (
      SELECT title FROM feed JOIN feed_channel ON feed_id = feed.id
      WHERE feed_channel.channel_id = copy.channel_id
      ORDER BY feed.agreement_id = copy.agreement_id DESC, feed.id LIMIT 1
    ) followed ON true
    WHERE place = 1
    ORDER BY last_decision DESC, item_id DESC
    LIMIT ${size} OFFSET ${(page - 1) * size}`;
  const read = Rows.parse(rows);
  return { stories: read.map(({ count: _, ...story }) => story), count: read[0]?.count ?? 0 };
}

const Rows = z.array(
  z.strictObject({
    item: z.int(),
    title: z.string(),
    language: z.string().nullable(),
    link: z.string().nullable(),
    publishedOn: z.custom<CalendarDate>().nullable(),
    publishedAt: z.date().nullable(),
    feed: z.string(),
    decision: z.enum(['dismissed', 'not about this']),
    reason: z.string().nullable(),
    decidedAt: z.date(),
    copies: z.int(),
    count: z.int(),
  }),
);
