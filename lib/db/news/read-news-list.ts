import { groupBy } from '@/lib/agreement/group-by';
import { placeOfStory, type StoryPlace } from '@/lib/news/item-standing';
import type { NewsStory } from '@/lib/news/story/news-story';
import type { PrismaClient } from '@/prisma/client/client';
import { readItemDetails } from './read-item-details';
import { type NewsReader, type PlacedItem, readPlaced } from './read-placed';

/** How many stories a page of the list carries. */
const PER_PAGE = 50;

/** Among how many one is chosen to be joined. */
const JOINED_AT_MOST = 200;

/** A page of news in one place, and how many stories stand in each. */
export interface NewsListPage {
  stories: NewsStory[];
  counts: Record<StoryPlace, number>;
  page: number;
  pages: number;
}

/** The stories that stand in a place, of one agreement or all: the likeliest first, of those the latest. */
export async function readNewsList(
  db: PrismaClient,
  asked: { slug?: string | undefined; place: StoryPlace; page: number },
): Promise<NewsListPage> {
  const placed = storiesOf(await readPlaced(db, { slug: asked.slug }));
  const there = placed.filter(({ place }) => place === asked.place).toSorted(byLikelihood);
  const pages = Math.max(1, Math.ceil(there.length / PER_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const shown = there.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return { stories: await detailsOf(db, shown), counts: countsOf(placed), page, pages };
}

/** How many stories stand in each place, of one agreement or all. */
export async function countNews(
  db: NewsReader,
  slug?: string,
): Promise<Record<StoryPlace, number>> {
  return countsOf(storiesOf(await readPlaced(db, { slug })));
}

/** A story as it stands for each agreement that it may concern; none where there is no such story. */
export async function readStory(db: PrismaClient, story: number): Promise<NewsStory[]> {
  return detailsOf(db, storiesOf(await readPlaced(db, { stories: [story] })));
}

/** The stories that may be one with another: those of some agreements, wherever they stand, the latest first. */
export async function readStoriesToJoin(
  db: PrismaClient,
  slugs: readonly string[],
): Promise<NewsStory[]> {
  const placed: PlacedStory[] = [];
  for (const slug of slugs) placed.push(...storiesOf(await readPlaced(db, { slug })));
  const latest = ({ items }: PlacedStory) => Math.max(...items.map(({ at }) => at.getTime()));
  return detailsOf(db, placed.toSorted((a, b) => latest(b) - latest(a)).slice(0, JOINED_AT_MOST));
}

interface PlacedStory {
  place: StoryPlace;
  items: PlacedItem[];
}

function storiesOf(items: readonly PlacedItem[]): PlacedStory[] {
  const groups = groupBy(items, ({ slug, storyId }) => `${slug} ${storyId}`);
  return [...groups.values()].map((group) => ({
    place: placeOfStory(group.map(({ standing }) => standing)),
    items: group.toSorted(
      (a, b) =>
        waitOf(a) - waitOf(b) ||
        Number(a.voice === 'independent') - Number(b.voice === 'independent') ||
        b.score - a.score ||
        a.at.getTime() - b.at.getTime() ||
        a.id - b.id,
    ),
  }));
}

/** What is open comes first, then what was put off. */
function waitOf({ standing: { place } }: PlacedItem): number {
  return place === 'open' ? 0 : place === 'later' ? 1 : 2;
}

function byLikelihood({ items: [a] }: PlacedStory, { items: [b] }: PlacedStory): number {
  if (!a || !b) return 0;
  return b.score - a.score || b.at.getTime() - a.at.getTime() || b.id - a.id;
}

function countsOf(stories: readonly PlacedStory[]): Record<StoryPlace, number> {
  const counts = { open: 0, later: 0, settled: 0 };
  for (const { place } of stories) counts[place] += 1;
  return counts;
}

async function detailsOf(db: PrismaClient, stories: readonly PlacedStory[]): Promise<NewsStory[]> {
  const items = await readItemDetails(
    db,
    stories.flatMap((one) => one.items),
  );
  const rows = await db.story.findMany({
    where: { id: { in: stories.flatMap(({ items: [first] }) => first?.storyId ?? []) } },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return stories.flatMap(({ place, items: placed }) => {
    const [first] = placed;
    if (!first) return [];
    const { slug, storyId } = first;
    const { origin = null, named: isNamed = false } = known.get(storyId) ?? {};
    return [{ slug, story: storyId, origin, isNamed, place, items: placed.map(items) }];
  });
}
