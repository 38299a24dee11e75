import { Fragment } from 'react';
import type { Description } from '@/lib/agreement/description';
import type { Citation as Cited } from '@/lib/agreement/source';
import { voiceWords } from '../agreement/party-names';
import { EdtfTime } from '../edtf-time';
import { OutwardLink } from '../outward-link';
import type { Speech } from '../speech';
import { unknownLanguage } from '../wording';
import styles from './citation.module.css';

/** One use of a source: the quoted words in their own language, where they stand, who speaks and where the text came from. */
export function Citation({
  citation,
  description,
  speech,
  level = 'full',
}: {
  citation: Cited;
  description: Description;
  speech: Speech;
  level?: 'full' | 'brief';
}) {
  const { t, quoted } = speech;
  const origin = citation.origin
    ? t.rich('citation.origin', { origin: citation.origin, said: unknownLanguage })
    : t('citation.originNotKnown');
  const facts = [
    voiceWords(description, citation, speech),
    ...(level === 'full' || citation.origin ? [origin] : []),
    ...(level === 'full' && citation.readAs ? [t(`citation.${citation.readAs}`)] : []),
  ];
  return (
    <div className={styles.citation}>
      {citation.quote ? (
        <blockquote lang={citation.language ?? ''} className={styles.quote}>
          <p>{quoted(citation.quote)}</p>
        </blockquote>
      ) : (
        <p className={styles.unquoted}>{t('entry.notQuoted')}</p>
      )}
      <p className={styles.source}>
        <SourceLink citation={citation} />
        {', '}
        {citation.published ? (
          <EdtfTime of={citation.published} speech={speech} />
        ) : (
          t('citation.publishedNotKnown')
        )}
        .
        {facts.map((fact, index) => (
          // Each is a sentence of its own; their order never changes.
          <Fragment key={String(index)}> {fact}.</Fragment>
        ))}
      </p>
    </div>
  );
}

function SourceLink({ citation: { url, publisher, title, language } }: { citation: Cited }) {
  // A host may end in the root's dot (RFC 3986, 3.2.2), which a sentence would read as its own.
  const host = url === null ? null : new URL(url).hostname.replace(/^www\.|\.$/g, '');
  const named = publisher !== null || title !== null;
  const label = [publisher ?? host, title].filter(Boolean).join(': ');
  // A host alone is in no language.
  const marked = named ? <span lang={language ?? ''}>{label}</span> : label;
  if (url === null) return marked;
  return (
    <OutwardLink to={url} language={language}>
      {marked}
    </OutwardLink>
  );
}
