'use client';

import { useEffect } from 'react';
import { noteAllSeen, noteVisit, useNewCount } from './seen';
import styles from './seen.module.css';

/** How many entries are new since the reader last looked, and a way to have seen them all; notes the first visit. */
export function NewCount({
  slug,
  revision,
  marks,
  words,
}: {
  slug: string;
  revision: number;
  marks: string[];
  words: { one: string; other: string; all: string };
}) {
  useEffect(() => noteVisit(slug, revision), [slug, revision]);
  const count = useNewCount(slug, marks);
  if (count === 0) return null;
  return (
    <p className={styles.count}>
      {(count === 1 ? words.one : words.other).replace('#', written(count))}{' '}
      <button type="button" onClick={() => noteAllSeen(slug, revision)}>
        {words.all}
      </button>
    </p>
  );
}

function written(count: number): string {
  return new Intl.NumberFormat(document.documentElement.lang || undefined).format(count);
}
