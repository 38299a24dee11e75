import { newsAddress } from '@/components/news/news-address';
import type { NewsCame } from '@/components/news/news-came';
import { NewsList } from '@/components/news/news-list';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { readReading } from '@/lib/db/feeds/read-reading';
import { readDecisions } from '@/lib/db/news/read-decisions';
import { readNewsList } from '@/lib/db/news/read-news-list';
import { NewsView } from '@/lib/forms/news/news-view';
import { Decisions } from '@/lib/forms/row-number';
import { now } from '@/lib/process/clock';
import { store } from '@/lib/process/store';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { ForbiddenPage } from '../forbidden-page';
import { decideStories } from './decide';
import { descriptionsNow } from './descriptions-now';
import { putBack } from './put-back';
import { undoDecisions } from './undo';

/** After how long without a feed read news may be missing, in milliseconds: feeds are asked at least once a day. */
const OLD = 24 * 60 * 60 * 1000;

type Props = PageProps<'/edit/news'>;

export const generateMetadata = () => deskMetadata('news.title');

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const asked = NewsView.parse({
    agreement: query['agreement'],
    place: query['place'],
    page: query['page'],
  });
  const editor = await requireEditor(newsAddress(asked));
  if (!may(editor.role, 'sort news')) return <ForbiddenPage editor={editor} />;
  const { db } = store();
  const { agreement: slug, place, page } = asked;
  const list = await readNewsList(db, { slug: slug ?? undefined, place, page });
  const view = { ...asked, page: list.page };
  const reading = await readReading(db);
  const isOld = reading.last !== null && now().getTime() - reading.last.getTime() > OLD;
  const named = String(query['decided'] ?? query['came'] ?? '');
  const came = await cameOf(view, query);
  return (
    <DeskPage editor={editor} at="news">
      <NewsList
        view={view}
        stories={list.stories}
        counts={list.counts}
        pages={list.pages}
        agreements={await descriptionsNow()}
        reading={{ ...reading, isOld }}
        came={came && { result: came, key: named }}
        at={typeof query['at'] === 'string' ? query['at'] : null}
        decide={decideStories.bind(null, view)}
        putBack={putBack.bind(null, view)}
        i18n={await deskI18n()}
      />
    </DeskPage>
  );
}

async function cameOf(
  view: NewsView,
  query: Awaited<Props['searchParams']>,
): Promise<NewsCame | null> {
  const { came, decided } = query;
  if (came === 'undone' || came === 'nothing') return { result: came };
  const ids = Decisions.parse(typeof decided === 'string' ? decided.split(',') : []);
  const made = ids.length > 0 ? await readDecisions(store().db, ids) : null;
  if (!made || made.choice === 'used') return null;
  const { choice, stories } = made;
  return { result: 'decided', choice, stories, undo: undoDecisions.bind(null, view, ids) };
}
