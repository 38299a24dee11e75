import type { DescriptionChange } from '@/lib/agreement/description/description-changes';
import { Place } from '@/lib/agreement/description/milestone';
import type { I18n } from '../i18n/i18n';

/** What differs between two descriptions, a sentence each: "Milestone ‘Ratification’ added (only if it applies)". */
export function changeWords(changes: readonly DescriptionChange[], i18n: I18n): string[] {
  return [...new Set(changes.flatMap((change) => sentences(change, i18n)))];
}

function sentences(change: DescriptionChange, i18n: I18n): string[] {
  const { t, words } = i18n;
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
      return differences(change, i18n).map((what) =>
        t('description.change.fact', { noun, name, fact, what }),
      );
    }
  }
}

function differences(
  { removed, added }: Extract<DescriptionChange, { did: 'changed' }>,
  { t }: I18n,
): string[] {
  const worded = (text: string) => {
    const { success, data } = Place.safeParse(text);
    return success ? t(`description.places.${data}`) : text;
  };
  const [before, after] = [removed.map(worded), added.map(worded)];
  if (before.length === 1 && after.length === 1) {
    return [t('description.change.exchanged', { before: before.join(), after: after.join() })];
  }
  if (before.length + after.length === 0) return [t('description.change.order')];
  return [
    ...after.map((what) => t('description.change.gained', { what })),
    ...before.map((what) => t('description.change.lost', { what })),
  ];
}
