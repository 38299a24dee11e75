import type { ReactNode } from 'react';
import type { Wording as Words } from '@/lib/agreement/description/words';

/** Words of the record, marked with their language where the page is in another. */
export function WordingText({
  of: { text, language },
  page,
}: {
  of: Words | { text: string; language: string };
  page: string;
}) {
  return language === page ? text : <span lang={language}>{text}</span>;
}

/** Words whose language the record does not know (HTML, 3.2.6.2: the empty tag), as a message's `<said>`. */
export function unknownLanguage(words: ReactNode) {
  return <span lang="">{words}</span>;
}
