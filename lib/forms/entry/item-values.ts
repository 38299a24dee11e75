import type { Description } from '@/lib/agreement/description/description';
import { tracked } from '@/lib/agreement/description/retired';
import { quotedWords } from '@/lib/news/quoted-words';
import type { NewsItem, NewsStory } from '@/lib/news/story/news-story';
import { originOf } from '@/lib/news/story/origin-credit';
import type { FormValues } from '../form-values';
import { sourceField } from './source-names';

/**
 * The form of an update as an item fills it in: a status of the likeliest step, or news where it speaks of none. Of what
 * a reader suggested it is the address alone: the rest is the reader's words, not those of the source.
 */
export function valuesOfItem(
  { item, story }: { item: NewsItem; story: NewsStory },
  description: Description,
): FormValues {
  const { content, match, voice } = item;
  const { title, link, language, publishedOn } = content;
  const [milestone] = among(match.milestones, description.milestones);
  const about =
    milestone === undefined
      ? {
          kind: ['note'],
          priorities: among(match.priorities, description.priorities),
          strands: among(match.strands, description.strands),
        }
      : { kind: ['status'], milestone: [milestone] };
  if (item.fromReader) return { ...about, [sourceField(1, 'url')]: [link ?? ''] };
  const source = {
    url: link,
    publisher: item.feed,
    title,
    published: publishedOn,
    language,
    origin: originOfItem(item, story),
    quote: quotedWords(
      content,
      match.words.map(({ text }) => text),
    ),
  };
  return {
    ...about,
    title: [title],
    titleLanguage: [language ?? 'en'],
    occurredOn: [publishedOn ?? ''],
    ...Object.fromEntries(
      Object.entries(source).map(([part, value]) => [`source-1-${part}`, [value ?? '']]),
    ),
    [sourceField(1, 'voice')]: voice === 'independent' ? [voice] : voice,
  };
}

// Who is credited in a paper's copy has not written a party's own text, unless an editor says so.
function originOfItem({ content, voice }: NewsItem, { origin, isNamed }: NewsStory) {
  if (isNamed) return origin;
  return originOf(content) ?? (voice === 'independent' ? origin : null);
}

function among(names: readonly string[], nouns: readonly { slug: string; retired: boolean }[]) {
  const slugs = tracked([...nouns]).map(({ slug }) => slug);
  return names.filter((name) => slugs.includes(name));
}
