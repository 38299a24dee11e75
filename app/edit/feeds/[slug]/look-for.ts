import type { AddFeedState } from '@/components/feeds/feed-form-values';
import { type FieldProblem, sentForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { partyOfAddress } from '@/lib/agreement/description/party';
import { WebAddress } from '@/lib/agreement/entries/source';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { siteFetch } from '@/lib/fetch/site-fetch';
import { withScheme } from '@/lib/forms/entry/parse-sources';
import { type FoundAt, feedAtAddress } from '@/lib/jobs/news/feed-at-address';
import { readNow } from '@/lib/jobs/news/poll-now';

interface Looking {
  address: string;
  /** The feed that was chosen among those that the page at the address names; empty where none was. */
  chosen: string;
  record: AgreementRecord;
  state: AddFeedState;
  data: FormData;
  i18n: I18n;
}

/** The form after a look at an address: with the feed that is there, the feeds that are named there, or what is there instead. */
export async function lookFor(looking: Looking): Promise<AddFeedState> {
  const { address, chosen, record, state, data, i18n } = looking;
  const isNew = address !== state.looked;
  const offered = isNew ? [] : state.offered;
  const sent = { ...sentForm(state, data, []), looked: address, offered, found: null };
  const at = (field: string, message: string) => ({ ...sent, problems: [{ field, message }] });
  const { data: url } = WebAddress.safeParse(chosen || withScheme(address));
  if (url === undefined) return at('address', i18n.t('update.fault.address'));
  const found = await feedAtAddress(siteFetch(), url, readNow);
  if (found.result === 'feed' || found.result === 'search') {
    const { parties } = descriptionAt(record, record.revision);
    const values = {
      ...sent.values,
      chosen: chosen === '' ? [] : [found.url],
      title: [titleOf(found)],
      voice: [partyOfAddress(parties, found.url) ?? 'independent'],
      language: [(found.result === 'feed' && found.language) || ''],
    };
    const kept = offered.map((one) => (one.url === chosen ? { ...one, url: found.url } : one));
    const items = found.result === 'feed' ? found.items : null;
    const { format } = found;
    return {
      ...sent,
      offered: kept,
      found: { url: found.url, format, items },
      values,
      focus: 'title',
    };
  }
  if (found.result === 'page' && found.feeds.length > 0) {
    return { ...sent, offered: found.feeds, focus: 'chosen' };
  }
  return { ...sent, problems: [problemOf(found, chosen === '' ? 'address' : 'chosen', i18n)] };
}

type Followed = Extract<FoundAt, { result: 'feed' | 'search' }>;

function titleOf(found: Followed): string {
  if (found.result === 'search') return found.format;
  return found.title ?? new URL(found.url).host;
}

function problemOf(found: Exclude<FoundAt, Followed>, field: string, { t }: I18n): FieldProblem {
  switch (found.result) {
    case 'page':
      return { field, message: t('feeds.notFound.page') };
    case 'something else':
      return { field, message: t('feeds.notFound.else', { what: found.message }) };
    case 'status':
      return { field, message: t('feeds.notFound.status', { status: found.status }) };
    case 'refused':
    case 'failed': {
      const why = t(`update.source.unread.${found.reason}`);
      return { field, message: t('feeds.notFound.unread', { why }) };
    }
  }
}
