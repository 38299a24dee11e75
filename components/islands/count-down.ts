import { attribute, jsonAttribute } from './elements';
import { hasCome, onTick, tickingNow } from './ticking';
import { writtenNumber } from './written-number';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A unit of time after one and after any other number, for which `#` stands. */
type Unit = readonly [one: string, other: string];

/** What a countdown says, as the server's language has it: a browser may not know how that writes times. */
export interface CountdownWords {
  day: Unit;
  hour: Unit;
  minute: Unit;
  second: Unit;
  /** Days, hours and minutes as one list, and the same with seconds; `#0`, `#1` … stand for them. */
  list: string;
  longList: string;
  /** What is left; `#` stands for the time. */
  left: string;
  lastMinute: string;
  passed: string;
}

/**
 * `count-down`: the time left until the instant `end`, in days, hours and minutes. The server's text stands until the
 * server's clock is known, and again once the day has ended of which all else on the page speaks.
 */
export class CountDown extends HTMLElement {
  #still = '';
  #words: CountdownWords | null = null;
  #stop = () => {};

  connectedCallback(): void {
    this.#still = this.textContent;
    this.#words = jsonAttribute<CountdownWords>(this, 'words');
    this.#stop = onTick(() => this.#show());
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #show(): void {
    const text = this.#text();
    // A browser that translates may have put another node in the place of the text.
    if (text !== this.textContent) this.textContent = text;
  }

  #text(): string {
    const { now, seconds } = tickingNow();
    const words = this.#words;
    if (now === null || words === null) return this.#still;
    const remaining = Date.parse(attribute(this, 'end')) - now;
    if (remaining <= 0) return words.passed;
    if (hasCome(attribute(this, 'day-ends'))) return this.#still;
    if (remaining < MINUTE && !seconds) return words.lastMinute;
    const writtenAs = attribute(this, 'written-as');
    const parts = [
      inUnit(words.day, Math.floor(remaining / DAY), writtenAs),
      inUnit(words.hour, Math.floor((remaining % DAY) / HOUR), writtenAs),
      inUnit(words.minute, Math.floor((remaining % HOUR) / MINUTE), writtenAs),
      inUnit(words.second, Math.floor((remaining % MINUTE) / SECOND), writtenAs),
    ];
    const list = seconds ? words.longList : words.list;
    const time = list.replace(/#(\d)/g, (_, place) => parts[Number(place)] ?? '');
    return words.left.replace('#', time);
  }
}

function inUnit([one, other]: Unit, count: number, writtenAs: string): string {
  return (count === 1 ? one : other).replace('#', writtenNumber(count, writtenAs));
}
