import { type Entry, milestonesOf } from '@/lib/agreement/entries/entry';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { SuggestedFor } from '@/lib/db/suggestions/add-suggestion';
import { settings } from '@/lib/process/env';
import { entryToday } from '../page-entry';
import { pageToday } from '../page-status';

/** What a suggestion is to be about, as it stands in a path: an agreement, or a milestone or an entry of it. */
export interface SuggestPath {
  slug: string;
  milestone?: string | undefined;
  entry?: string | undefined;
}

/** The page on which something is suggested: of which agreement, and about what of it; both null: the whole. */
export interface PageSuggest {
  status: AgreementStatus;
  milestone: JudgedMilestone | null;
  entry: Entry | null;
}

/** A path's page; null where the path names nothing, or the settings let readers suggest nothing. */
export async function pageSuggest(path: SuggestPath): Promise<PageSuggest | null> {
  if (!mayReadersSuggest()) return null;
  const { slug, milestone: name, entry: id } = path;
  if (id !== undefined) {
    const found = await entryToday(slug, id);
    return found && { status: found.status, milestone: null, entry: found.entry };
  }
  const found = await pageToday(slug);
  if (!found) return null;
  const { status } = found;
  if (name === undefined) return { status, milestone: null, entry: null };
  const milestone = status.milestones.find((one) => one.milestone.slug === name);
  return milestone ? { status, milestone, entry: null } : null;
}

/** Whether the settings let readers suggest sources and corrections. */
export function mayReadersSuggest(): boolean {
  return settings().READER_SUGGESTIONS === 'on';
}

/** What a suggestion that is made on a page is kept for. */
export function suggestedFor({ status, milestone, entry }: PageSuggest): SuggestedFor {
  const named = milestone?.milestone.slug ?? null;
  return {
    slug: status.slug,
    milestone: named,
    entry: entry?.id ?? null,
    milestones: entry ? milestonesOf(entry) : named === null ? [] : [named],
  };
}
