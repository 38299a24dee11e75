import { z } from 'zod';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';

export const VerdictJson = z.object({ en: z.string(), nb: z.string() }).meta({
  id: 'Verdict',
  description:
    'The sentence of the public page, with what is doubted of it, in English and bokmål; under the target’s first reading',
});
export type VerdictJson = z.infer<typeof VerdictJson>;

/** Gives the public page's sentence on a milestone of an agreement, without one on its headline. */
export type TellVerdict = (status: AgreementStatus, judged?: JudgedMilestone) => VerdictJson;
