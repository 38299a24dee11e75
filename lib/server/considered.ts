import { processWide } from './process-wide';

/** Agreements whose considered news a page shows, and those of which it reads otherwise since pages were last told. */
const considered = () =>
  processWide('considered', () => ({ shown: new Set<string>(), news: new Set<string>() }));

/** Notes that a page shows what was considered for an agreement. */
export function showConsidered(slug: string): void {
  considered().shown.add(slug);
}

/** The slugs of the agreements for which a page shows what was considered. */
export function consideredShown(): readonly string[] {
  return [...considered().shown];
}

/** Takes word that what was considered for an agreement reads otherwise. */
export function hearOfConsidered(slug: string): void {
  considered().news.add(slug);
}

/** The slugs of the agreements of which there is such word; they are given once. */
export function takeConsidered(): string[] {
  const { news } = considered();
  const slugs = [...news];
  news.clear();
  return slugs;
}
