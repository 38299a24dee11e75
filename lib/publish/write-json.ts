import { z } from 'zod';
import { Description } from '@/lib/agreement/description';
import { CorrectionContent, EntryContent } from '@/lib/agreement/entry';
import { Slug } from '@/lib/agreement/words';

/** A description, as it is read and as it is written. */
export const DescriptionJson = Description.meta({
  id: 'Description',
  description: 'What an agreement is, apart from what happened',
});

/** One entry with its citations, to be put on the record. */
export const EntryBody = EntryContent.meta({
  id: 'NewEntry',
  description: 'One entry with its citations',
});

/** A correction of the entry that the address names. */
export const CorrectionBody = CorrectionContent.omit({ kind: true, corrects: true }).meta({
  id: 'NewCorrection',
  description: 'A full replacement of the entry’s content or, with null, its withdrawal',
});

/** An agreement to be tracked. */
export const AgreementBody = z
  .strictObject({ slug: Slug, description: DescriptionJson })
  .meta({ id: 'NewAgreement' });

/** What was not recorded but waits for another editor. */
export const ProposalJson = z
  .object({
    proposal: z.int().min(1).meta({ description: 'Its number at the desk' }),
    agreement: Slug,
    basedOn: z.int().min(1).meta({ description: 'The revision that the proposer saw' }),
    milestones: z.array(Slug).meta({ description: 'The milestones that it would end' }),
  })
  .meta({
    id: 'Proposal',
    description: 'Not on the record: what ends a milestone waits for another editor’s approval',
  });
export type ProposalJson = z.infer<typeof ProposalJson>;
