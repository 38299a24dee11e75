'use server';

import { notFound, redirect } from 'next/navigation';
import { deskI18n } from '@/app/edit/desk-i18n';
import { feedsAddress } from '@/components/feeds/feed-address';
import type { AddFeedState } from '@/components/feeds/feed-form-values';
import { feedProblems } from '@/components/feeds/feed-problems';
import { sentForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { Feed } from '@/lib/agreement/news/feed';
import type { SignedIn } from '@/lib/auth/signed-in';
import { addFeed } from '@/lib/db/feeds/write-feed';
import { parseFeed } from '@/lib/forms/feeds/parse-feed';
import { sentIn } from '@/lib/forms/form-values';
import type { FoundFeed } from '@/lib/news/feed/found-feed';
import { recordOf } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { editorFor } from '../../editor-for';
import { askerOf } from '../feed-asker';
import { lookFor } from './look-for';

/** Looks what is at an address, and once it is a feed and said whose words it brings, follows it for an agreement. */
export async function add(
  slug: string,
  state: AddFeedState,
  data: FormData,
): Promise<AddFeedState> {
  const i18n = await deskI18n();
  const { editor, form } = await editorFor(state, data, 'look after feeds');
  if (!editor) return { ...state, ...form };
  const record = await recordOf(slug);
  if (!record) notFound();
  const address = sentIn(data, 'address').trim();
  const chosen = address === state.looked ? sentIn(data, 'chosen') : '';
  const { found } = state;
  const isFound = address === state.looked && (chosen === '' || chosen === found?.url);
  if (found && isFound) return follow(slug, found, state, data, editor, i18n);
  return lookFor({ address, chosen, record, state, data, i18n });
}

async function follow(
  slug: string,
  { url, format }: FoundFeed,
  state: AddFeedState,
  data: FormData,
  editor: SignedIn,
  i18n: I18n,
): Promise<AddFeedState> {
  const sent = sentForm(state, data, []);
  const { typed, faults } = parseFeed(sent.values);
  if (faults.length > 0) return { ...state, ...sent, problems: feedProblems(faults, i18n) };
  const feed = Feed.parse({ ...typed, url, format });
  const outcome = await addFeed(store().db, slug, feed, await askerOf(editor));
  if (outcome.result === 'unknown agreement') notFound();
  const came = outcome.result === 'added' ? 'added' : 'there';
  return redirect(`${feedsAddress(slug, outcome.id)}?came=${came}`);
}
