import { notFound } from 'next/navigation';
import { answerArchive } from '@/app/[locale]/files/answer-archive';
import { answerBadge } from '@/app/[locale]/files/answer-badge';
import { answerCalendar } from '@/app/[locale]/files/answer-calendar';
import { answerFeed } from '@/app/[locale]/files/answer-feed';
import { answerTable } from '@/app/[locale]/files/answer-table';
import { feedOfFile } from '@/app/[locale]/files/feed-files';
import { CALENDAR } from '@/app/[locale]/files/offered-files';
import { type OfferedPath, offeredPage } from '@/app/[locale]/files/offered-page';
import { pathI18n } from '@/app/[locale]/path-i18n';

interface Context {
  params: Promise<OfferedPath & { locale: string; file: string }>;
}

/** A page in the format that a file's name says; not found where there is no such page, or no such file of it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file, ...path } = await params;
  const i18n = pathI18n(locale);
  const page = await offeredPage(path, i18n);
  if (!page) notFound();
  const feed = feedOfFile(file);
  if (feed) return answerFeed(feed, page, i18n);
  if (file === CALENDAR) return answerCalendar(page, i18n);
  const archive = page.path === '' && (await answerArchive(file, page, i18n));
  const badge = page.status && answerBadge(file, page.status, i18n);
  return archive || badge || ((await answerTable(file, page, i18n)) ?? notFound());
}
