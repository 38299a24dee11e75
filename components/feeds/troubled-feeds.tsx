import { type FeedState, readingOf } from '@/lib/agreement/news/feed-state';
import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';
import { feedsAddress } from './feed-address';
import { FeedStateText } from './feed-state-text';

/** The feeds among some that should be read and are not: those that fail, and those that are gone. */
export function troubledAmong(states: readonly FeedState[]): FeedState[] {
  return states.filter((state) => ['failing', 'gone'].includes(readingOf(state)));
}

/** The feeds that should be read and are not, each with the way to it; nothing where there is none. */
export function TroubledFeeds({
  troubled,
  nameOf,
  i18n,
}: {
  troubled: readonly FeedState[];
  /** What the agreement with a slug is called. */
  nameOf: (slug: string) => string;
  i18n: I18n;
}) {
  if (troubled.length === 0) return null;
  return (
    <section aria-labelledby="feeds" className={work.part}>
      <h2 id="feeds">{i18n.t('feeds.troubled')}</h2>
      <ul className={work.rows}>
        {troubled.map((state) => (
          <li key={state.id}>
            <a href={feedsAddress(state.agreement, state.id)}>{state.feed.title}</a>
            <FeedStateText state={state} i18n={i18n} />
            <p className={work.quiet}>{nameOf(state.agreement)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
