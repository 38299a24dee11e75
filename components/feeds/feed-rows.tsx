import type { Description } from '@/lib/agreement/description';
import type { FeedState } from '@/lib/agreement/feed-state';
import { voicesOf } from '@/lib/agreement/source';
import { voiceName } from '../agreement/party-names';
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
  const { t, list } = speech;
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
            {t('citation.voice', {
              voice: list(
                voicesOf(state.feed).map((voice) => voiceName(description, voice, speech)),
              ),
            })}
            {'; '}
            {state.feed.format}
          </p>
        </li>
      ))}
    </ul>
  );
}
