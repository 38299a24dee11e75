import type { Description } from '@/lib/agreement/description';
import { Form } from '@/lib/agreement/entry';
import { Claim } from '@/lib/agreement/milestone';
import type { Localized } from '@/lib/agreement/words';
import type { Speech } from '../speech';
import type { Choice, Offered } from './update-state';

/** What an agreement's forms let choose among. */
export function offeredBy(description: Description, { t, words }: Speech): Offered {
  const { milestones, priorities, strands, parties } = description;
  const titled = ({ slug, title }: { slug: string; title: Localized }): Choice => [
    slug,
    words(title),
  ];
  return {
    milestones: milestones.map(titled),
    priorities: priorities.map(titled),
    strands: strands.map(titled),
    parties: parties.map(({ code, name }) => [code, words(name)]),
    outcomes: Claim.options.map((claim) => [claim, t(`outcome.${claim}`)]),
    forms: Form.options.map((form) => [form, t(`form.${form}`)]),
  };
}
