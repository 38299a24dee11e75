import type { ReactNode } from 'react';

/** A day in figures, as a message's `<day>`: in one line, also at the end of an address. */
export function wholeDay(day: ReactNode) {
  return (
    <>
      <wbr />
      <span className="whole">{day}</span>
    </>
  );
}
