import type { I18n } from '@/components/i18n/i18n';
import type { Description } from '@/lib/agreement/description/description';
import type { Entry } from '@/lib/agreement/entries/entry';
import { statedTargets } from '@/lib/agreement/targets/target';

/** The targets of a milestone so far, in words and in order: how each stands to the one before it. */
export interface TargetChain {
  title: string;
  targets: { id: string; said: string; day: string; how: string }[];
}

/** The chain of targets of each milestone that has any. */
export function targetChains(
  entries: readonly Entry[],
  { milestones }: Description,
  { t, words, date }: I18n,
): TargetChain[] {
  return milestones.flatMap(({ slug, title }) => {
    const targets = statedTargets(entries, slug).flatMap(({ target, repeated }, index) => {
      const how = t(index === 0 ? 'update.chain.first' : 'update.chain.restated');
      const again = t('update.chain.again');
      return [{ ...target, how }, ...repeated.map((one) => ({ ...one, how: again }))];
    });
    const chain = targets.map(({ id, said, occurredOn, how }) => ({
      id,
      said,
      day: date(occurredOn),
      how,
    }));
    return chain.length === 0 ? [] : [{ title: words(title), targets: chain }];
  });
}
