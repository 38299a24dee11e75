import type { Passage } from '@/lib/agreement/evidence/passage';
import type { FormValues } from '@/lib/forms/form-values';
import { type FormState, freshForm } from '../form/form-state';
import type { DateOffer } from './date-offer';
import type { RevisionSince } from './preview/changed-since';
import type { Preview } from './preview/preview';

/** What is shown of a form as it is filled in: what the public page would say, and the date that its words propose. */
export interface Seen {
  preview: Preview | null;
  dateOffer: DateOffer | null;
}

/** A form by which something is put on the record, as it is shown: also what it would change, and what changed meanwhile. */
export interface UpdateState extends FormState, Seen {
  /** What others recorded since the form was opened. */
  since: RevisionSince[];
  /** The entry on the record that says the same as the form, to be recorded again only if its editor says so. */
  same: { id: string; at: string; by: string } | null;
  /** What the pages of sources have of their quotations, by the sources' numbers. */
  looks: Readonly<Record<number, SourceLook>>;
  /** The field at which the editor goes on, where nothing is wrong. */
  focus: string | null;
}

/** A form before it is sent. */
export function freshUpdate(values: FormValues, focus: string | null = null): UpdateState {
  return {
    ...freshForm(values),
    preview: null,
    dateOffer: null,
    since: [],
    same: null,
    looks: {},
    focus,
  };
}

/** What a form lets choose among, each with its words in the editor's language. */
export interface Offered {
  milestones: Choice[];
  priorities: Choice[];
  strands: Choice[];
  parties: Choice[];
  outcomes: Choice[];
  forms: Choice[];
}
export type Choice = [value: string, words: string];

/** What a source's page has of the quoted words, and which of its sentences may be quoted; or why it was not read. */
export type SourceLook =
  | { result: 'found'; passage: Passage; sentences: readonly string[] }
  | { result: 'not found'; passage: Passage | null; sentences: readonly string[] }
  | { result: 'read'; sentences: readonly string[] }
  | { result: 'not read'; why: string };

/** What is found out of a source from its address: each part where it was told, or why nothing was. */
export type FilledSource =
  | {
      result: 'read';
      parts: Partial<Record<'publisher' | 'title' | 'published' | 'language', string | null>>;
      voice: string | null;
    }
  | { result: 'not read'; why: string; voice: string | null };
