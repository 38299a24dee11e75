import type { z } from 'zod';
import type { Milestone } from './milestone';

/**
 * The path that most agreements between states take, for one that is new to begin with: structure, no facts. A treaty
 * must be registered (Charter of the United Nations, Article 102); whether the rest applies depends on the parties.
 */
export const USUAL_PATH = [
  {
    slug: 'announced',
    title: { en: 'Negotiations announced', nb: 'Forhandlinger kunngjort' },
    place: 'always',
    condition: null,
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'text-agreed',
    title: { en: 'Text agreed', nb: 'Enighet om teksten' },
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
    place: 'always',
    condition: null,
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'ratification',
    title: { en: 'Ratification or its equivalent', nb: 'Ratifikasjon eller tilsvarende' },
    place: 'if it applies',
    condition: 'treaties subject to ratification',
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'entry-into-force',
    title: { en: 'Entry into force', nb: 'Ikrafttredelse' },
    place: 'if it applies',
    condition: 'treaties',
    party: null,
    implies: [],
    staleAfterDays: null,
  },
  {
    slug: 'un-registration',
    title: {
      en: 'Registration with the United Nations (Charter, Article 102)',
      nb: 'Registrering i FN (FN-pakten, artikkel 102)',
    },
    place: 'if it applies',
    condition: 'treaties',
    party: null,
    implies: [],
    staleAfterDays: null,
  },
] satisfies z.input<typeof Milestone>[];
