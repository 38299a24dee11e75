import type { MilestoneFacts } from './facts';

/** The steps on the path of an agreement between the United Kingdom and Norway, in order. */
export const STEPS = [
  {
    slug: 'announced',
    title: { en: 'Negotiations announced', nb: 'Forhandlinger kunngjort' },
    wording: {
      met: { en: 'Negotiations announced', nb: 'Forhandlinger kunngjort' },
      open: {
        en: 'No announcement of negotiations on record',
        nb: 'Ingen kunngjøring av forhandlinger er registrert',
      },
    },
    place: 'always',
    condition: null,
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'text-agreed',
    title: { en: 'Text agreed', nb: 'Enighet om teksten' },
    wording: {
      met: { en: 'Text agreed', nb: 'Enige om teksten' },
      open: { en: 'No agreed text on record', nb: 'Ingen enighet om teksten er registrert' },
    },
    place: 'always',
    condition: null,
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'signature',
    title: { en: 'Signature', nb: 'Undertegning' },
    place: 'always',
    condition: null,
    party: null,
    implies: ['text-agreed', 'announced'],
    staleAfterDays: null,
  },
  {
    slug: 'text-published',
    title: { en: 'Text published', nb: 'Tekst offentliggjort' },
    wording: {
      met: { en: 'Text published', nb: 'Teksten offentliggjort' },
      open: { en: 'No published text on record', nb: 'Ingen offentliggjort tekst er registrert' },
    },
    place: 'always',
    condition: null,
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'laid-before-parliament',
    title: {
      en: 'Laid before the UK Parliament (CRaG 2010, s. 20)',
      nb: 'Lagt fram for det britiske parlamentet (CRaG 2010, s. 20)',
    },
    wording: {
      met: { en: 'Laid before the UK Parliament', nb: 'Lagt fram for det britiske parlamentet' },
      open: {
        en: 'No record of it being laid before the UK Parliament',
        nb: 'Ingen framlegging for det britiske parlamentet er registrert',
      },
    },
    place: 'if it applies',
    condition: 'treaties',
    party: 'GB',
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'storting-consent',
    title: {
      en: 'Consent of the Storting (Constitution, article 26)',
      nb: 'Stortingets samtykke (Grunnloven § 26)',
    },
    wording: {
      met: { en: 'Consent given by the Storting', nb: 'Samtykke gitt av Stortinget' },
      open: {
        en: 'No consent of the Storting on record',
        nb: 'Stortingets samtykke er ikke registrert',
      },
    },
    place: 'if it applies',
    condition: 'treaties of particular importance, or ones needing law or a Storting decision',
    party: 'NO',
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'ratification',
    title: {
      en: 'Ratification or its equivalent by both parties',
      nb: 'Ratifikasjon eller tilsvarende hos begge parter',
    },
    wording: {
      met: {
        en: 'Ratified or approved by both parties',
        nb: 'Ratifisert eller godkjent av begge parter',
      },
      open: {
        en: 'No ratification or approval by both parties on record',
        nb: 'Ratifikasjon eller godkjenning hos begge parter er ikke registrert',
      },
    },
    place: 'if it applies',
    condition: 'treaties subject to ratification',
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'entry-into-force',
    title: { en: 'Entry into force', nb: 'Ikrafttredelse' },
    wording: {
      met: { en: 'Entered into force', nb: 'Trådt i kraft' },
      open: { en: 'No entry into force on record', nb: 'Ingen ikrafttredelse er registrert' },
    },
    place: 'if it applies',
    condition: 'treaties',
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'un-registration',
    title: {
      en: 'Registration with the United Nations (UN Charter, Article 102)',
      nb: 'Registrering i FN (FN-pakten artikkel 102)',
    },
    wording: {
      met: { en: 'Registered with the United Nations', nb: 'Registrert i FN' },
      open: {
        en: 'No registration with the United Nations on record',
        nb: 'Ikke registrert i FN, så vidt vi vet',
      },
    },
    place: 'if it applies',
    condition: 'treaties',
    party: null,
    implies: [],
    staleAfterDays: null,
  },
] satisfies MilestoneFacts[];
