import type { Locale } from '@/lib/agreement/locales';
import type { MarkedText } from '@/lib/agreement/search/found';
import styles from './search.module.css';

/** A text of what was found, with what was searched for marked, and its language where that is not the page's. */
export function MarkedParts({ text, page }: { text: MarkedText; page: Locale }) {
  const parts = text.parts.map((part, index) => {
    // Parts have no name of their own; their order never changes.
    const key = String(index);
    return part.marked ? (
      <mark key={key} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    );
  });
  if (text.what === 'said' || text.what === 'quote') {
    return <q lang={text.language ?? ''}>{parts}</q>;
  }
  return text.language === page ? parts : <span lang={text.language ?? ''}>{parts}</span>;
}
