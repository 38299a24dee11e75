import { setImmediate as pause } from 'node:timers/promises';
import { dayAddress, entryAddress } from '@/components/address';
import { entryTitle } from '@/components/entry/entry-title';
import type { I18n } from '@/components/i18n/i18n';
import { verdictText } from '@/components/verdict/verdict';
import type { StateChange } from '@/lib/agreement/commitments/state-changes';
import { daysAfter } from '@/lib/agreement/dates/calendar-date';
import { endOfDay } from '@/lib/agreement/dates/day';
import {
  byRecording,
  type Correction,
  citationsOf,
  type Entry,
  type EntryContent,
  milestonesOf,
} from '@/lib/agreement/entries/entry';
import type { Citation } from '@/lib/agreement/entries/source';
import { type AgreementRecord, descriptionAt, zonesAt } from '@/lib/agreement/record/record';
import { agreementKey, hashAt } from '@/lib/agreement/record/revision-hash';
import { viewOfDay } from '@/lib/agreement/record/view';
import { inRecordingOrder } from '@/lib/agreement/record/whole-record';
import { statusOfMilestone } from '@/lib/agreement/status/status';
import { inParts } from '@/lib/db/connection/in-parts';
import type { FeedItem, Piece } from '@/lib/formats/feeds/feed';
import { stableUuid } from '@/lib/formats/stable-id';
import { siteAddress } from '@/lib/process/env';
import { statusOf } from '@/lib/process/records';
import { stateChangesOf } from '@/lib/process/state-changes-of';
import type { OfferedPage } from './offered-page';

// As many as a reader may have missed in months; what is older stands on the pages.
const MOST = 100;

// So many are told at once: an item of a state is judged as of its own day.
const TOLD = 10;

type Told = Pick<OfferedPage, 'agreements' | 'milestone' | 'readWhole'>;

/**
 * What was last put on the records: each entry and each correction an item of its own, which tells it as it was recorded.
 * Reads the agreements that were last recorded of, until no other can have anything later.
 */
export async function recordedItems(
  { agreements, milestone, readWhole }: Told,
  i18n: I18n,
): Promise<FeedItem[]> {
  const lastAt = agreements
    .flatMap(({ record: { slug }, whole: { lastRecordedAt } }) =>
      lastRecordedAt ? [{ slug, at: lastRecordedAt.getTime() }] : [],
    )
    .toSorted((a, b) => b.at - a.at);
  let found: { record: AgreementRecord; one: Entry | Correction; rank: number }[] = [];
  let rank = 0;
  for await (const record of readWhole(lastAt.map(({ slug }) => slug))) {
    const own = inRecordingOrder(record)
      .filter((one) => milestone === undefined || speaksOf(record, one, milestone))
      .slice(-MOST);
    found = [...found, ...own.map((one) => ({ record, one, rank }))]
      .sort(
        (a, b) =>
          b.one.recordedAt.getTime() - a.one.recordedAt.getTime() ||
          a.rank - b.rank ||
          byRecording(b.one, a.one),
      )
      .slice(0, MOST);
    rank += 1;
    const [least, next] = [found[MOST - 1], lastAt[rank]];
    if (least && next && next.at <= least.one.recordedAt.getTime()) break;
  }
  return inTurns(found, ({ record, one }) => [recordedItem(record, one, i18n)]);
}

/** The changes of state that were the last, by the beginning of their day. Between agreements other requests have their turn. */
export async function stateItems(
  { agreements, milestone, readWhole }: Told,
  i18n: I18n,
): Promise<FeedItem[]> {
  const found = [];
  for (const { record } of agreements) {
    await pause();
    const zones = zonesAt(record, record.revision);
    const own = stateChangesOf(record)
      .filter((change) => milestone === undefined || change.milestone === milestone)
      .slice(-MOST);
    for (const change of own) {
      found.push({ slug: record.slug, change, at: endOfDay(daysAfter(change.on, -1), zones) });
    }
  }
  const told = found.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST);
  const records = new Map<string, AgreementRecord>();
  for await (const record of readWhole([...new Set(told.map(({ slug }) => slug))])) {
    records.set(record.slug, record);
  }
  return inTurns(told, ({ slug, change, at }) => {
    const record = records.get(slug);
    return record ? [stateItem(record, change, at, i18n)] : [];
  });
}

/** The items that are made of each of a list; other requests have their turn in between. */
async function inTurns<Told>(
  list: readonly Told[],
  itemsOf: (told: Told) => FeedItem[],
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for await (const part of inParts(list, TOLD)) items.push(...part.flatMap(itemsOf));
  return items;
}

function recordedItem(record: AgreementRecord, one: Entry | Correction, i18n: I18n): FeedItem {
  const { t, locale } = i18n;
  const { id, revision, recordedAt } = one;
  const hash = hashAt(record, revision);
  return {
    uuid: stableUuid(agreementKey(record), id, locale),
    address: `${siteAddress()}${entryAddress({ locale, slug: record.slug }, id)}`,
    title: titleOf(record, one, i18n),
    pieces: [
      ...(one.kind === 'correction'
        ? correctionPieces(record, one, i18n)
        : entryPieces(record, one, revision, i18n)),
      { text: hash ? t('follow.proven', { revision, hash }) : t('follow.revision', { revision }) },
    ],
    at: recordedAt,
  };
}

function titleOf(record: AgreementRecord, one: Entry | Correction, i18n: I18n): string {
  const { t, words } = i18n;
  const description = descriptionAt(record, one.revision);
  const name = words(description.name);
  if (one.kind !== 'correction') {
    return t('follow.title', { name, title: entryTitle(one, description, i18n).text });
  }
  const said = one.replacement ?? originalOf(record, one);
  const { text } = entryTitle(said, description, i18n);
  const title = t(one.replacement ? 'follow.corrected' : 'follow.withdrawn', { title: text });
  return t('follow.title', { name, title });
}

function correctionPieces(record: AgreementRecord, one: Correction, i18n: I18n): Piece[] {
  const { replacement, reason, revision } = one;
  const why = { text: i18n.t('follow.reason', { reason }) };
  return replacement ? [why, ...entryPieces(record, replacement, revision, i18n)] : [why];
}

function entryPieces(
  record: AgreementRecord,
  entry: EntryContent,
  revision: number,
  i18n: I18n,
): Piece[] {
  const { t, date, words } = i18n;
  const name = words(descriptionAt(record, revision).name);
  const kind = t(`entry.${entry.kind}`);
  const remark = entry.kind === 'check' ? entry.remark : 'remark' in entry ? entry.remark : null;
  return [
    { text: t('meta.entry', { kind, date: date(entry.occurredOn), name }) },
    ...(remark ? [{ text: remark }] : []),
    ...citationsOf(entry).flatMap((citation) => citationPieces(citation, i18n)),
  ];
}

function citationPieces({ url, publisher, title, quote, language }: Citation, i18n: I18n): Piece[] {
  const host = url === null ? null : new URL(url).hostname;
  const text = [publisher ?? host, title].filter(Boolean).join(': ');
  const own = language === null ? '' : language;
  return [
    ...(quote ? [{ text: i18n.quoted(quote), language: own, isQuote: true as const }] : []),
    { text, language: own, ...(url !== null && { address: url }) },
  ];
}

function stateItem(
  record: AgreementRecord,
  { milestone, on, state, before }: StateChange,
  at: Date,
  i18n: I18n,
): FeedItem {
  const { t, words, locale } = i18n;
  const { slug, revision } = record;
  const status = statusOfMilestone(statusOf(record, viewOfDay(on, revision)), milestone);
  if (!status) throw new Error(`${slug} has no ${milestone}`);
  const { description, headline } = status;
  const title = t('follow.state', {
    title: words(headline.milestone.title),
    state: t(`commitments.state.${state}`),
  });
  const was = before && t('follow.before', { state: t(`commitments.state.${before}`) });
  return {
    uuid: stableUuid(agreementKey(record), milestone, state, on, locale),
    address: `${siteAddress()}${dayAddress(locale, slug, on)}`,
    title: t('follow.title', { name: words(description.name), title }),
    pieces: [{ text: verdictText(status, i18n) }, ...(was ? [{ text: was }] : [])],
    at,
  };
}

function originalOf({ slug, entries }: AgreementRecord, { corrects }: Correction): Entry {
  const original = entries.find(({ id }) => id === corrects);
  if (!original) throw new Error(`${slug} has no ${corrects}`);
  return original;
}

function speaksOf(record: AgreementRecord, one: Entry | Correction, milestone: string): boolean {
  if (one.kind !== 'correction') return milestonesOf(one).includes(milestone);
  const said = [originalOf(record, one), ...(one.replacement ? [one.replacement] : [])];
  return said.some((content) => milestonesOf(content).includes(milestone));
}
