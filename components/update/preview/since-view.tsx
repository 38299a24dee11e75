import { useEffect, useRef } from 'react';
import type { I18n } from '@/components/i18n/i18n';
import styles from '../update.module.css';
import type { RevisionSince } from './changed-since';

/** What others recorded while a form was being filled in; the reader is taken to it once it appears. */
export function SinceView({
  slug,
  since,
  i18n: { t },
}: {
  slug: string;
  since: readonly RevisionSince[];
  i18n: I18n;
}) {
  const place = useRef<HTMLElement>(null);
  const latest = since.at(-1)?.revision;
  useEffect(() => {
    if (latest !== undefined) place.current?.focus();
  }, [latest]);
  if (since.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-labelledby="since" className={styles.since}>
      <h2 id="since">{t('update.since.title')}</h2>
      <p>{t('update.since.kept')}</p>
      <ol>
        {since.map(({ revision, by, at, did }) => (
          <li key={revision}>
            <p>{t('update.since.who', { by, at, revision })}</p>
            <ul>
              {did.map(({ text, id }) => (
                <li key={text}>
                  {id ? (
                    <a href={`/agreements/${slug}/entries/${id}`} target="_blank" rel="noopener">
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
