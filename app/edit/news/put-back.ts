'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { newsAddress } from '@/components/news/news-address';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { decideOnNews } from '@/lib/db/news/decide-on-news';
import { NewsView } from '@/lib/forms/news/news-view';
import { StoryInForm } from '@/lib/forms/news/story-name';
import { store } from '@/lib/process/store';

/** Has a story wait again that was set aside, whoever did it, and tells so on the list. */
export async function putBack(given: unknown, data: FormData): Promise<void> {
  const view = NewsView.parse(given);
  const editor = await requireEditor(newsAddress(view));
  if (!may(editor.role, 'sort news')) notFound();
  const stories = z.array(StoryInForm).safeParse(data.getAll('story')).data ?? [];
  const outcome = await decideOnNews(store().db, stories, { choice: 'put back' }, editor);
  const decisions = outcome.result === 'decided' ? outcome.decisions : [];
  redirect(
    newsAddress(view, decisions.length > 0 ? { decided: decisions.join() } : { came: 'nothing' }),
  );
}
