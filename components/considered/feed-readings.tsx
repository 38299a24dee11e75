import type { Description } from '@/lib/agreement/description/description';
import type { FeedRead, FeedReading } from '@/lib/agreement/news/feed-state';
import { voiceWords } from '../agreement/who/party-names';
import type { I18n } from '../i18n/i18n';
import { OutwardLink } from '../outward-link';
import { SectionHead } from '../section-head';
import { WordingText } from '../wording';
import styles from './considered.module.css';

/** By which feeds news of an agreement is read, how far each has been, and what is missing therefore. */
export function FeedReadings({
  feeds,
  description,
  i18n,
}: {
  feeds: readonly FeedRead[];
  description: Description;
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <section aria-labelledby="reading" className={styles.reading}>
      <SectionHead id="reading" title={t('considered.reading')}>
        <p>{lastRead(feeds, i18n)}</p>
      </SectionHead>
      <Gaps feeds={feeds} i18n={i18n} />
      <ul>
        {feeds.map((feed) => (
          <li key={feed.url} className={styles.feed}>
            <OutwardLink to={feed.url} language={feed.language}>
              <WordingText
                of={{ text: feed.title, language: feed.language ?? '' }}
                page={i18n.locale}
              />
            </OutwardLink>
            <span className={styles.source}>{voiceWords(description, feed, i18n)}</span>
            <span className={feed.reading === 'read' ? styles.source : styles.unread}>
              {stateOf(feed, i18n)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lastRead(feeds: readonly FeedRead[], { t, date }: I18n): string {
  if (feeds.length === 0) return t('considered.noFeeds');
  const day = feeds
    .map(({ readOn }) => readOn ?? '')
    .toSorted()
    .at(-1);
  return day ? t('considered.lastRead', { day: date(day) }) : t('considered.never');
}

function Gaps({ feeds, i18n: { t } }: { feeds: readonly FeedRead[]; i18n: I18n }) {
  const missing = feeds.filter(({ reading }) => reading !== 'read').length;
  if (missing === 0) return null;
  return <p className={styles.gaps}>{t('considered.gaps', { count: missing })}</p>;
}

const WORDS = {
  read: 'considered.state-read',
  'not read yet': 'considered.state-never',
  failing: 'considered.state-failing',
  gone: 'considered.state-gone',
  off: 'considered.state-off',
} as const satisfies Record<FeedReading, string>;

function stateOf({ reading, readOn }: FeedRead, { t, date }: I18n): string {
  return t(WORDS[reading], {
    read: String(readOn !== null),
    day: readOn === null ? '' : date(readOn, 'short'),
  });
}
