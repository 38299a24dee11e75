import type { ReactNode } from 'react';

/** One thing of an entry that is told in a list of such: its name, and what it is. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
