import type { ParsedItem } from '../item';
import { firstOf } from '../text/first-of';
import { webAddressIn } from '../text/written-address';
import { writtenLanguage } from '../text/written-language';
import { writtenTime } from '../text/written-time';
import { firstWords, writtenLine } from '../text/written-words';

/** An item as its format has it: texts plain, and where it may say a thing in several places, each of them, the surest first. */
export interface WrittenItem {
  id: string | undefined;
  title: string | undefined;
  summary: string | undefined;
  links: readonly (string | undefined)[];
  dates: readonly (string | undefined)[];
  languages: readonly (string | undefined)[];
  credits: readonly (string | undefined)[];
  /** What links in it start from, where that is not the feed's. */
  base: string | undefined;
}

const LONGEST_TITLE = 500;
const LONGEST_SUMMARY = 2_000;
const LONGEST_CREDIT = 300;
// A title made of a summary's first words.
const LONGEST_MADE_TITLE = 120;

/** An item of a document, its links from a base and in the document's language unless it says another; null where it has neither title nor summary. */
export function parsedItem(
  written: WrittenItem,
  base: string,
  languages: WrittenItem['languages'],
): ParsedItem | null {
  const summary = firstWords(written.summary ?? '', LONGEST_SUMMARY);
  const title =
    firstWords(written.title ?? '', LONGEST_TITLE) ?? firstWords(summary ?? '', LONGEST_MADE_TITLE);
  if (title === null) return null;
  const published = firstOf(written.dates, writtenTime);
  return {
    id: writtenLine(written.id ?? '') || null,
    content: {
      title,
      summary,
      link: firstOf(written.links, (link) => webAddressIn(link, base)),
      credit: firstWords([...new Set(written.credits.filter(Boolean))].join(', '), LONGEST_CREDIT),
      language: firstOf([...written.languages, ...languages], writtenLanguage),
      publishedAt: published?.at ?? null,
      publishedOn: published?.on ?? null,
    },
  };
}
