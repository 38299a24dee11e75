import type { Description } from '@/lib/agreement/description/description';
import { Claim } from '@/lib/agreement/description/milestone';
import { tracked } from '@/lib/agreement/description/retired';
import type { Localized } from '@/lib/agreement/description/words';
import { Form } from '@/lib/agreement/entries/entry';
import type { I18n } from '../i18n/i18n';
import type { Choice, Offered } from './update-state';

/** What an agreement's forms let choose among: what is retired only where they correct an entry that may name it. */
export function offeredBy(
  description: Description,
  { t, words }: I18n,
  { retired }: { retired: boolean },
): Offered {
  const among = <Noun extends { retired: boolean }>(nouns: Noun[]) =>
    retired ? nouns : tracked(nouns);
  const { milestones, priorities, strands, parties } = description;
  const titled = ({ slug, title }: { slug: string; title: Localized }): Choice => [
    slug,
    words(title),
  ];
  return {
    milestones: among(milestones).map(titled),
    priorities: among(priorities).map(titled),
    strands: among(strands).map(titled),
    parties: among(parties).map(({ code, name }) => [code, words(name)]),
    outcomes: Claim.options.map((claim) => [claim, t(`outcome.${claim}`)]),
    forms: Form.options.map((form) => [form, t(`form.${form}`)]),
  };
}
