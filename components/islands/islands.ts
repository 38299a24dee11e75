import { CountDown } from './count-down';
import { CountdownControls } from './countdown-controls';
import { DayEnded } from './day-ended';
import { DayScrubber } from './day-scrubber';
import { listenForSearchKey } from './keys/search-key';
import { SearchKeyChoice } from './keys/search-key-choice';
import { LaterDays } from './later-days';
import { layOutRest } from './lay-out-rest';
import { NewCount } from './new-count';
import { NewMark } from './new-mark';
import { ReadNote } from './read-note';

// All that acts in the browser on a public page: the one script that such a page has.
const elements = {
  'count-down': CountDown,
  'countdown-controls': CountdownControls,
  'day-ended': DayEnded,
  'day-scrubber': DayScrubber,
  'later-days': LaterDays,
  'new-count': NewCount,
  'new-mark': NewMark,
  'read-note': ReadNote,
  'search-key-choice': SearchKeyChoice,
};
// Each begins in a task of its own: together, and with the layout that follows the script, they would block a slow phone.
for (const [name, element] of Object.entries(elements)) {
  setTimeout(() => customElements.define(name, element));
}
listenForSearchKey();
if (document.readyState === 'complete') layOutRest();
else addEventListener('load', layOutRest, { once: true });
