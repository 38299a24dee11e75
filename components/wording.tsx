import type { ReactNode } from 'react';
import type { Wording as Words } from '@/lib/agreement/description/words';
import type { I18n } from './i18n/i18n';

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

/** The wordings of a list, joined as the page's language joins names, each marked with its language where that is another. */
export function WordingList({
  of,
  i18n,
}: {
  of: readonly { text: string; language: string }[];
  i18n: I18n;
}) {
  return i18n.listParts(of.map((_, index) => String(index))).map(({ type, value }) => {
    const wording = type === 'element' ? of[Number(value)] : undefined;
    return wording ? <WordingText key={value} of={wording} page={i18n.locale} /> : value;
  });
}

/** Words whose language the record does not know (HTML, 3.2.6.2: the empty tag), as a message's `<said>`. */
export function unknownLanguage(words: ReactNode) {
  return <span lang="">{words}</span>;
}
