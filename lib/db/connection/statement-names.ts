import { LRUCache } from 'lru-cache';

// What is sent for the third time is prepared. Of texts that were sent lately so many are remembered: those of a list
// differ by its length. Prepared, each takes some 130 kilobytes of a connection's memory at the server.
const SENT_BEFORE = 3;
const REMEMBERED = 200;

// What is longer, such as hundreds of rows to write, takes longer to send than to plan, and much to be kept.
const MOST_CHARACTERS = 32_000;

/** Names under which a server's connections prepare statements, so that each is parsed and planned once, not every time. */
export interface StatementNames {
  /** The name of a statement, given by its text; empty, which is no name, for one that is not sent often. */
  nameOf(text: string): string;
  /** Has every statement be prepared anew, under another name. */
  renew(): void;
}

/**
 * Names for statements that are sent again and again. Connections keep what they prepared: `onForgotten` is called where
 * as many have been forgotten as are remembered, so that connections are replaced before they keep much more than that.
 */
export function statementNames(onForgotten: () => void): StatementNames {
  let [named, forgotten] = [0, 0];
  const sent = new LRUCache<string, { times: number; name: string }>({
    max: REMEMBERED,
    dispose: ({ name }, _text, reason) => {
      if (name === '' || reason !== 'evict') return;
      forgotten += 1;
      if (forgotten < REMEMBERED) return;
      forgotten = 0;
      onForgotten();
    },
  });
  return {
    nameOf: (text) => {
      if (text.length > MOST_CHARACTERS) return '';
      const known = sent.get(text) ?? { times: 0, name: '' };
      if (known.times === 0) sent.set(text, known);
      known.times += 1;
      if (known.times === SENT_BEFORE) {
        named += 1;
        known.name = `s${named}`;
      }
      return known.name;
    },
    renew: () => sent.clear(),
  };
}
