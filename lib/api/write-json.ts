import { z } from 'zod';
import { AgreementSlug } from '@/lib/agreement/agreements/agreement-slug';
import { Description } from '@/lib/agreement/description/description';
import { Slug } from '@/lib/agreement/description/words';
import { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import type { JudgementChange } from '@/lib/agreement/record/needs-approval';

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
  .strictObject({ slug: AgreementSlug, description: DescriptionJson })
  .meta({ id: 'NewAgreement' });

const WHAT = [
  'outcome',
  'claim',
  'dispute',
  'headline',
  'target',
  'implies',
  'place',
] as const satisfies JudgementChange['what'][];

const Change = z.object({
  what: z.enum(WHAT).meta({
    description:
      'outcome: to or from a final one; claim: what is said of its end, the outcome staying; dispute: whether a final outcome is disputed; headline: it becomes that; target: the headline’s first dated one; implies: what is met together with it; place: on the path or beside it',
  }),
  milestone: Slug,
});

/** What was not recorded but waits for another editor. */
export const ProposalJson = z
  .object({
    proposal: z.int().min(1).meta({ description: 'Its number at the desk' }),
    agreement: Slug,
    basedOn: z.int().min(1).meta({ description: 'The revision that the proposer saw' }),
    milestones: z
      .array(Slug)
      .meta({ description: 'The milestones of which it would change a judgement' }),
    changes: z.array(Change).meta({ description: 'Why it waits: what it would change, of which' }),
  })
  .meta({
    id: 'Proposal',
    description: 'Not on the record: what changes a judgement waits for another editor’s approval',
  });
export type ProposalJson = z.infer<typeof ProposalJson>;
