import { lookedText } from '@/components/agreement/looked';
import { outcomeText } from '@/components/agreement/outcome-mark';
import { whoSaysWhat } from '@/components/agreement/who/who-says-what';
import type { I18n } from '@/components/i18n/i18n';
import { spreadText } from '@/components/verdict/spread';
import { type Run, verdictDoubt, verdictRuns, verdictText } from '@/components/verdict/verdict';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { lastDay } from '@/lib/agreement/dates/edtf';
import {
  type CorrectionContent,
  type EntryContent,
  knownFrom,
} from '@/lib/agreement/entries/entry';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { type Recording, recordWith } from '@/lib/agreement/record/record-with';
import { viewOfDay } from '@/lib/agreement/record/view';
import { isContested } from '@/lib/agreement/status/outcome';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { approvalText } from '../approval';

type Contents = readonly (EntryContent | CorrectionContent)[];
export type Runs = Run[];

/** One thing that the public page says, before and after. */
interface Change {
  label: string;
  before: string;
  after: string;
}

/** What the public page will say otherwise once something is recorded, in words, as of a day. */
export interface Preview {
  /** The verdict before and after; the same where it does not change. */
  verdict: { before: Runs; after: Runs; changes: boolean };
  changes: Change[];
  /** That it waits for a second editor, and why; null where it does not. */
  waits: string | null;
  notes: string[];
}

interface Previewed {
  on: CalendarDate;
  recording: Recording;
  /** Whether there is a second editor, for whom what changes a judgement waits. */
  secondEditor: boolean;
}

/** Holds a record with and without contents against each other, as of a day. */
export function previewOf(
  record: AgreementRecord,
  contents: Contents,
  { on, recording, secondEditor }: Previewed,
  i18n: I18n,
): Preview {
  const extended = recordWith(record, contents, recording);
  const before = statusAt(record, viewOfDay(on, record.revision));
  const after = statusAt(extended, viewOfDay(on, extended.revision));
  const verdict = { before: toldRuns(before, i18n), after: toldRuns(after, i18n) };
  const changes = changesBetween(before, after, i18n);
  const isSame = JSON.stringify(verdict.before) === JSON.stringify(verdict.after);
  return {
    verdict: { ...verdict, changes: !isSame },
    changes,
    waits: secondEditor ? approvalText(record, extended, i18n) : null,
    notes: [
      ...(isSame && changes.length === 0 ? [i18n.t('update.preview.nothing')] : []),
      ...shownLater(contents, on, i18n),
    ],
  };
}

/** The verdict with what is doubted of it. */
function toldRuns(status: AgreementStatus, i18n: I18n): Run[] {
  const doubt = verdictDoubt(status, i18n);
  return [...verdictRuns(status, i18n), ...(doubt ? [{ text: ` ${doubt}`, late: false }] : [])];
}

function changesBetween(before: AgreementStatus, after: AgreementStatus, i18n: I18n): Change[] {
  const { t, list, quoted } = i18n;
  const milestones = after.milestones.flatMap((judged) =>
    changesOfMilestone(before.milestones.find(isSame(judged)) ?? judged, judged, after, i18n),
  );
  const judgements = (status: AgreementStatus) => ({
    timeliness: t(`clock.timeliness.${status.timing.timeliness}`),
    spread: spreadText(status.headline, i18n),
    steps: t('path.count', {
      ...status.stepCount,
      whether: status.stepCount.notKnownWhetherApplying,
    }),
    promise: status.target ? quoted(status.target.said) : t('promise.none'),
    restated: t('update.preview.times', { count: status.restatements.length }),
    signedAs: status.signedAs ?? t('happened.formNotKnown'),
    signatories:
      status.signatories.length > 0 ? list(status.signatories) : t('happened.formNotKnown'),
    form: status.form ? t(`form.${status.form}`) : t('happened.formNotKnown'),
  });
  const [was, is] = [judgements(before), judgements(after)];
  const facts = (Object.keys(is) as (keyof typeof is)[]).map((fact) => ({
    label: t(`update.preview.${fact}`),
    before: was[fact],
    after: is[fact],
  }));
  return [...milestones, ...facts].filter((one) => one.before !== one.after);
}

/** Of one milestone: its outcome, who says what of it, and for what is not the headline, what was promised and the verdict. */
function changesOfMilestone(
  before: JudgedMilestone,
  after: JudgedMilestone,
  status: AgreementStatus,
  i18n: I18n,
): Change[] {
  const { t, words, quoted } = i18n;
  const title = words(after.milestone.title);
  const said = (judged: JudgedMilestone) =>
    whoSaysWhat(judged, status.description, i18n).join('. ') || t('update.preview.nobody');
  const promise = ({ target }: JudgedMilestone) =>
    target ? quoted(target.said) : t('promise.none');
  const verdict = (judged: JudgedMilestone) =>
    judged.target ? verdictText(status, i18n, judged) : t('promise.none');
  return [
    { label: title, before: outcomeOf(before, i18n), after: outcomeOf(after, i18n) },
    { label: t('update.preview.says', { title }), before: said(before), after: said(after) },
    ...(after === status.headline
      ? []
      : [
          {
            label: t('update.preview.promiseOf', { title }),
            before: promise(before),
            after: promise(after),
          },
          {
            label: t('update.preview.verdictOf', { title }),
            before: verdict(before),
            after: verdict(after),
          },
        ]),
  ];
}

function isSame({ milestone }: JudgedMilestone) {
  return (other: JudgedMilestone) => other.milestone.slug === milestone.slug;
}

function outcomeOf(judged: JudgedMilestone, i18n: I18n): string {
  const { byImplication } = judged.judgement;
  const on = isContested(judged.judgement) ? null : judged.judgement.on;
  const outcome = outcomeText(judged, i18n);
  const doubts = byImplication ? `${outcome}, ${i18n.t('path.byImplication')}` : outcome;
  const dated = on === null ? doubts : `${doubts}, ${i18n.date(on, 'short')}`;
  if (!judged.freshness) return dated;
  return `${dated} (${lookedText(judged, i18n) ?? i18n.t('path.never')})`;
}

function shownLater(contents: Contents, on: CalendarDate, { t, date }: I18n): string[] {
  return contents.flatMap((content) => {
    const said = content.kind === 'correction' ? content.replacement : content;
    if (said === null) return [];
    const [first = on] = [knownFrom(said), lastDay(said.occurredOn)].sort().toReversed();
    return first > on ? [t('update.preview.later', { date: date(first) })] : [];
  });
}
