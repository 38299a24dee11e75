'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type FormState, sentForm } from '@/components/form/form-state';
import { newsAddress } from '@/components/news/news-address';
import { decideOnNews, type NewsSetAside } from '@/lib/db/news/decide-on-news';
import { sentIn } from '@/lib/forms/form-values';
import { NewsView } from '@/lib/forms/news/news-view';
import { StoryInForm, StoryKey } from '@/lib/forms/news/story-name';
import { store } from '@/lib/process/store';
import { asEditor } from '../editor-for';

/** Sets the stories aside that a form names, as its pressed button says, and goes on at the story that follows. */
export async function decideStories(
  given: unknown,
  form: FormState,
  data: FormData,
): Promise<FormState> {
  const view = NewsView.parse(given);
  return asEditor(form, data, 'sort news', async (editor, t) => {
    const stories = z.array(StoryInForm).safeParse(data.getAll('story')).data ?? [];
    const refuse = (field: string | null, message: string) =>
      sentForm(form, data, [{ field, message }]);
    if (stories.length === 0) return refuse(null, t('news.nothingPicked'));
    const outcome = await decideOnNews(store().db, stories, pressed(data), editor);
    if (outcome.result === 'refused') return refuse('reason', t('news.reasonMissing'));
    const { decisions } = outcome;
    const came = decisions.length > 0 ? { decided: decisions.join() } : { came: 'nothing' };
    const next = StoryKey.safeParse(data.get('next')).success ? sentIn(data, 'next') : '';
    return redirect(newsAddress(view, { ...came, ...(next && { at: next }) }));
  });
}

function pressed(data: FormData): NewsSetAside {
  const intent = sentIn(data, 'intent');
  if (intent === 'later' || intent === 'not about this') return { choice: intent };
  return { choice: 'dismissed', reason: sentIn(data, 'usual') || sentIn(data, 'reason') };
}
