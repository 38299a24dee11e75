import { Party, partyOfAddress } from '@/lib/agreement/description/party';
import {
  type AgreementFacts,
  type CitationFacts,
  cited,
  type EntryFacts,
  type MilestoneFacts,
  type PartyFacts,
} from './facts';
import { STEPS } from './uk-norway-steps';

interface Reported {
  on: string;
  url: string;
  readAs: CitationFacts['readAs'];
}

/**
 * What is known of an agreement that is only compared with: when it was announced and signed, what
 * was promised, what it is.
 */
export interface ComparableFacts {
  slug: string;
  name: { en: string; nb: string };
  parties: PartyFacts[];
  announced: (Reported & { as?: string; remark?: string }) | null;
  target: Pick<Extract<EntryFacts, { kind: 'target' }>, 'said' | 'edtf' | 'bound'> | null;
  signed: Reported;
  form: (Omit<Reported, 'on'> & Pick<Extract<EntryFacts, { kind: 'form' }>, 'form'>) | null;
}

/** Composes an agreement from the facts of a comparable: two steps, and an entry for each fact. */
export function toAgreement(facts: ComparableFacts): AgreementFacts {
  const { slug, name, parties } = facts;
  return {
    slug,
    description: {
      name,
      headline: 'signature',
      aims: [],
      parties,
      priorities: [],
      strands: [],
      milestones: STEPS.flatMap(announcedOrSigned),
    },
    entries: [...announcement(facts), ...target(facts), signature(facts), ...form(facts)],
    feeds: [],
  };
}

function announcedOrSigned(step: MilestoneFacts): MilestoneFacts[] {
  if (step.slug === 'announced') return [step];
  return step.slug === 'signature' ? [{ ...step, implies: ['announced'] }] : [];
}

function announcement({ name, parties, announced }: ComparableFacts): EntryFacts[] {
  if (announced === null) return [];
  const title = `${name.en} announced`;
  return [
    {
      kind: 'status',
      occurredOn: announced.on,
      title: announced.as === undefined ? title : `${title}: ${announced.as}`,
      milestone: 'announced',
      status: 'met',
      remark: announced.remark ?? null,
      citations: [citationOf(announced, parties)],
    },
  ];
}

function target({ slug, parties, announced, target }: ComparableFacts): EntryFacts[] {
  if (target === null) return [];
  if (announced === null) throw new Error(`${slug} has a target but no announcement to date it`);
  return [
    {
      kind: 'target',
      occurredOn: announced.on,
      milestone: 'signature',
      ...target,
      saidBy: [],
      citations: [citationOf(announced, parties)],
    },
  ];
}

function signature({ name, parties, signed }: ComparableFacts): EntryFacts {
  return {
    kind: 'status',
    occurredOn: signed.on,
    title: `${name.en} signed`,
    milestone: 'signature',
    status: 'met',
    citations: [citationOf(signed, parties)],
  };
}

function form({ name, parties, signed, form }: ComparableFacts): EntryFacts[] {
  if (form === null) return [];
  return [
    {
      kind: 'form',
      occurredOn: signed.on,
      title: `${name.en}: ${form.form}`,
      form: form.form,
      citations: [citationOf(form, parties)],
    },
  ];
}

function citationOf(
  { url, readAs }: Omit<Reported, 'on'>,
  parties: readonly PartyFacts[],
): CitationFacts {
  const owner = partyOfAddress(
    parties.map((party) => Party.parse(party)),
    url,
  );
  return cited({ voice: owner === null ? 'independent' : [owner], url, readAs });
}
