import { z } from 'zod';
import { Edtf } from '../dates/edtf';
import type { Localized } from '../description/words';
import { type Entry, EntryContent } from '../entries/entry';
import { type Titled, translationsOf } from '../entries/title';
import { isBackground } from '../record/announcement';
import { isContested } from '../status/outcome';
import type { AgreementStatus } from '../status/status';
import { deliverablesOf, type JudgedMilestone } from '../status/step';
import { tidied } from './fold';

/** What a search finds: an agreement, a milestone, or an entry of a kind. */
export const FoundKind = z.enum([
  'agreement',
  'milestone',
  ...EntryContent.options.map(({ shape }) => shape.kind.value),
]);
export type FoundKind = z.infer<typeof FoundKind>;

/** What a searched text is: a name, a title, this site's translation of one, a target's words, a quotation … */
export const WhatText = z.enum([
  'name',
  'signed as',
  'party',
  'title',
  'translated title',
  'said',
  'named',
  'signatory',
  'quote',
  'looked in',
  'remark',
]);
export type WhatText = z.infer<typeof WhatText>;

/** A text that can be found, with its language (BCP 47); null: not known. */
export const SearchableText = z.object({
  what: WhatText,
  language: z.string().nullable(),
  text: z.string(),
});
export type SearchableText = z.infer<typeof SearchableText>;

/**
 * What can be found at one address: `place` is its path below the agreement's, empty for the agreement itself; `date` is
 * when it was announced, met or occurred, as far as known.
 */
export interface SearchableDocument {
  place: string;
  kind: FoundKind;
  date: Edtf | null;
  texts: SearchableText[];
}

// PostgreSQL takes no vector of more than a megabyte. What stands beyond so many characters is not searched.
const MOST_CHARACTERS = 100_000;

/**
 * All of an agreement that can be found as it stands in a view: what its page shows of it. Before it was announced that
 * is its name, its parties and background entries (record: "Entries"). `written`: the entries that are left out.
 */
export function searchableDocuments(
  status: AgreementStatus,
  written: WeakSet<Entry> = new WeakSet(),
): SearchableDocument[] {
  const { announced, milestones, entries } = status;
  const shown = searchedEntries(status).filter((entry) => !written.has(entry));
  const steps = milestones.filter(({ milestone }) => milestone.place !== 'deliverable');
  const known = announced ? [...steps, ...deliverablesOf(milestones, entries)] : [];
  return [ofAgreement(status), ...known.map(ofMilestone), ...shown.map(ofEntry)];
}

/** The entries of a view that can be found. */
export function searchedEntries({ announced, entries }: AgreementStatus): readonly Entry[] {
  return announced ? entries : entries.filter(isBackground);
}

function ofAgreement(status: AgreementStatus): SearchableDocument {
  const { announced, announcedOn, description, signedAs } = status;
  return document('', 'agreement', announcedOn && Edtf.parse(announcedOn), [
    ...inEach('name', description.name),
    ...(announced ? of('signed as', null, signedAs) : []),
    ...description.parties.flatMap(({ name }) => inEach('party', name)),
  ]);
}

function ofMilestone({ milestone, judgement }: JudgedMilestone): SearchableDocument {
  const met = judgement.outcome === 'met' && !isContested(judgement) ? judgement.on : null;
  return document(
    `/milestones/${milestone.slug}`,
    'milestone',
    met,
    inEach('title', milestone.title),
  );
}

function ofEntry(entry: Entry): SearchableDocument {
  const texts = [...ownTexts(entry), ...of('remark', null, entry.remark)];
  return document(`/entries/${entry.id}`, entry.kind, entry.occurredOn, texts);
}

function ownTexts(entry: Entry): SearchableText[] {
  if (entry.kind === 'check') return of('looked in', null, entry.lookedIn);
  const [first] = entry.citations;
  return [
    ...(entry.kind === 'target' ? of('said', first?.language ?? null, entry.said) : ofTitle(entry)),
    ...(entry.kind === 'status'
      ? [
          ...of('named', null, entry.named),
          ...entry.signatories.flatMap((name) => of('signatory', null, name)),
        ]
      : []),
    ...entry.citations.flatMap(({ language, quote }) => of('quote', language, quote)),
  ];
}

function ofTitle(entry: Titled): SearchableText[] {
  return [
    ...of('title', entry.titleLanguage, entry.title),
    ...translationsOf(entry).flatMap(({ text, language }) =>
      of('translated title', language, text),
    ),
  ];
}

function inEach(what: WhatText, texts: Localized): SearchableText[] {
  return Object.entries(texts).flatMap(([language, text]) => of(what, language, text));
}

function of(what: WhatText, language: string | null, text: string | null): SearchableText[] {
  return text === null ? [] : [{ what, language, text: tidied(text) }];
}

function document(
  place: string,
  kind: FoundKind,
  date: Edtf | null,
  texts: SearchableText[],
): SearchableDocument {
  let left = MOST_CHARACTERS;
  const within = texts.filter(({ text }) => {
    left -= text.length;
    return left >= 0;
  });
  return { place, kind, date, texts: within };
}
