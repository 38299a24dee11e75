import type { MatchingFault } from '@/lib/agreement/news/matching-fault';
import work from '../desk/work.module.css';
import type { Speech } from '../speech';
import { feedsAddress } from './feed-address';
import styles from './feeds.module.css';

/** That news is not matched with an agreement, since when and why; nothing where it is. */
export function MatchingFaultText({
  fault,
  speech,
}: {
  fault: MatchingFault | undefined;
  speech: Speech;
}) {
  if (!fault) return null;
  const when = speech.instant(fault.since);
  return (
    <div className={styles.state}>
      <p>
        <span className={styles.unread}>{speech.t('feeds.notMatched', { when })}</span>{' '}
        <span lang="en">{fault.problem}</span>
      </p>
      <p className={work.quiet}>{speech.t('feeds.notMatchedHint')}</p>
    </div>
  );
}

/** The agreements with which news is not matched, each with the way to its feeds; nothing where there is none. */
export function UnmatchedAgreements({
  faults,
  nameOf,
  speech,
}: {
  faults: readonly MatchingFault[];
  /** What the agreement with a slug is called. */
  nameOf: (slug: string) => string;
  speech: Speech;
}) {
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby="unmatched" className={work.part}>
      <h2 id="unmatched">{speech.t('feeds.unmatched')}</h2>
      <ul className={work.rows}>
        {faults.map((fault) => (
          <li key={fault.agreement}>
            <a href={feedsAddress(fault.agreement)}>{nameOf(fault.agreement)}</a>
            <MatchingFaultText fault={fault} speech={speech} />
          </li>
        ))}
      </ul>
    </section>
  );
}
