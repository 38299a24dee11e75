'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type FormState, sentForm } from '@/components/form/form-state';
import { storyAddress } from '@/components/news/news-address';
import { joinStories, nameOrigin, type StoryOutcome, splitStory } from '@/lib/db/news/change-story';
import type { Refused } from '@/lib/db/records/write-outcome';
import { sentIn } from '@/lib/forms/form-values';
import { TypedRowNumber } from '@/lib/forms/row-number';
import { store } from '@/lib/process/store';
import { asEditor, finished } from '../../../editor-for';

/** Makes a story of its own of the items that a form ticks, and goes on there. */
export async function split(story: number, form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, 'sort news', async (editor, t) => {
    const items = z.array(TypedRowNumber).safeParse(data.getAll('items')).data ?? [];
    const outcome = await splitStory(store().db, TypedRowNumber.parse(story), items, editor);
    if (outcome.result === 'changed') redirect(storyAddress(outcome.story));
    return failed(form, data, outcome, 'items', {
      refused: t('news.page.splitSome'),
      gone: t('news.page.gone'),
    });
  });
}

/** Joins the story that a form names with this one. */
export async function joinStory(
  story: number,
  form: FormState,
  data: FormData,
): Promise<FormState> {
  return asEditor(form, data, 'sort news', async (editor, t) => {
    const other = TypedRowNumber.safeParse(data.get('other')).data ?? 0;
    const outcome = await joinStories(store().db, TypedRowNumber.parse(story), other, editor);
    if (outcome.result === 'changed') return finished(form, t('news.page.changed'));
    const gone = t('news.page.gone');
    return failed(form, data, outcome, 'other', { refused: gone, gone });
  });
}

/** Names the origin of a story; left empty it is not known. */
export async function name(story: number, form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, 'sort news', async (editor, t) => {
    const origin = sentIn(data, 'origin').trim() || null;
    const outcome = await nameOrigin(store().db, TypedRowNumber.parse(story), origin, editor);
    if (outcome.result === 'changed') return finished(form, t('news.page.changed'));
    return failed(form, data, outcome, 'origin', {
      refused: t('news.page.refused'),
      gone: t('news.page.gone'),
    });
  });
}

function failed(
  form: FormState,
  data: FormData,
  outcome: Exclude<StoryOutcome, { result: 'changed' }> | Refused,
  field: string,
  words: { refused: string; gone: string },
): FormState {
  const message = outcome.result === 'refused' ? words.refused : words.gone;
  return sentForm(form, data, [{ field, message }]);
}
