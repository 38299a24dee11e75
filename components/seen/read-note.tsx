'use client';

import { useEffect } from 'react';
import { noteRead } from './seen';

/** Notes that the entry whose page this is has been read. */
export function ReadNote({ slug, mark }: { slug: string; mark: string }) {
  useEffect(() => noteRead(slug, mark), [slug, mark]);
  return null;
}
