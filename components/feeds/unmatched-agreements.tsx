import type { MatchingFault } from '@/lib/agreement/news/matching-fault';
import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';
import { feedsAddress } from './feed-address';
import styles from './feeds.module.css';

/** That news is not matched with an agreement, since when and why; nothing where it is. */
export function MatchingFaultText({
  fault,
  i18n,
}: {
  fault: MatchingFault | undefined;
  i18n: I18n;
}) {
  if (!fault) return null;
  const when = i18n.instant(fault.since);
  return (
    <div className={styles.state}>
      <p>
        <span className={styles.unread}>{i18n.t('feeds.notMatched', { when })}</span>{' '}
        <span lang="en">{fault.problem}</span>
      </p>
      <p className={work.quiet}>{i18n.t('feeds.notMatchedHint')}</p>
    </div>
  );
}

/** The agreements with which news is not matched, each with the way to its feeds; nothing where there is none. */
export function UnmatchedAgreements({
  faults,
  nameOf,
  i18n,
}: {
  faults: readonly MatchingFault[];
  /** What the agreement with a slug is called. */
  nameOf: (slug: string) => string;
  i18n: I18n;
}) {
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby="unmatched" className={work.part}>
      <h2 id="unmatched">{i18n.t('feeds.unmatched')}</h2>
      <ul className={work.rows}>
        {faults.map((fault) => (
          <li key={fault.agreement}>
            <a href={feedsAddress(fault.agreement)}>{nameOf(fault.agreement)}</a>
            <MatchingFaultText fault={fault} i18n={i18n} />
          </li>
        ))}
      </ul>
    </section>
  );
}
