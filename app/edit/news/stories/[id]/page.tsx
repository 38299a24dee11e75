import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import { newsAddress, storyAddress } from '@/components/news/news-address';
import { StoryPage } from '@/components/news/story/story-page';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { readStoriesToJoin, readStory } from '@/lib/db/news/read-news-list';
import { numberInPath } from '@/lib/pages/page-status';
import { store } from '@/lib/process/store';
import { DeskPage } from '../../../desk-page';
import { ForbiddenPage } from '../../../forbidden-page';
import { NothingHere } from '../../../nothing-here';
import { descriptionsNow } from '../../descriptions-now';
import { joinStory, name, split } from './change';

type Props = PageProps<'/edit/news/stories/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return { title: (await deskI18n()).t('news.page.title', { number: id }) };
}

/** A story: its items, and the forms by which it is split, joined and given an origin. */
export default async function Page({ params }: Props) {
  const id = numberInPath((await params).id) ?? 0;
  const editor = await requireEditor(
    id > 0 ? storyAddress(id) : newsAddress({ agreement: null, place: 'open', page: 1 }),
  );
  if (!may(editor.role, 'sort news')) return <ForbiddenPage editor={editor} />;
  const { db } = store();
  const tellings = id > 0 ? await readStory(db, id) : [];
  if (tellings.length === 0) return <NothingHere />;
  const slugs = tellings.map(({ slug }) => slug);
  const others = await readStoriesToJoin(db, slugs);
  return (
    <DeskPage editor={editor} at="news">
      <StoryPage
        tellings={tellings}
        others={others.filter(({ story }) => story !== id)}
        agreements={await descriptionsNow()}
        split={split.bind(null, id)}
        join={joinStory.bind(null, id)}
        name={name.bind(null, id)}
        i18n={await deskI18n()}
      />
    </DeskPage>
  );
}
