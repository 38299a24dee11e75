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
customElements.define('count-down', CountDown);
customElements.define('countdown-controls', CountdownControls);
customElements.define('day-ended', DayEnded);
customElements.define('day-scrubber', DayScrubber);
customElements.define('later-days', LaterDays);
customElements.define('new-count', NewCount);
customElements.define('new-mark', NewMark);
customElements.define('read-note', ReadNote);
customElements.define('search-key-choice', SearchKeyChoice);
listenForSearchKey();
if (document.readyState === 'complete') layOutRest();
else addEventListener('load', layOutRest, { once: true });
