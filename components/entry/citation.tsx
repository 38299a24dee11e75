import type { Description } from '@/lib/agreement/description';
import { type Citation as Cited, voicesOf } from '@/lib/agreement/source';
import { voiceName } from '../agreement/party-names';
import { EdtfTime } from '../edtf-time';
import { OutwardLink } from '../outward-link';
import type { Speech } from '../speech';
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
  const { t, list } = speech;
  const voices = voicesOf(citation).map((voice) => voiceName(description, voice, speech));
  const facts = [
    citation.published ? null : t('citation.publishedNotKnown'),
    t('citation.voice', { voice: list(voices) }),
    level === 'full' || citation.origin
      ? citation.origin
        ? t('citation.origin', { origin: citation.origin })
        : t('citation.originNotKnown')
      : null,
    level === 'full' && citation.readAs ? t(`citation.${citation.readAs}`) : null,
  ];
  return (
    <div className={styles.citation}>
      {citation.quote ? (
        <blockquote lang={citation.language ?? 'en'} className={styles.quote}>
          <p>“{citation.quote}”</p>
        </blockquote>
      ) : (
        <p className={styles.unquoted}>{t('entry.notQuoted')}</p>
      )}
      <p className={styles.source}>
        <SourceLink citation={citation} />
        {citation.published && (
          <>
            {', '}
            <EdtfTime of={citation.published} speech={speech} />
          </>
        )}
        . {facts.filter(Boolean).join('; ')}.
      </p>
    </div>
  );
}

function SourceLink({ citation: { url, publisher, title, language } }: { citation: Cited }) {
  const host = url === null ? null : new URL(url).hostname.replace(/^www\./, '');
  const label = [publisher ?? host, title].filter(Boolean).join(': ');
  const marked = language ? <span lang={language}>{label}</span> : label;
  if (url === null) return marked;
  return (
    <OutwardLink to={url} language={language}>
      {marked}
    </OutwardLink>
  );
}
