import type { z } from 'zod';
import type { Milestone } from './milestone';

type Given = z.input<typeof Milestone>;

/** A step that always applies and implies no other, but for what else is given. */
function step(slug: string, title: Given['title'], given: Partial<Given> = {}): Given {
  const usual = { condition: null, party: null, implies: [], staleAfterDays: null };
  return { slug, title, place: 'always', ...usual, ...given };
}

const OF_TREATIES = { place: 'if it applies', condition: 'treaties' } as const;

/**
 * The path that most agreements between states take, for one that is new to begin with: structure, no facts. A treaty
 * must be registered (Charter of the United Nations, Article 102); whether the rest applies depends on the parties.
 */
export const USUAL_PATH: readonly Given[] = [
  step('announced', { en: 'Negotiations announced', nb: 'Forhandlinger kunngjort' }),
  step('text-agreed', { en: 'Text agreed', nb: 'Enighet om teksten' }),
  step(
    'signature',
    { en: 'Signature', nb: 'Undertegning' },
    { implies: ['text-agreed', 'announced'] },
  ),
  step('text-published', { en: 'Text published', nb: 'Tekst offentliggjort' }),
  step(
    'ratification',
    { en: 'Ratification or its equivalent', nb: 'Ratifikasjon eller tilsvarende' },
    { place: 'if it applies', condition: 'treaties subject to ratification' },
  ),
  step('entry-into-force', { en: 'Entry into force', nb: 'Ikrafttredelse' }, OF_TREATIES),
  step(
    'un-registration',
    {
      en: 'Registration with the United Nations (Charter, Article 102)',
      nb: 'Registrering i FN (FN-pakten, artikkel 102)',
    },
    OF_TREATIES,
  ),
];
