import { Milestone } from '@/lib/agreement/description/milestone';
import { USUAL_PATH } from '@/lib/agreement/description/usual-path';
import type { FormValues } from '../form-values';
import { descriptionValues } from './description-values';

/** What the form of a new agreement begins with: the usual path, two parties to be named, and nothing else. */
export function newDescriptionValues(): FormValues {
  const described = descriptionValues(
    {
      name: {},
      headline: 'signature',
      aims: [],
      parties: [],
      priorities: [],
      strands: [],
      milestones: Milestone.array().parse(USUAL_PATH),
    },
    'new',
  );
  return { ...described, slug: [''], 'parties.0.letters': [''], 'parties.1.letters': [''] };
}
