import type { Milestone } from '@/lib/agreement/description/milestone';
import { type Term, wordTerms } from '../term';
import { contentWords } from './content-words';

/** The words in which news tells of the steps of the usual path: English, then bokmål and nynorsk. */
const WORDS: ReadonlyMap<string, readonly [english: string, norwegian: string]> = new Map(
  Object.entries<readonly [string, string]>({
    announced: [
      'announce, negotiation, talks, kickstart, begin work, launch, working towards',
      'forhandling, forhandlinger, forhandlingar, kunngjøre, kunngjort, kunngjer, starter arbeidet, etablerer, vil inngå',
    ],
    'text-agreed': [
      'text agreed, agree text, agreed text, finalise, finalised, conclude negotiations, initial, initialled, agreed',
      'enige om, enig om, samde om, ferdigforhandlet, ferdigforhandla, parafert, kommet til enighet',
    ],
    signature: [
      'sign, signature, signing, signatory, ink, inked, seal, sealed',
      'undertegne, undertegnet, undertegning, underteikne, underteikna, signere, signert, signering, underskrive, underskriv, underskriven, underskreiv, underskrift, skrive under, skriver under, skrev under, skriv under, skreiv under, skrevet under, inngår, inngikk, inngått, inngjekk',
    ],
    'text-published': [
      'text published, publish text, publishes text, text of, full text, made public, publish',
      'offentliggjøre, offentliggjort, offentleggjer, offentleggjort, avtaleteksten, avtaletekst, teksten i, publisert',
    ],
    'laid-before-parliament': [
      'laid before, lay before, lays before, before Parliament, before the House, CRaG, Command Paper, explanatory memorandum',
      'lagt fram for det britiske, lagt frem for det britiske, Underhuset, britiske parlamentet',
    ],
    'storting-consent': [
      'Storting, Norwegian parliament, consent',
      'Storting, Stortinget, samtykke, samtykker, stortingsproposisjon, proposisjon, utenrikskomiteen, utanrikskomiteen',
    ],
    ratification: [
      'ratify, ratifies, ratified, ratification',
      'ratifisere, ratifisert, ratifiserte, ratifikasjon, ratifisering',
    ],
    'entry-into-force': [
      'enter into force, enters into force, entered into force, entry into force, come into force, comes into force, takes effect, in force',
      'trer i kraft, tre i kraft, trådt i kraft, trådte i kraft, trer i kraft, tek til å gjelde, tok til å gjelde, ikrafttredelse, ikraftsetjing, i kraft',
    ],
    'un-registration': [
      'registered with the United Nations, United Nations Treaty Series, UN treaty, registration, register',
      'registrert i FN, registrering, FN-pakten, registrert, FNs traktatsamling',
    ],
  }),
);

const TERMS: ReadonlyMap<string, readonly Term[]> = new Map(
  [...WORDS].map(([slug, [english, norwegian]]) => [
    slug,
    [...wordTerms(english, 'en'), ...wordTerms(norwegian, 'no')],
  ]),
);

/** The terms by which news tells of a milestone: those of the usual path's step of that slug, and the content words of its title for any other. */
export function termsOfMilestone({
  slug,
  title,
}: Pick<Milestone, 'slug' | 'title'>): readonly Term[] {
  return TERMS.get(slug) ?? contentWords(title);
}
