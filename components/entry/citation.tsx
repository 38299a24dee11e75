import { Fragment, type ReactNode } from 'react';
import type { Description } from '@/lib/agreement/description/description';
import { citationsOf, type EntryContent } from '@/lib/agreement/entries/entry';
import type { Citation as Cited } from '@/lib/agreement/entries/source';
import { visiblePart } from '@/lib/agreement/entries/visible';
import { voiceWords } from '../agreement/who/party-names';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage } from '../wording';
import styles from './citation.module.css';
import { SourceLink } from './source-link';

interface Shown {
  description: Description;
  i18n: I18n;
  level?: 'full' | 'brief';
  /** Words that stand above it already: they are not quoted again. */
  title?: string | null;
}

/** The uses of sources on which an entry rests, each with what is known of the source. */
export function Citations({
  entry,
  known,
  ...shown
}: Shown & { entry: EntryContent; known?: (citation: Cited, index: number) => ReactNode }) {
  return citationsOf(entry).map((citation, index) => (
    <CitationView
      // Citations have no name of their own; their order never changes.
      key={String(index)}
      citation={citation}
      known={known?.(citation, index)}
      {...shown}
    />
  ));
}

/** One use of a source: the quoted words in their own language, where they stand, who speaks and where the text came from. */
function CitationView({
  citation,
  known,
  description,
  i18n,
  level = 'full',
  title = null,
}: Shown & { citation: Cited; known: ReactNode }) {
  const { t, quoted } = i18n;
  const origin = citation.origin
    ? t.rich('citation.origin', { origin: citation.origin, said: unknownLanguage })
    : t('citation.originNotKnown');
  const facts = [
    voiceWords(description, citation, i18n),
    ...(level === 'full' || citation.origin ? [origin] : []),
    ...(level === 'full' && citation.readAs ? [t(`citation.${citation.readAs}`)] : []),
  ];
  return (
    <div className={styles.citation}>
      {citation.quote && visiblePart(citation.quote) !== title && (
        <blockquote lang={citation.language ?? ''} className={styles.quote}>
          <p>{quoted(citation.quote)}</p>
        </blockquote>
      )}
      <p className={styles.source}>
        <SourceLink citation={citation} />
        {', '}
        {citation.published ? (
          <EdtfTime of={citation.published} i18n={i18n} />
        ) : (
          t('citation.publishedNotKnown')
        )}
        .
        {facts.map((fact, index) => (
          // Each is a sentence of its own; their order never changes.
          <Fragment key={String(index)}> {fact}.</Fragment>
        ))}
      </p>
      {known}
    </div>
  );
}
