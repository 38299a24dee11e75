import type { DescriptionChange } from '@/lib/agreement/description/description-changes';
import { Place } from '@/lib/agreement/description/milestone';
import type { Speech } from '../speech';

/** What differs between two descriptions, a sentence each: "Milestone ‘Ratification’ added (only if it applies)". */
export function changeWords(changes: readonly DescriptionChange[], speech: Speech): string[] {
  return [...new Set(changes.flatMap((change) => sentences(change, speech)))];
}

function sentences(change: DescriptionChange, speech: Speech): string[] {
  const { t, words } = speech;
  const noun = t(`description.noun.${change.noun}`);
  const name = words(change.name);
  switch (change.did) {
    case 'added': {
      const place = change.place?.replaceAll(' ', '_') ?? 'none';
      return [t('description.change.added', { noun, name, place })];
    }
    case 'removed':
    case 'retired':
    case 'tracked again':
      return [t(`description.change.${change.did}`, { noun, name })];
    case 'reordered':
      return [t('description.change.reordered', { noun: change.noun })];
    case 'changed': {
      const fact = t(`description.fact.${change.fact}`);
      return differences(change, speech).map((what) =>
        t('description.change.fact', { noun, name, fact, what }),
      );
    }
  }
}

function differences(
  { removed, added }: Extract<DescriptionChange, { did: 'changed' }>,
  { t }: Speech,
): string[] {
  const told = (text: string) => {
    const { success, data } = Place.safeParse(text);
    return success ? t(`description.places.${data}`) : text;
  };
  const [before, after] = [removed.map(told), added.map(told)];
  if (before.length === 1 && after.length === 1) {
    return [t('description.change.exchanged', { before: before.join(), after: after.join() })];
  }
  if (before.length + after.length === 0) return [t('description.change.order')];
  return [
    ...after.map((what) => t('description.change.gained', { what })),
    ...before.map((what) => t('description.change.lost', { what })),
  ];
}
