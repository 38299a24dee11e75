'use client';

import { useSyncExternalStore } from 'react';
import { isKeyOn, onKeyTurned, turnKey } from './key-choice';

/** Whether the key / goes to the search field, for the reader to choose; nothing without JavaScript, where it never does. */
export function SearchKeyChoice({ label }: { label: string }) {
  const isOn = useSyncExternalStore(onKeyTurned, isKeyOn, () => null);
  if (isOn === null) return null;
  return (
    <p>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => turnKey(currentTarget.checked)}
        />{' '}
        {label}
      </label>
    </p>
  );
}
