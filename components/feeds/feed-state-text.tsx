import {
  type FeedReading,
  type FeedState,
  readAtOf,
  readingOf,
} from '@/lib/agreement/news/feed-state';
import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';
import styles from './feeds.module.css';

const WORDS = {
  read: 'feeds.read',
  'not read yet': 'feeds.never',
  failing: 'feeds.failing',
  gone: 'feeds.gone',
  off: 'feeds.off',
} as const satisfies Record<FeedReading, string>;

/** How it stands with reading a feed: what is the case, the latest failure, when it was last read, and when it is asked next. */
export function FeedStateText({ state, i18n }: { state: FeedState; i18n: I18n }) {
  const { t } = i18n;
  const reading = readingOf(state);
  const failing = state.channels.find(({ failures }) => failures > 0);
  return (
    <div className={styles.state}>
      <p>
        <span className={reading === 'read' ? undefined : styles.unread}>
          {t(WORDS[reading], { count: failing?.failures ?? 1 })}
        </span>
        {reading === 'failing' && failing?.problem && (
          <>
            {': '}
            <span lang="en">{failing.problem}</span>
          </>
        )}
      </p>
      <p className={work.quiet}>{whenText(state, i18n)}</p>
    </div>
  );
}

function whenText(state: FeedState, i18n: I18n): string {
  const { t } = i18n;
  const readAt = readAtOf(state);
  const due = state.channels
    .map(({ pollAfter }) => pollAfter?.getTime() ?? 0)
    .toSorted((a, b) => a - b);
  const next = due[0]
    ? t('feeds.next', { when: i18n.instant(new Date(due[0])) })
    : t('feeds.atNextPoll');
  const isAsked = ['read', 'not read yet', 'failing'].includes(readingOf(state));
  return [
    readAt === null ? null : t('feeds.lastRead', { when: i18n.instant(readAt) }),
    isAsked ? next : null,
  ]
    .filter(Boolean)
    .join('; ');
}
