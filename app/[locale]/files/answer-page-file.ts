import { notFound } from 'next/navigation';
import type { I18n } from '@/components/i18n/i18n';
import { answerBadge } from './answer-badge';
import { answerCalendar } from './answer-calendar';
import { answerFeed } from './answer-feed';
import { answerTable } from './answer-table';
import { CALENDAR } from './calendar-file';
import { feedOfFile } from './feed-files';
import type { OfferedPage } from './offered-page';

/** Answers with a page in the format that a file's name says; not found where there is no such page, or no such file of it. */
export async function answerPageFile(
  file: string,
  page: OfferedPage | null,
  i18n: I18n,
): Promise<Response> {
  if (!page) notFound();
  const feed = feedOfFile(file);
  if (feed) return answerFeed(feed, page, i18n);
  if (file === CALENDAR) return answerCalendar(page, i18n);
  const badge = page.status && answerBadge(file, page.status, i18n);
  return badge ?? (await answerTable(file, page, i18n)) ?? notFound();
}
