'use server';

import { notFound } from 'next/navigation';
import { type FormState, sentForm } from '@/components/form/form-state';
import { isVisible } from '@/lib/agreement/entries/visible';
import { WatchedWord } from '@/lib/agreement/news/watched-word';
import { addWatchedWord, removeWatchedWord } from '@/lib/db/matching/watched-words';
import { sentIn } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asEditor, finished } from '../../editor-for';

/** Has news of an agreement be known by a further word. */
export async function watch(slug: string, form: FormState, data: FormData): Promise<FormState> {
  return change(addWatchedWord, slug, form, data);
}

/** Has news of an agreement be known by a word no more. */
export async function unwatch(slug: string, form: FormState, data: FormData): Promise<FormState> {
  return change(removeWatchedWord, slug, form, data);
}

async function change(
  write: typeof addWatchedWord,
  slug: string,
  form: FormState,
  data: FormData,
): Promise<FormState> {
  return asEditor(form, data, 'look after feeds', async (editor, t) => {
    const problem = (message: string) => sentForm(form, data, [{ field: 'text', message }]);
    const text = sentIn(data, 'text').trim();
    if (!isVisible(text)) return problem(t('feeds.words.missing'));
    const word = WatchedWord.safeParse({ kind: sentIn(data, 'kind'), text });
    if (!word.success) return problem(t('feeds.words.tooLong'));
    const outcome = await write(store().db, slug, word.data, editor);
    switch (outcome.result) {
      case 'changed':
        return finished(
          form,
          write === addWatchedWord
            ? t('feeds.words.added', { text })
            : t('feeds.words.removed', { text }),
        );
      case 'as it was':
        return write === addWatchedWord
          ? problem(t('feeds.words.there'))
          : finished(form, t('feeds.words.removed', { text }));
      case 'refused':
        return problem(t('feeds.words.tooLong'));
      case 'unknown agreement':
        return notFound();
    }
  });
}
