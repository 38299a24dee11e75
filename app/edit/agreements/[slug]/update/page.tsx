import { deskI18n } from '@/app/edit/desk-i18n';
import { deskMetadata } from '@/app/edit/desk-metadata';
import { deskAddress } from '@/components/desk/desk-address';
import { MadeOfNews } from '@/components/news/made-of-news';
import { editorOrSender } from '@/lib/auth/signed-in';
import { readItem } from '@/lib/db/news/read-item';
import { valuesOfItem } from '@/lib/forms/entry/item-values';
import { REPORTED } from '@/lib/forms/entry/kind-in';
import { RowNumber } from '@/lib/forms/row-number';
import { store } from '@/lib/process/store';
import { NothingHere } from '../../../nothing-here';
import { proposedAgain } from '../proposed-again';
import { TaskPage } from '../task-page';

export const generateMetadata = () => deskMetadata('update.heading.update');

/**
 * An update; the address may name its kind, its step and where it was read, or the item of news that it is made of, or
 * the proposal that is proposed again.
 */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/edit/agreements/[slug]/update'>) {
  const { slug } = await params;
  const query = await searchParams;
  if (query['item'] !== undefined)
    return <UpdateFromNews slug={slug} item={Number(query['item'])} />;
  const taken = await proposedAgain(slug, 'update', query['proposal']);
  const named = (name: string) => [query[name] ?? []].flat().slice(0, 1);
  const [asked] = named('kind');
  const kind = REPORTED.find((one) => one === asked) ?? 'status';
  const milestone = named('milestone');
  return (
    <TaskPage
      task={{ does: 'update', slug, item: null, ...(taken && { again: taken.again }) }}
      path={deskAddress(slug, 'update')}
      start={() =>
        taken?.values ?? {
          kind: [kind],
          milestone,
          'source-1-url': named('source'),
        }
      }
      focus={milestone.length > 0 ? 'status' : 'milestone'}
    />
  );
}

async function UpdateFromNews({ slug, item }: { slug: string; item: number }) {
  const path = deskAddress(slug, `update?item=${item}`);
  const editor = await editorOrSender(path);
  const news = RowNumber.safeParse(item).success ? await readItem(store().db, slug, item) : null;
  if (!news) return <NothingHere />;
  const i18n = await deskI18n();
  return (
    <TaskPage
      task={{ does: 'update', slug, item }}
      path={path}
      start={({ known }) => (editor ? valuesOfItem(news, known.description) : {})}
      focus={news.item.match.milestones.length > 0 ? 'status' : 'title'}
      from={editor && <MadeOfNews story={news.story} item={news.item} i18n={i18n} />}
    />
  );
}
