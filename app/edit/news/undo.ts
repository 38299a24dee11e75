'use server';

import { notFound, redirect } from 'next/navigation';
import { newsAddress } from '@/components/news/news-address';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { undoDecision } from '@/lib/db/news/undo-decision';
import { NewsView } from '@/lib/forms/news/news-view';
import { storyKey } from '@/lib/forms/news/story-name';
import { Decisions } from '@/lib/forms/row-number';
import { store } from '@/lib/process/store';

/** Undoes decisions that were made together, whoever made them, and goes on at a story that is back. */
export async function undoDecisions(given: unknown, ids: unknown): Promise<void> {
  const view = NewsView.parse(given);
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
