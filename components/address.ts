import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { EntryId } from '@/lib/agreement/entries/entry';
import { type Locale, localePrefix } from '@/lib/agreement/locales';
import type { Anchor } from './about/anchors';

/** Which of an agreement's pages is shown: today's, a day's, or a day's at a revision, in a language. */
export interface PagePlace {
  locale: Locale;
  slug: string;
  on: CalendarDate | null;
  revision: number | null;
}

/** The front page. */
export function homeAddress(locale: Locale): string {
  return localePrefix(locale) || '/';
}

/** The page about this site; `anchor` is a place on it. */
export function aboutAddress(locale: Locale, anchor?: Anchor): string {
  const page = `${localePrefix(locale)}/about`;
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/** The page for developers. */
export function developersAddress(locale: Locale): string {
  return `${localePrefix(locale)}/developers`;
}

/** The page that computes a lateness and a state from the public API alone. */
export function recomputeAddress(locale: Locale): string {
  return `${developersAddress(locale)}/recompute`;
}

/** An agreement's page as of today. */
export function agreementAddress(locale: Locale, slug: string): string {
  return `${localePrefix(locale)}/agreements/${slug}`;
}

/** An agreement's page as of a day. */
export function dayAddress(locale: Locale, slug: string, on: string): string {
  return `${agreementAddress(locale, slug)}/on/${on}`;
}

/** The page that a place is. */
export function placeAddress({ locale, slug, on, revision }: PagePlace): string {
  if (on === null) return agreementAddress(locale, slug);
  const day = dayAddress(locale, slug, on);
  return revision === null ? day : `${day}/revision/${revision}`;
}

/** A page of a place's entries, from 2 on; the first is the place itself. */
export function entriesAddress(place: PagePlace, page: number): string {
  return page <= 1
    ? `${placeAddress(place)}#record`
    : `${placeAddress(place)}/entries/page/${page}`;
}

/** Everything that was corrected at a place. */
export function correctionsAddress(place: PagePlace): string {
  return `${placeAddress(place)}/corrections`;
}

/** What was considered for an agreement and not used; a page of it from 2 on. */
export function consideredAddress(locale: Locale, slug: string, page = 1): string {
  const own = `${agreementAddress(locale, slug)}/considered`;
  return page <= 1 ? own : `${own}/page/${page}`;
}

/** Where a reader suggests something about an agreement, or about a milestone or an entry of it. */
export function suggestAddress(
  locale: Locale,
  slug: string,
  { milestone, entry }: { milestone?: string; entry?: EntryId } = {},
): string {
  const place = { locale, slug };
  if (milestone !== undefined) return `${milestoneAddress(place, milestone)}/suggest`;
  if (entry !== undefined) return `${entryAddress(place, entry)}/suggest`;
  return `${agreementAddress(locale, slug)}/suggest`;
}

/** The page that thanks for a suggestion. */
export function suggestedAddress(locale: Locale, slug: string): string {
  return `${suggestAddress(locale, slug)}/sent`;
}

/** The picture of the verdict that stands at a place. */
export function pictureAddress(place: PagePlace): string {
  return `${placeAddress(place)}/picture.png`;
}

/** The picture of the verdict on a milestone at a place. */
export function milestonePictureAddress(place: PagePlace, milestone: string): string {
  return `${placeAddress(place)}/milestones/${milestone}/picture.png`;
}

/** A page of the comparison of all agreements, without a language; counted from 1. */
export function comparedPath(page = 1): string {
  return page <= 1 ? '/compared' : `/compared/page/${page}`;
}

/** Where an agreement is compared with others: leads on to its place in the comparison. */
export function comparedAddress(locale: Locale, slug: string): string {
  return `${agreementAddress(locale, slug)}/compared`;
}

/** A party's page. */
export function partyAddress(locale: Locale, code: string): string {
  return withLocale(locale, partyPath(code));
}

/** A party's page, without a language. */
export function partyPath(code: string): string {
  return `/parties/${code}`;
}

/** An entry's page. */
export function entryAddress(
  { locale, slug }: Pick<PagePlace, 'locale' | 'slug'>,
  id: EntryId,
): string {
  return `${agreementAddress(locale, slug)}/entries/${id}`;
}

/** A milestone's page. */
export function milestoneAddress(
  { locale, slug }: Pick<PagePlace, 'locale' | 'slug'>,
  milestone: string,
): string {
  return `${agreementAddress(locale, slug)}${milestonePath(milestone)}`;
}

/** Where below a place a milestone's page is; its entries' older pages are from 2 on. */
export function milestonePath(milestone: string, page = 1): string {
  const own = `/milestones/${milestone}`;
  return page <= 1 ? own : `${own}/page/${page}`;
}

/** The address without its language, as it stands under `/en` in the app: `/agreements/uk-norway`, or empty for the front page. */
export function withLocale(locale: Locale, path: string): string {
  return path === '' ? homeAddress(locale) : `${localePrefix(locale)}${path}`;
}
