import type { Description } from '@/lib/agreement/description/description';
import { changedJudgements, type JudgementChange } from '@/lib/agreement/record/needs-approval';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import type { Speech } from '../speech';

/** That something needs a second editor's approval, and why, in a sentence; null where it changes no judgement. */
export function approvalText(
  before: AgreementRecord,
  after: AgreementRecord,
  speech: Speech,
): string | null {
  const described = [after, before].map((record) => descriptionAt(record, record.revision));
  const changes = changedJudgements(before, after).map((one) => changeText(one, described, speech));
  if (changes.length === 0) return null;
  return speech.t('approval.needed', { what: speech.list(changes) });
}

function changeText(
  change: JudgementChange,
  described: readonly Description[],
  { t, words }: Speech,
): string {
  const { what, milestone } = change;
  const found = described
    .flatMap(({ milestones }) => milestones)
    .find(({ slug }) => slug === milestone);
  const title = found ? words(found.title) : milestone;
  if (what !== 'outcome') return t(`approval.${what}`, { title });
  const { before, after } = change;
  return t('approval.outcome', {
    title,
    before: t(`outcome.${before}`).toLowerCase(),
    after: t(`outcome.${after}`).toLowerCase(),
  });
}
