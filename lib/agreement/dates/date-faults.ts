import { z } from 'zod';
import type { CalendarDate } from './calendar-date';
import { Edtf, firstDay } from './edtf';
import { Published } from './published';

/** A date that is not taken when something is recorded: where it stands, why, and what would be taken. */
export interface DateFault {
  path: (string | number)[];
  fault: 'yet to happen' | 'yet to be published' | 'out of range';
  message: string;
  /** The years that are taken, where it is out of their range. */
  years: string | null;
}

/** The years from and to which targets are taken (record: "Commitments"); nothing on the record is older. */
const FIRST_YEAR = '1900';
const LAST_YEAR = '2200';

/**
 * The dates of an entry that are not taken, also of one that is not well formed: what has happened or was published
 * after `latest`, the day that begins first for a party when it is recorded, and what lies outside the record's years.
 * `latest` null: it comes with the program, and no clock is asked. What is recorded already is not held against this.
 */
export function dateFaults(content: object, latest: CalendarDate | null): DateFault[] {
  const { data } = Dated.safeParse(content);
  if (!data) return [];
  return [
    ...occurredFaults(data, latest),
    ...(data.kind === 'target' ? rangeFaults('edtf', data.edtf, LAST_YEAR) : []),
    ...data.citations.flatMap(({ published }, index) =>
      publishedFaults(['citations', index, 'published'], published, latest),
    ),
  ];
}

// What cannot be read is told elsewhere.
const Dated = z.object({
  kind: z.string().catch(''),
  status: z.string().catch(''),
  occurredOn: Edtf.nullable().catch(null),
  edtf: Edtf.nullable().catch(null),
  citations: z
    .array(z.object({ published: Published.nullable().catch(null) }).catch({ published: null }))
    .catch([]),
});
type Dated = z.infer<typeof Dated>;

function occurredFaults(
  { kind, status, occurredOn }: Dated,
  latest: CalendarDate | null,
): DateFault[] {
  const done = kind === 'check' ? 'looked for' : status === 'met' && kind === 'status' && 'met';
  if (done && occurredOn !== null && latest !== null && firstDay(occurredOn) > latest) {
    const message = `${done} on ${occurredOn} is after ${latest}, the day it is recorded`;
    return [{ path: ['occurredOn'], fault: 'yet to happen', message, years: null }];
  }
  return rangeFaults('occurredOn', occurredOn, latest?.slice(0, 4) ?? LAST_YEAR);
}

function rangeFaults(field: string, date: Edtf | null, lastYear: string): DateFault[] {
  if (date === null) return [];
  // A winter ends in the year after its own.
  if (firstDay(date) >= FIRST_YEAR && date.slice(0, 4) <= lastYear) return [];
  const message = `a date from ${FIRST_YEAR} to ${lastYear}`;
  const years = `${FIRST_YEAR}–${lastYear}`;
  return [{ path: [field], fault: 'out of range', message, years }];
}

function publishedFaults(
  path: DateFault['path'],
  published: Published | null,
  latest: CalendarDate | null,
): DateFault[] {
  if (published === null || latest === null || firstDay(published) <= latest) return [];
  const message = `published on ${published} is after ${latest}, the day it is recorded`;
  return [{ path, fault: 'yet to be published', message, years: null }];
}
