import type { Place } from '@/components/address';
import type { Speech } from '@/components/speech';
import type { AgreementStatus } from '@/lib/agreement/status/status';

/** The path of a page of an agreement: without a date it is of today, without a revision of the latest. */
export interface PagePath {
  locale: string;
  slug: string;
  date?: string;
  revision?: string;
}

/** The place that a path names, once what it names was found. */
export function placeOf(
  path: PagePath,
  { slug, view }: AgreementStatus,
  { locale }: Speech,
): Place {
  return {
    locale,
    slug,
    on: path.date === undefined ? null : view.on,
    revision: path.revision === undefined ? null : view.revision,
  };
}
