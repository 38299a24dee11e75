import type { Description } from '@/lib/agreement/description/description';
import type { FeedState } from '@/lib/agreement/news/feed-state';
import { voiceWords } from '../agreement/who/party-names';
import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';
import { feedsAddress } from './feed-address';
import { FeedStateText } from './feed-state-text';

/** The feeds of an agreement, each with whose words it brings and how it stands with reading it. */
export function FeedRows({
  states,
  description,
  i18n,
}: {
  states: readonly FeedState[];
  description: Description;
  i18n: I18n;
}) {
  return (
    <ul className={work.rows}>
      {states.map((state) => (
        <li key={state.id}>
          <div>
            <a href={feedsAddress(state.agreement, state.id)}>{state.feed.title}</a>
            <p className={work.quiet}>{new URL(state.feed.url).host}</p>
          </div>
          <FeedStateText state={state} i18n={i18n} />
          <p className={work.quiet}>
            {voiceWords(description, state.feed, i18n)}
            {'; '}
            {state.feed.format}
          </p>
        </li>
      ))}
    </ul>
  );
}
