import type { z } from 'zod';

/** What is wrong with a field, to be put into words; null for the form as a whole. `detail` is what the words name. */
export interface FieldFault<Name extends string> {
  field: string | null;
  fault: Name;
  detail?: string;
}

/** The first fault of each field: one sentence stands there. */
export function oneAField<Fault extends { field: string | null }>(
  faults: readonly Fault[],
): Fault[] {
  return faults.filter(
    ({ field }, index) => faults.findIndex((other) => other.field === field) === index,
  );
}

/** The fault that a rule of ours names in `params`; undefined for what Zod finds by itself. */
export function faultOfRule(issue: z.core.$ZodIssue): unknown {
  return issue.code === 'custom' ? issue.params?.['fault'] : undefined;
}
