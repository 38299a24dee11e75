import type { PagePlace } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { type PageStatus, pageOfDay, pageToday } from '@/lib/pages/page-status';

/** The path of a page of an agreement: without a date it is of today, without a revision of the latest. */
export interface PagePath {
  slug: string;
  date?: string;
  revision?: string;
}

/** The agreement that a path names, as of the path's day and revision; null where it names none. */
export function pageAt({ slug, date, revision }: PagePath): Promise<PageStatus | null> {
  return date === undefined ? pageToday(slug) : pageOfDay(slug, date, revision);
}

/** The place that a path names, once what it names was found. */
export function pagePlace(
  path: PagePath,
  { slug, view }: AgreementStatus,
  { locale }: I18n,
): PagePlace {
  return {
    locale,
    slug,
    on: path.date === undefined ? null : view.on,
    revision: path.revision === undefined ? null : view.revision,
  };
}
