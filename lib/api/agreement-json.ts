import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { tracked } from '@/lib/agreement/description/retired';
import { inLanguage, Slug } from '@/lib/agreement/description/words';
import { EntryId, Form } from '@/lib/agreement/entries/entry';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { Timeliness } from '@/lib/agreement/targets/lateness';
import type { TimedTarget } from '@/lib/agreement/targets/restated-target';
import {
  HashJson,
  OutcomeJson,
  StateJson,
  StatusJson,
  toOutcomeJson,
  toStatusJson,
} from './status-json';
import { LatenessJson, ReadingJson, TargetJson, toReadingJson } from './target-json';
import { type TellVerdict, VerdictJson } from './verdict-json';
import { DescriptionJson } from './write-json';

const RestatementJson = TargetJson.pick({ said: true, saidOn: true, edtf: true, bound: true })
  .extend({
    entry: EntryId,
    slippedBy: z.int().nullable().meta({
      description:
        'Calendar days from the due day of the target before to its own, each under its first reading; null: one of them names none',
    }),
    timeliness: Timeliness,
    lateness: LatenessJson.nullable().meta({
      description: 'Null: not late under any reading, or how late is not known',
    }),
    readings: z.array(ReadingJson),
  })
  .meta({ id: 'Restatement', description: 'A later target that differs from the one before it' });

const RetiredSinceJson = CalendarDate.nullable().meta({
  description:
    'The day since which the agreement is no longer followed, so that later events may be missing; null: it is followed',
});

export const AgreementJson = z
  .object({
    slug: Slug,
    revision: z.int().min(1),
    hash: HashJson,
    retiredSince: RetiredSinceJson,
    description: DescriptionJson,
    status: StatusJson,
    restatements: z.array(RestatementJson),
  })
  .meta({ id: 'Agreement', description: 'An agreement’s description, and the view’s judgements' });
export type AgreementJson = z.infer<typeof AgreementJson>;

export const AgreementRowJson = z
  .object({
    slug: Slug,
    name: z.string(),
    parties: z.array(z.string()),
    revision: z.int().min(1),
    on: CalendarDate,
    retiredSince: RetiredSinceJson,
    signedAs: z
      .string()
      .nullable()
      .meta({ description: 'The name that its signature gave it; null: none is on the record' }),
    form: z.enum([...Form.options, 'not known']),
    verdict: VerdictJson,
    state: StateJson,
    outcome: OutcomeJson,
    timeliness: Timeliness,
    lateness: LatenessJson.nullable().meta({
      description: 'Null: not late under any reading, or how late is not known',
    }),
  })
  .meta({ id: 'AgreementRow', description: 'An agreement in a list, as of its own today' });

export const AgreementsJson = z
  .object({
    agreements: z.array(AgreementRowJson),
    next: Slug.nullable().meta({
      description:
        'The `after` of the next page; null where this is the last, as it is without `limit`',
    }),
  })
  .meta({ id: 'Agreements', description: 'All agreements, in the order in which they were added' });
export type AgreementsJson = z.infer<typeof AgreementsJson>;

/** Tells an agreement to machines: its description unchanged, and what follows in the view. */
export function toAgreementJson(status: AgreementStatus, tellVerdict: TellVerdict): AgreementJson {
  return {
    slug: status.slug,
    revision: status.view.revision,
    hash: status.hash,
    retiredSince: status.retiredSince,
    description: status.description,
    status: toStatusJson(status, tellVerdict),
    restatements: status.restatements.map(toRestatementJson),
  };
}

/** Tells the list of agreements to machines, each in its own view. */
export function toAgreementsJson(
  statuses: readonly AgreementStatus[],
  next: string | null,
  tellVerdict: TellVerdict,
): AgreementsJson {
  return {
    agreements: statuses.map((status) => ({
      slug: status.slug,
      name: inLanguage(status.description.name, 'en').text,
      parties: tracked(status.description.parties).map(({ code }) => code),
      revision: status.view.revision,
      on: status.view.on,
      retiredSince: status.retiredSince,
      signedAs: status.signedAs,
      form: status.form ?? 'not known',
      verdict: tellVerdict(status),
      state: status.headline.state,
      outcome: toOutcomeJson(status.headline.judgement),
      timeliness: status.timing.timeliness,
      lateness: status.timing.lateness,
    })),
    next,
  };
}

function toRestatementJson({
  target,
  timing,
  movedBy,
}: TimedTarget): z.infer<typeof RestatementJson> {
  return {
    entry: target.id,
    said: target.said,
    saidOn: target.occurredOn,
    edtf: target.edtf,
    bound: target.bound,
    slippedBy: movedBy,
    timeliness: timing.timeliness,
    lateness: timing.lateness,
    readings: timing.readings.map(toReadingJson),
  };
}
