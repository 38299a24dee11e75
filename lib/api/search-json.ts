import { z } from 'zod';
import { Edtf } from '@/lib/agreement/dates/edtf';
import { inLanguage, Slug } from '@/lib/agreement/description/words';
import {
  type Found,
  FoundId,
  foundId,
  type MarkedText,
  type SearchAnswer,
} from '@/lib/agreement/search/found';
import { FoundKind, WhatText } from '@/lib/agreement/search/searchable-texts';
import { titleOfCheck } from './title';

const MarkedTextJson = z
  .object({
    what: WhatText.meta({ description: 'What the text is of what was found' }),
    language: z.string().nullable().meta({ description: 'BCP 47; null: not known' }),
    parts: z.array(
      z.object({
        text: z.string(),
        marked: z.boolean().meta({ description: 'Whether it is what was searched for' }),
      }),
    ),
  })
  .meta({ id: 'MarkedText', description: 'A text in parts, in turn: plain text, never HTML' });

const SearchResultJson = z
  .object({
    id: FoundId,
    kind: FoundKind.meta({ description: 'An agreement, a milestone, or an entry of this kind' }),
    agreement: z.object({ slug: Slug, name: z.string() }),
    date: Edtf.nullable().meta({
      description:
        'When the agreement was announced, the milestone met or the entry’s matter occurred; null: not, or not known',
    }),
    address: z.string().meta({ description: 'Where its page is on this site, in English' }),
    title: MarkedTextJson,
    snippet: MarkedTextJson.nullable().meta({
      description: 'What stands around the words in another text of it; null: in its title alone',
    }),
  })
  .meta({ id: 'SearchResult' });

export const SearchJson = z
  .object({
    q: z.string(),
    spelling: z.string().nullable().meta({
      description:
        'Where nothing has the words of q: the search, in the nearest spelling, that found the results; null: q did',
    }),
    results: z.array(SearchResultJson),
    next: FoundId.nullable().meta({
      description:
        'What to give as `after`, with the same q, for the next results; null: there are no more',
    }),
  })
  .meta({
    id: 'Search',
    description:
      'What was found: agreements, then milestones, then entries, each by how well they match, and of equals the newest first',
  });
export type SearchJson = z.infer<typeof SearchJson>;

/** Tells what was found to machines. */
export function toSearchJson(q: string, { found, spelling, next }: SearchAnswer): SearchJson {
  return { q, spelling, results: found.map(toResultJson), next };
}

function toResultJson(found: Found): z.infer<typeof SearchResultJson> {
  const { slug, name, kind, date, title, snippet } = found;
  const id = foundId(found);
  return {
    id,
    kind,
    agreement: { slug, name: inLanguage(name, 'en').text },
    date,
    address: `/agreements/${id}`,
    title: title ?? titleOf(found),
    snippet,
  };
}

function titleOf({ lookedFor }: Found): MarkedText {
  const text = titleOfCheck(lookedFor.map((title) => inLanguage(title, 'en').text));
  return { what: 'title', language: 'en', parts: [{ text, marked: false }] };
}
