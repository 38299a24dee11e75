import type { Description } from '@/lib/agreement/description/description';
import { changedJudgements, type JudgementChange } from '@/lib/agreement/record/needs-approval';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import type { I18n } from '../i18n/i18n';

/** That something needs a second editor's approval, and why, in a sentence; null where it changes no judgement. */
export function approvalText(
  before: AgreementRecord,
  after: AgreementRecord,
  i18n: I18n,
): string | null {
  const described = [after, before].map((record) => descriptionAt(record, record.revision));
  const changes = changedJudgements(before, after).map((one) => changeText(one, described, i18n));
  if (changes.length === 0) return null;
  return i18n.t('approval.needed', { what: i18n.list(changes) });
}

function changeText(
  change: JudgementChange,
  described: readonly Description[],
  { t, words }: I18n,
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
