import { newestFirst } from '@/lib/agreement/dates/newest-first';
import { citationsOf } from '@/lib/agreement/entries/entry';
import type { Citation } from '@/lib/agreement/entries/source';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { SourceLink } from '../entry/source-link';
import type { I18n } from '../i18n/i18n';
import styles from './printed.module.css';

// A printed brief has one page; the address that stands on it leads to all.
const MOST = 8;

/** On paper only: the sources of what the first page says, with their addresses: those of the promise, and of the newest claims on what came of it. */
export function PrintedSources({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const sources = sourcesOf(status);
  if (sources.length === 0) return null;
  return (
    <section className={styles.printed}>
      <h2>{i18n.t('cite.sources')}</h2>
      <ol>
        {sources.map((citation, index) => (
          // The same source may be cited twice; their order never changes.
          <li key={String(index)}>
            <SourceLink citation={citation} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function sourcesOf({ target, entries, headline }: AgreementStatus): Citation[] {
  const claims = entries
    .filter((entry) => entry.kind === 'status')
    .filter(({ milestone }) => milestone === headline.milestone.slug)
    .toSorted(newestFirst);
  const cited = [...(target ? [target] : []), ...claims].flatMap(citationsOf);
  const once = new Map(cited.flatMap((one) => (one.url ? [[one.url, one] as const] : [])));
  return [...once.values()].slice(0, MOST);
}
