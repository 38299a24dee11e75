'use server';

import { notFound, redirect } from 'next/navigation';
import { newsAddress } from '@/components/news/news-address';
import { storyKey } from '@/components/news/story/news-story';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { undoDecision } from '@/lib/db/news/undo-decision';
import { store } from '@/lib/process/store';
import { Decisions, View } from './news-view';

/** Undoes decisions that were made together, whoever made them, and goes on at a story that is back. */
export async function undo(given: unknown, ids: unknown): Promise<void> {
  const view = View.parse(given);
  const editor = await requireEditor(newsAddress(view));
  if (!may(editor.role, 'sort news')) notFound();
  let back = '';
  for (const id of Decisions.parse(ids)) {
    const outcome = await undoDecision(store().db, id, editor);
    const [story] = outcome.result === 'undone' ? outcome.stories : [];
    if (outcome.result === 'undone' && story) back ||= storyKey({ slug: outcome.slug, story });
  }
  redirect(newsAddress(view, back ? { came: 'undone', at: back } : { came: 'nothing' }));
}
