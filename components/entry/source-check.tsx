import { archiveAddress } from '@/lib/agreement/evidence/archive-address';
import type { CitationCheck } from '@/lib/agreement/evidence/citation-check';
import type { I18n } from '../i18n/i18n';
import { OutwardLink } from '../outward-link';
import styles from './source-check.module.css';

/** What is known of a citation's source: whether its words were found, when, what has become of it, and where that day may be looked up. */
export function SourceCheckText({
  check,
  url,
  i18n: { t, date },
}: {
  check: CitationCheck;
  url: string;
  i18n: I18n;
}) {
  const { state, on, sha256, lastFound, since, goneOn } = check;
  const day = lastFound ?? on;
  return (
    <div className={styles.check} data-source={since === 'gone' ? 'gone' : state}>
      <p>
        {sentences(check).map(([key, of]) => `${t(`sourceCheck.${key}`, { date: date(of) })} `)}
        {since === 'changed' && `${t('sourceCheck.changed')} `}
        {goneOn && `${t('sourceCheck.gone', { date: date(goneOn) })} `}
        <OutwardLink to={archiveAddress(url, day)} language={null}>
          {t('sourceCheck.lookUp')}
        </OutwardLink>
      </p>
      <p className={styles.hash}>{t('sourceCheck.hash', { hash: sha256 })}</p>
    </div>
  );
}

function sentences({ state, on, lastFound }: CitationCheck) {
  if (state === 'found') return [['found', on]] as const;
  if (state === 'read') return [['read', on]] as const;
  const first = ['notFound', on] as const;
  return lastFound === null ? [first] : [first, ['lastFound', lastFound] as const];
}
