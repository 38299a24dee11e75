'use server';

import { deskI18n } from '@/app/edit/desk-i18n';
import { feedProblems } from '@/components/feeds/feed-problems';
import { type FormState, sentForm } from '@/components/form/form-state';
import { changeFeed, type FeedChange } from '@/lib/db/feeds/write-feed';
import { parseFeed } from '@/lib/forms/feeds/parse-feed';
import { sentIn, valuesOf } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asEditor, finished } from '../../../editor-for';
import { askerOf } from '../../feed-asker';

/** Changes a feed's title, whose words it brings, or its language. */
export async function changeFeedFacts(
  id: number,
  form: FormState,
  data: FormData,
): Promise<FormState> {
  return asEditor(form, data, 'look after feeds', async (editor, t) => {
    const { typed, faults } = parseFeed(valuesOf(data));
    if (faults.length > 0) return sentForm(form, data, feedProblems(faults, await deskI18n()));
    return changed(Number(id), typed, t('feeds.changed'), form, data, editor);
  });
}

/** Switches a feed on or off. */
export async function switchFeed(id: number, form: FormState, data: FormData): Promise<FormState> {
  const active = sentIn(data, 'active') === 'true';
  return asEditor(form, data, 'look after feeds', async (editor, t) => {
    const done = t('feeds.switched', { active: String(active) });
    return changed(Number(id), { active }, done, form, data, editor);
  });
}

async function changed(
  id: number,
  what: FeedChange,
  done: string,
  form: FormState,
  data: FormData,
  editor: Parameters<typeof askerOf>[0],
): Promise<FormState> {
  const { t } = await deskI18n();
  switch (await changeFeed(store().db, id, what, await askerOf(editor))) {
    case 'changed':
      return finished(form, done);
    case 'nothing to change':
      return finished(form, t('feeds.unchanged'));
    case 'no such feed':
      return sentForm(form, data, [{ field: null, message: t('feeds.noSuchFeed') }]);
  }
}
