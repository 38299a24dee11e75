import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Description } from '@/lib/agreement/description/description';
import { descriptionChanges } from '@/lib/agreement/description/description-changes';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { recordDescribed } from '@/lib/agreement/record/record-described';
import { viewOfDay } from '@/lib/agreement/record/view';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { approvalText } from '../update/approval';
import { verdictText } from '../verdict/verdict';
import { changeWords } from './change-words';

/**
 * What another description would change, and what the public page of a day would then say otherwise; empty where nothing.
 * Where there is a second editor, first that it waits for them, if it does.
 */
export function previewOfDescription(
  record: AgreementRecord,
  description: Description,
  on: CalendarDate,
  i18n: I18n,
  secondEditor = false,
): string[] {
  const current = descriptionAt(record, record.revision);
  const changes = changeWords(descriptionChanges(current, description), i18n);
  if (changes.length === 0) return [];
  const described = recordDescribed(record, description);
  const before = statusAt(record, viewOfDay(on, record.revision));
  const after = statusAt(described, viewOfDay(on, described.revision));
  const waits = secondEditor ? approvalText(record, described, i18n) : null;
  return [...(waits === null ? [] : [waits]), ...changes, ...effects(before, after, i18n)];
}

function effects(before: AgreementStatus, after: AgreementStatus, i18n: I18n): string[] {
  const { t } = i18n;
  const [verdict, verdictThen] = [verdictText(before, i18n), verdictText(after, i18n)];
  const [steps, stepsThen] = [stepsText(before, i18n), stepsText(after, i18n)];
  return [
    ...(verdict === verdictThen
      ? []
      : [t('description.preview.verdict', { before: verdict, after: verdictThen })]),
    ...otherVerdicts(before, after, i18n),
    ...(steps === stepsThen
      ? []
      : [t('description.preview.steps', { before: steps, after: stepsThen })]),
  ];
}

/** Verdicts on other promises than the headline's that read otherwise. */
function otherVerdicts(before: AgreementStatus, after: AgreementStatus, i18n: I18n): string[] {
  return after.milestones.flatMap((judged) => {
    const { slug } = judged.milestone;
    const was = before.milestones.find(({ milestone }) => milestone.slug === slug);
    if (!was || !judged.target || judged === after.headline) return [];
    const [verdict, verdictThen] = [
      verdictText(before, i18n, was),
      verdictText(after, i18n, judged),
    ];
    if (verdict === verdictThen) return [];
    return [i18n.t('description.preview.verdict', { before: verdict, after: verdictThen })];
  });
}

function stepsText({ stepCount }: AgreementStatus, { t }: I18n): string {
  return t('path.count', { ...stepCount, whether: stepCount.notKnownWhetherApplying });
}
