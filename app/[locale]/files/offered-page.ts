import { milestonePath, partyPath } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { type Commitment, commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { type Abridged, unabridged } from '@/lib/agreement/record/abridged';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { agreementKey, hashAt } from '@/lib/agreement/record/revision-hash';
import { type AgreementStatus, statusOfMilestone } from '@/lib/agreement/status/status';
import { commitmentsInParts } from '@/lib/pages/commitments-in-parts';
import { pageParty } from '@/lib/pages/page-party';
import { pageToday } from '@/lib/pages/page-status';
import { recordsOf } from '@/lib/process/records';
import { publicSummaries, statusesOf } from '@/lib/process/summaries';

/** A page that is offered in other formats too: of which agreements, and which commitments in them. */
export interface OfferedPage {
  /** What names it in ids: it stays when its address changes. */
  key: string;
  /** Its address without a language. */
  path: string;
  title: string;
  /** Shortened where it is about several. */
  agreements: readonly Abridged[];
  /** The same as of today. */
  statuses: readonly AgreementStatus[];
  /** Reads whole records of some of them, in that order, one after another. */
  readWhole: (slugs: readonly string[]) => AsyncIterable<AgreementRecord>;
  /** The milestone that it is about alone. */
  milestone?: string;
  commitments: readonly Commitment[];
  /** What its badge shows: the agreement with the milestone that it is about in its headline's place; left out where it is about several. */
  status?: AgreementStatus;
  /** What proves its history, where it is of one agreement. */
  hash: string | null;
}

/** What a page is about: an agreement or one milestone of it, or a party by its code; without any, everything. */
export interface OfferedPath {
  slug?: string;
  milestone?: string;
  code?: string;
}

/** The page that a path names, of what is public; null where there is none. */
export async function offeredPage(
  { slug, milestone, code }: OfferedPath,
  i18n: I18n,
): Promise<OfferedPage | null> {
  if (code !== undefined) return offeredParty(code, i18n);
  if (slug === undefined) return offeredSite(i18n);
  return milestone === undefined
    ? offeredAgreement(slug, i18n)
    : offeredMilestone(slug, milestone, i18n);
}

async function offeredSite({ t }: I18n): Promise<OfferedPage> {
  const agreements = await publicSummaries();
  const statuses = await statusesOf(agreements);
  return {
    key: 'all',
    path: '',
    title: t('site.name'),
    agreements,
    statuses,
    readWhole: recordsOf,
    commitments: await commitmentsInParts(statuses),
    hash: null,
  };
}

async function offeredAgreement(slug: string, { words }: I18n): Promise<OfferedPage | null> {
  const page = await pageToday(slug);
  if (!page) return null;
  const { record, status } = page;
  return {
    key: agreementKey(record),
    path: `/agreements/${slug}`,
    title: words(status.description.name),
    agreements: [unabridged(record, status.view.on)],
    statuses: [status],
    async *readWhole() {
      yield record;
    },
    commitments: commitmentsOf([status]),
    status,
    hash: hashAt(record, record.revision),
  };
}

async function offeredMilestone(
  slug: string,
  milestone: string,
  i18n: I18n,
): Promise<OfferedPage | null> {
  const whole = await offeredAgreement(slug, i18n);
  const status = whole?.status && statusOfMilestone(whole.status, milestone);
  if (!whole || !status) return null;
  return {
    ...whole,
    key: `${whole.key} ${milestone}`,
    path: `${whole.path}${milestonePath(milestone)}`,
    title: i18n.t('milestone.title', {
      title: i18n.words(status.headline.milestone.title),
      name: whole.title,
    }),
    milestone,
    status,
    commitments: whole.commitments.filter((one) => one.judged.milestone.slug === milestone),
  };
}

// The agreements that a party is a side of, and its own promises.
async function offeredParty(code: string, { words }: I18n): Promise<OfferedPage | null> {
  const page = await pageParty(code);
  if (!page) return null;
  const { found, own } = page;
  const slugs = new Set(found.statuses.map(({ slug }) => slug));
  const agreements = (await publicSummaries()).filter(({ record }) => slugs.has(record.slug));
  return {
    key: `party ${found.code}`,
    path: partyPath(found.code),
    title: words(found.party.name),
    agreements,
    statuses: found.statuses,
    readWhole: recordsOf,
    commitments: own,
    hash: null,
  };
}
