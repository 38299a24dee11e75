import type { Description } from '@/lib/agreement/description/description';
import type { FeedState } from '@/lib/agreement/news/feed-state';
import { voiceWords } from '../agreement/who/party-names';
import work from '../desk/work.module.css';
import type { Speech } from '../speech';
import { feedsAddress } from './feed-address';
import { FeedStateText } from './feed-state-text';

/** The feeds of an agreement, each with whose words it brings and how it stands with reading it. */
export function FeedRows({
  states,
  description,
  speech,
}: {
  states: readonly FeedState[];
  description: Description;
  speech: Speech;
}) {
  return (
    <ul className={work.rows}>
      {states.map((state) => (
        <li key={state.id}>
          <div>
            <a href={feedsAddress(state.agreement, state.id)}>{state.feed.title}</a>
            <p className={work.quiet}>{new URL(state.feed.url).host}</p>
          </div>
          <FeedStateText state={state} speech={speech} />
          <p className={work.quiet}>
            {voiceWords(description, state.feed, speech)}
            {'; '}
            {state.feed.format}
          </p>
        </li>
      ))}
    </ul>
  );
}
