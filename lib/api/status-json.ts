import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { Edtf } from '@/lib/agreement/dates/edtf';
import { Outcome } from '@/lib/agreement/description/milestone';
import { PartyCode } from '@/lib/agreement/description/party';
import { inLanguage, Slug } from '@/lib/agreement/description/words';
import { EntryId, Form } from '@/lib/agreement/entries/entry';
import type { Standing } from '@/lib/agreement/entries/standing';
import type { Judgement } from '@/lib/agreement/status/outcome';
import { State } from '@/lib/agreement/status/state';
import { type AgreementStatus, statusOfMilestone } from '@/lib/agreement/status/status';
import { Timeliness, type Timing, timingUnder } from '@/lib/agreement/targets/lateness';
import type { ReadingName } from '@/lib/agreement/targets/reading';
import type { RefusedParameter } from './problem';
import { refusalOf } from './query';
import { LatenessJson, TargetJson, toTargetJson } from './target-json';
import { titleOf } from './title';
import { type TellVerdict, VerdictJson } from './verdict-json';

export const OutcomeJson = z
  .object({
    outcome: Outcome,
    on: Edtf.nullable().meta({
      description: 'The date met, or the day of the claim; null: not known',
    }),
    disputed: z.boolean(),
    unconfirmed: z.boolean().meta({ description: 'No party has said so' }),
  })
  .meta({ id: 'Outcome' });

export const StandingJson = z
  .object({
    voice: z.union([PartyCode, z.literal('independent')]),
    claim: Outcome,
    on: Edtf.nullable().meta({
      description: 'The date met, or the day of the claim; null: not known',
    }),
    origins: z.int().min(0).optional().meta({ description: 'Origins of the independent claim' }),
  })
  .meta({ id: 'Standing', description: 'What one voice says' });

export const FreshnessJson = z
  .object({
    lastChecked: Edtf.nullable().meta({ description: 'Null: nobody has looked' }),
    stale: z.boolean(),
  })
  .meta({ id: 'Freshness' });

/** What proves a record's history. */
export const HashJson = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .meta({
    description:
      'What proves the history up to the revision: SHA-256 of what it added as canonical JSON (RFC 8785), with the hash of the revision before within; null: not computed yet',
  });

/** Where a promise stands, under its first reading whatever reading is asked for. */
export const StateJson = State.nullable().meta({
  description:
    'Where the promise stands, under its first reading; null: no target is on the record',
});

export const StatusJson = z
  .object({
    agreement: z.object({
      slug: Slug,
      name: z.string(),
      signedAs: z
        .string()
        .nullable()
        .meta({ description: 'The name that its signature gave it; null: none is on the record' }),
      form: z.enum([...Form.options, 'not known']),
    }),
    on: CalendarDate,
    known: CalendarDate,
    revision: z.int().min(1),
    hash: HashJson,
    stage: z.object({ milestone: Slug, since: Edtf }).nullable().meta({
      description: 'The furthest step that was met undisputed on a known date; null: none was',
    }),
    steps: z.object({
      met: z.int().min(0),
      applying: z.int().min(0),
      notKnown: z.int().min(0),
      disputed: z.int().min(0).meta({ description: 'Steps on which the parties differ' }),
      notKnownWhetherApplying: z.int().min(0),
    }),
    milestone: Slug.meta({ description: 'What is judged: the headline, or the one asked for' }),
    verdict: VerdictJson,
    state: StateJson,
    target: TargetJson.nullable().meta({
      description: 'The target that is judged by; null: none is on the record',
    }),
    outcome: OutcomeJson,
    timeliness: Timeliness,
    lateness: LatenessJson.nullable().meta({
      description: 'Null: not late under any reading, or how late is not known',
    }),
    standing: z.array(StandingJson),
    freshness: FreshnessJson,
    latestEntry: z
      .object({ id: EntryId, title: z.string(), occurredOn: Edtf })
      .nullable()
      .meta({ description: 'Null: nothing is on the record' }),
  })
  .meta({ id: 'Status', description: 'Where an agreement stands, judged by one milestone' });
export type StatusJson = z.infer<typeof StatusJson>;

/** Tells a status to machines, under the clock's reading; names are in English where there is English. */
export function toStatusJson(
  status: AgreementStatus,
  tellVerdict: TellVerdict,
  timing: Timing = status.timing,
): StatusJson {
  const { view, description, headline, latestEntry } = status;
  return {
    agreement: {
      slug: status.slug,
      name: inLanguage(description.name, 'en').text,
      signedAs: status.signedAs,
      form: status.form ?? 'not known',
    },
    on: view.on,
    known: view.known,
    revision: view.revision,
    hash: status.hash,
    stage: status.stage,
    steps: status.stepCount,
    milestone: headline.milestone.slug,
    verdict: tellVerdict(status),
    state: headline.state,
    target: toTargetJson(headline, timing),
    outcome: toOutcomeJson(headline.judgement),
    timeliness: timing.timeliness,
    lateness: timing.lateness,
    standing: headline.standing.map(toStandingJson),
    freshness: status.freshness,
    latestEntry: latestEntry && {
      id: latestEntry.id,
      title: titleOf(latestEntry, description).text,
      occurredOn: latestEntry.occurredOn,
    },
  };
}

/**
 * Tells a status by a milestone (the headline without one) and under a named reading (the default without one); refuses
 * a milestone that is none of the agreement's, and a reading that the target does not admit. Where nothing is judged,
 * any reading is taken and changes nothing.
 */
export function statusUnder(
  agreement: AgreementStatus,
  { milestone, reading }: { milestone?: string | undefined; reading?: ReadingName | undefined },
  tellVerdict: TellVerdict,
): StatusJson | { refusal: RefusedParameter } {
  const status = milestone === undefined ? agreement : statusOfMilestone(agreement, milestone);
  if (!status) {
    const slugs = agreement.milestones.map(({ milestone: { slug } }) => slug);
    return { refusal: refusalOf('milestone', milestone ?? null, `one of ${slugs.join(', ')}`) };
  }
  const { readings } = status.timing;
  if (reading === undefined || readings.length === 0) return toStatusJson(status, tellVerdict);
  const timing = timingUnder(status.timing, reading);
  if (timing) return toStatusJson(status, tellVerdict, timing);
  const admitted = readings.map((one) => one.reading).join(', ');
  return { refusal: refusalOf('reading', reading, `one that the target admits: ${admitted}`) };
}

/** Tells an outcome to machines. */
export function toOutcomeJson({ outcome, on, dispute, unconfirmed }: Judgement) {
  return { outcome, on, disputed: dispute !== null, unconfirmed };
}

/** Tells what one voice says to machines. */
export function toStandingJson(standing: Standing): z.infer<typeof StandingJson> {
  return { ...standing };
}
