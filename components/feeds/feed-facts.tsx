import type { ReactNode } from 'react';
import type { FeedState } from '@/lib/agreement/news/feed-state';
import type { I18n } from '../i18n/i18n';
import { OutwardLink } from '../outward-link';
import { FeedStateText } from './feed-state-text';
import styles from './feeds.module.css';

/** What a feed is: where, in which format and language, whence it moved, and how it stands with reading it. */
export function FeedFacts({ state, i18n }: { state: FeedState; i18n: I18n }) {
  const { t } = i18n;
  const { feed, movedFrom } = state;
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    [
      t('feeds.address'),
      <OutwardLink key="address" to={feed.url} language={feed.language}>
        {feed.url}
      </OutwardLink>,
    ],
    [t('feeds.format'), feed.format],
    [t('feeds.movedFrom'), movedFrom],
    [t('feeds.remark'), feed.remark],
  ];
  return (
    <>
      <FeedStateText state={state} i18n={i18n} />
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
