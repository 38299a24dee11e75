import type { Voice } from '@/lib/agreement/entries/source';

/** A feed by which a channel is read: the agreement that subscribes it, and whose voice it is said to be. */
export interface Subscription {
  slug: string;
  voice: Voice;
}

/**
 * With whose voice an item of a channel speaks for an agreement: that of the agreement's own subscription (of several
 * the first); where only others subscribe the channel, theirs if it is of parties of this agreement, else independent.
 */
export function voiceOfItem(
  slug: string,
  parties: readonly string[],
  subscriptions: readonly Subscription[],
): Voice {
  const own = subscriptions.find((one) => one.slug === slug);
  const fitting = subscriptions.find(
    ({ voice }) => voice !== 'independent' && voice.every((code) => parties.includes(code)),
  );
  return (own ?? fitting)?.voice ?? 'independent';
}

/** A text that two voices share exactly when they are the same, in whichever order their parties are named. */
export function voiceKey(voice: Voice): string {
  return voice === 'independent' ? voice : voice.toSorted().join(' ');
}
