import { z } from 'zod';
import { inEveryLocale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';

export const VerdictJson = z.object(inEveryLocale(() => z.string())).meta({
  id: 'Verdict',
  description:
    'The sentence of the public page, with what is doubted of it, in each language of the public pages; under the target’s first reading',
});
export type VerdictJson = z.infer<typeof VerdictJson>;

/** Gives the public page's sentence on a milestone of an agreement, without one on its headline. */
export type TellVerdict = (status: AgreementStatus, judged?: JudgedMilestone) => VerdictJson;
