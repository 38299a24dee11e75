import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { Edtf } from '@/lib/agreement/dates/edtf';
import { Slug } from '@/lib/agreement/description/words';
import { Bound } from '@/lib/agreement/entries/entry';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { type JudgedReading, Timeliness, type Timing } from '@/lib/agreement/targets/lateness';
import { ReadingName } from '@/lib/agreement/targets/reading';

export const ReadingJson = z
  .object({
    reading: ReadingName,
    opens: CalendarDate,
    closes: CalendarDate,
    due: CalendarDate,
    days: z.int().meta({ description: 'Calendar days until it is due; negative after' }),
    timeliness: Timeliness,
    daysLate: z.int().min(0).nullable().meta({ description: 'Null: the date met is not known' }),
  })
  .meta({ id: 'Reading', description: 'A target read by one rule, and judged' });

export const LatenessJson = z
  .object({
    days: z.int().min(0).meta({ description: 'Calendar days late under the reading' }),
    least: z.int().min(0),
    most: z.int().min(0),
    underEveryReading: z.boolean(),
  })
  .meta({ id: 'Lateness', description: 'Days late under the reading, and over all readings' });

export const TargetJson = z
  .object({
    milestone: Slug,
    said: z.string(),
    saidOn: Edtf,
    edtf: Edtf.nullable().meta({ description: 'Null: words that are shown, not judged' }),
    bound: Bound,
    restated: z.int().min(0),
    reading: ReadingName.nullable().meta({
      description: 'The one that is judged by; null: its words name no date',
    }),
    opens: CalendarDate.nullable().meta({
      description: 'The first day that the words admit; null: they name no date',
    }),
    closes: CalendarDate.nullable().meta({
      description: 'The last day that they admit; null: they name no date',
    }),
    due: CalendarDate.nullable().meta({
      description: 'The day after which it is late; null: the words name no date',
    }),
    readings: z.array(ReadingJson),
  })
  .meta({ id: 'Target' });

/** Tells a judged reading to machines. */
export function toReadingJson(reading: JudgedReading): z.infer<typeof ReadingJson> {
  const { reading: name, opens, closes, due, days, timeliness, daysLate } = reading;
  return { reading: name, opens, closes, due, days, timeliness, daysLate };
}

/** Tells a milestone's target to machines, under the reading of a clock; null without one. */
export function toTargetJson(
  { target, restatements }: JudgedMilestone,
  { reading, readings }: Timing,
) {
  if (!target) return null;
  return {
    milestone: target.milestone,
    said: target.said,
    saidOn: target.occurredOn,
    edtf: target.edtf,
    bound: target.bound,
    restated: restatements.length,
    reading: reading?.reading ?? null,
    opens: reading?.opens ?? null,
    closes: reading?.closes ?? null,
    due: reading?.due ?? null,
    readings: readings.map(toReadingJson),
  };
}
