import type { Waits } from '@/components/desk/waits/waits-list';
import type { SignedIn } from '@/lib/auth/signed-in';
import { countNews } from '@/lib/db/news/read-news-list';
import { countProposals } from '@/lib/db/proposals/count-proposals';
import { store } from '@/lib/process/store';

/** How much waits for an editor at this moment, by their role. */
export async function waitsFor({ editorId, role }: SignedIn): Promise<Waits> {
  const { db } = store();
  const { waiting, declined } = await countProposals(db, { editorId, role });
  return { proposals: waiting, news: (await countNews(db)).open, declined };
}
