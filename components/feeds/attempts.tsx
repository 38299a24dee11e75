import type { PollAttempt } from '@/lib/news/channel/poll-outcome';
import { Instant } from '../desk/instant';
import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';
import styles from './feeds.module.css';

/** The attempts to read an address, the newest first. */
export function Attempts({
  id,
  url,
  attempts,
  i18n,
}: {
  id: number;
  url: string;
  attempts: readonly PollAttempt[];
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <section aria-labelledby={`channel-${id}`} className={work.part}>
      <h2 id={`channel-${id}`} className={styles.channel}>
        {t('feeds.history', { url })}
      </h2>
      <p className={work.quiet}>
        {t(attempts.length > 0 ? 'feeds.historyHint' : 'feeds.notAsked')}
      </p>
      {attempts.length > 0 && (
        <ol className={work.rows}>
          {attempts.map((attempt) => (
            <li key={attempt.id}>
              <Instant at={attempt.startedAt} i18n={i18n} />
              <p>
                <span className={isWell(attempt) ? undefined : styles.unread}>
                  {t(`feeds.attempt.${attempt.outcome ?? 'unfinished'}`)}
                </span>
                {attempt.status !== null && `, ${t('feeds.status', { status: attempt.status })}`}
              </p>
              <p className={work.quiet}>
                {attempt.outcome === 'read' && t('feeds.counts', countsOf(attempt))}
                {attempt.unread > 0 && (
                  <span className={styles.unread}>
                    {' · '}
                    {t('feeds.notRead', { count: attempt.unread })}
                  </span>
                )}
                {!attempt.whole && <span className={styles.unread}> · {t('feeds.notWhole')}</span>}
                {attempt.problem !== null && <span lang="en">{attempt.problem}</span>}
                {attempt.movedTo !== null && attempt.outcome === 'read' && ' · '}
                {attempt.movedTo !== null && t('feeds.movedTo', { address: attempt.movedTo })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function countsOf({ items, arrived, changed }: PollAttempt) {
  return { items, arrived, changed };
}

function isWell({ outcome }: PollAttempt): boolean {
  return outcome === 'read' || outcome === 'not modified';
}
