import { z } from 'zod';
import type { EntryContent } from './entry';

/** What an entry says, in parts that can differ from one version of it to the next. */
export const Field = z.enum([
  'title',
  'titleTranslations',
  'words',
  'saidBy',
  'when',
  'status',
  'form',
  'milestones',
  'occurredOn',
  'named',
  'signatories',
  'priorities',
  'strands',
  'lookedIn',
  'remark',
  'background',
  'citations',
]);
export type Field = z.infer<typeof Field>;

/** Where a content holds a field that does not go by the same name, or is more than one thing. */
const HELD_AS: Partial<Record<Field, readonly string[]>> = {
  title: ['title', 'titleLanguage'],
  words: ['said'],
  when: ['edtf', 'bound'],
  milestones: ['milestone', 'milestones'],
};

/** Fields that hold a set: their order says nothing. */
const SETS: readonly Field[] = ['milestones', 'priorities', 'strands'];

/** The fields in which two versions of an entry differ, in the order in which they are told. */
export function changedFields(before: EntryContent, after: EntryContent): Field[] {
  return Field.options.filter((field) => held(before, field) !== held(after, field));
}

function held(content: EntryContent, field: Field): string {
  const values = new Map<string, unknown>(Object.entries(content));
  const parts = (HELD_AS[field] ?? [field]).map((name) => values.get(name) ?? null);
  return JSON.stringify(SETS.includes(field) ? parts.flat().sort() : parts);
}
