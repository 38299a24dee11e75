import type { Strand } from '@/lib/agreement/description/description';
import type { Person } from '@/lib/agreement/description/party';
import { tracked } from '@/lib/agreement/description/retired';
import type { WatchedWord } from '@/lib/agreement/news/watched-word';
import { entriesAt } from '@/lib/agreement/record/apply-corrections';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { nameTerm, type Term, wordTerm } from './term';
import { contentWords } from './words/content-words';
import { termsOfParty } from './words/country-words';
import { termsOfMilestone } from './words/milestone-words';
import { type Name, namesIn, watchedName } from './words/names';
import { inAscii, tokensOf } from './words/tokens';

/** A thing of an agreement, by its slug or text, and the terms that stand for it in news. */
export interface KnownTerms {
  stands: string;
  terms: readonly Term[];
}

/** Somebody in an office of a party, with the term; `full` stands for them anywhere, `surname` only in company. */
export interface KnownPerson {
  person: Person;
  party: string;
  full: readonly Term[];
  surname: Term;
}

/** By what news of an agreement is known. */
export interface Profile {
  slug: string;
  names: readonly Name[];
  parties: readonly KnownTerms[];
  people: readonly KnownPerson[];
  places: readonly KnownTerms[];
  words: readonly KnownTerms[];
  milestones: readonly KnownTerms[];
  priorities: readonly KnownTerms[];
  strands: readonly KnownTerms[];
}

/**
 * By what news of an agreement is known, as its record now describes it: what is retired is left out, former names
 * and those it was signed under stay.
 */
export function profileOf(record: AgreementRecord, watched: readonly WatchedWord[]): Profile {
  const { parties, priorities, strands, milestones } = descriptionAt(record, record.revision);
  const standing = tracked(parties);
  const known = standing.map(({ code, name }) => ({
    stands: code,
    terms: termsOfParty(code, Object.values(name)),
  }));
  const ofKind = (kind: WatchedWord['kind']) =>
    watched.filter((word) => word.kind === kind).map(({ text }) => text);
  const isParty = partyWords(known);
  return {
    slug: record.slug,
    names: [
      ...namesOf(record).flatMap((text) => namesIn(text, isParty)),
      ...ofKind('name').map(watchedName),
    ],
    parties: known,
    people: standing.flatMap(({ code, people }) => people.map((person) => toKnown(person, code))),
    places: ofKind('place').map((text) => ({ stands: text, terms: [nameTerm(text, true)] })),
    words: ofKind('word').map((text) => ({ stands: text, terms: [wordTerm(text, 'any')] })),
    milestones: tracked(milestones).map((milestone) => ({
      stands: milestone.slug,
      terms: termsOfMilestone(milestone),
    })),
    priorities: titled(priorities),
    strands: titled(strands),
  };
}

function namesOf(record: AgreementRecord): string[] {
  const signed = entriesAt(record, record.revision).flatMap((entry) =>
    entry.kind === 'status' ? (entry.named ?? []) : [],
  );
  return [...new Set([...record.outlines.flatMap(({ name }) => Object.values(name)), ...signed])];
}

function partyWords(parties: readonly KnownTerms[]): (folded: string) => boolean {
  // "House" alone is no word for the United Kingdom, although the House of Commons is.
  const single = parties.flatMap(({ terms }) => terms).filter((term) => term.words.length === 1);
  const words = new Set(single.flatMap(({ text }) => tokensOf(text)).map(({ folded }) => folded));
  return (folded) => words.has(folded);
}

function titled(nouns: readonly Strand[]): KnownTerms[] {
  return tracked(nouns).map(({ slug, title }) => ({ stands: slug, terms: contentWords(title) }));
}

/** A person under the whole name, and without what stands between its ends; also as written without Norwegian letters. */
function toKnown(person: Person, party: string): KnownPerson {
  const words = tokensOf(person.name).map(({ text }) => text);
  const [first = person.name, last = first] = [words[0], words.at(-1)];
  const texts = [words.join(' '), `${first} ${last}`, words.slice(-2).join(' ')];
  const full = words.length > 1 ? [...texts, ...texts.map(inAscii)] : [];
  return {
    person,
    party,
    full: [...new Set(full)].map((text) => nameTerm(text, true)),
    surname: nameTerm(last, true),
  };
}
