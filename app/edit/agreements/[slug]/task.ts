import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { foremostDay } from '@/lib/agreement/dates/day';
import type { Entry } from '@/lib/agreement/entries/entry';
import { entriesAt } from '@/lib/agreement/record/apply-corrections';
import { type AgreementRecord, descriptionAt, zonesAt } from '@/lib/agreement/record/record';
import type { FormContext } from '@/lib/forms/entry/form-context';
import { Task } from '@/lib/forms/entry/task';
import { now } from '@/lib/process/clock';
import { recordOf } from '@/lib/process/records';
import { today } from '@/lib/process/today';

/** What a task is about, as it is now. */
export interface Matter {
  task: Task;
  record: AgreementRecord;
  on: CalendarDate;
  known: FormContext;
  /** The entry to be corrected or withdrawn, as it stands, else as it was first recorded; null where there is none to be. */
  entry: Entry | null;
  isWithdrawn: boolean;
}

/** Looks up what a task is about; null where it names nothing. */
export async function matterOf(given: unknown): Promise<Matter | null> {
  const { data: task } = Task.safeParse(given);
  const record = task ? await recordOf(task.slug) : null;
  if (!task || !record) return null;
  const isIt = ({ id }: Entry) => 'id' in task && id === task.id;
  const standing = entriesAt(record, record.revision).find(isIt);
  const entry = standing ?? record.entries.find(isIt) ?? null;
  if ('id' in task && entry === null) return null;
  return {
    task,
    record,
    on: today(record),
    known: knownOf(record),
    entry,
    isWithdrawn: entry !== null && standing === undefined,
  };
}

/** What forms about an agreement are held against. */
function knownOf(record: AgreementRecord): FormContext {
  return {
    description: descriptionAt(record, record.revision),
    foremost: foremostDay(now(), zonesAt(record, record.revision)),
  };
}
