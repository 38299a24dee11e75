'use client';

import { useBulk } from '../bulk-state';

interface Props {
  /** By what addresses name the story, and forms. */
  story: string;
  seen: string;
  label: string;
}

/** Ticks a story for what is decided on many; the tick stays where the form has to be sent again. */
export function StoryPick({ story, seen, label }: Props) {
  const { state } = useBulk();
  const isTicked = state.values['story']?.some((sent) => sent.startsWith(`${story}:`)) ?? false;
  return (
    <input
      key={state.attempt}
      type="checkbox"
      name="story"
      value={seen}
      form="bulk"
      defaultChecked={isTicked}
      aria-label={label}
    />
  );
}
