import { dayAt, dayNumber, type Knots, shareOf } from '../ruler/position';
import { dayAfter, dayText } from './day-text';
import { drawOn } from './drawn-on';
import { attribute, jsonAttribute } from './elements';
import { type SaidByDay, wordsOn } from './said-by-day';
import { SaidParts } from './said-parts';

/** The day that is wanted where the ring stands at another. */
type Move = (from: string) => string;

/**
 * `day-scrubber`: its ring is moved to any day between the announcement and today. While it is, the page says of that
 * day what the server's page of it says; letting go of the ring, or Enter, opens that page. A past day's page, which does
 * not know what came later, asks today's for it when the ring is first touched, and then moves as far as it was asked to.
 */
export class DayScrubber extends HTMLElement {
  #ring: HTMLInputElement | null = null;
  #parts = new SaidParts();
  #knots: Knots = [];
  #said: SaidByDay | null = null;
  #today: string | null = null;
  #day = '';
  #isDragged = false;
  /** What was asked of the ring while today's page is on its way; null while none is. */
  #early: { moves: Move[]; opens: boolean } | null = null;

  connectedCallback(): void {
    const ring = this.querySelector<HTMLInputElement>('input[type=range]');
    this.#ring = ring;
    if (!ring) return;
    this.#day = attribute(this, 'on');
    this.#knots = jsonAttribute<Knots>(this, 'knots');
    if (this.hasAttribute('said')) this.#learn(this);
    // A browser may have kept where the ring stood when the page was left.
    this.#place();
    ring.addEventListener('input', () => {
      const share = ring.valueAsNumber;
      this.#move(() => dayAt(share, this.#knots));
    });
    ring.addEventListener('pointerdown', () => {
      this.#isDragged = true;
      this.#ask();
    });
    ring.addEventListener('focus', () => this.#ask());
    // What helps a reader may move the ring step by step: only what was dragged and let go opens a page.
    ring.addEventListener('change', () => {
      if (this.#isDragged) this.#open();
      this.#isDragged = false;
    });
    ring.addEventListener('keydown', (event) => this.#onKey(event));
    // Going to a part of the page ends with taking the focus off all others.
    if (document.readyState === 'complete') this.#focusNamed(ring);
    else addEventListener('load', () => setTimeout(() => this.#focusNamed(ring)), { once: true });
  }

  /** Where the address names a part of the instrument, the reader came from there, and goes on there. */
  #focusNamed(ring: HTMLInputElement): void {
    const named = location.hash.slice(1);
    const ways = [...this.querySelectorAll<HTMLElement>('a[id]')];
    const part = named === 'ruler' ? ring : ways.find(({ id }) => id === named);
    part?.focus({ preventScroll: true });
  }

  /** Takes what today's page says of each day from its element. */
  #learn(from: HTMLElement): void {
    this.#said = jsonAttribute<SaidByDay>(from, 'said');
    this.#today = attribute(from, 'on');
    const end = this.#knots.at(-1);
    const today = dayNumber(this.#today);
    if (end && end[0] < today) this.#knots = [...this.#knots, [today, 100]];
  }

  #ask(): void {
    if (this.#said || this.#early) return;
    this.#early = { moves: [], opens: false };
    fetch(attribute(this, 'today'))
      .then((answer) => answer.text())
      .then((page) => {
        // Of the page's own styles, which the policy would refuse here, nothing is read.
        const [tag = ''] = /<day-scrubber[^>]*>/.exec(page) ?? [];
        const there = new DOMParser().parseFromString(tag, 'text/html');
        const element = there.querySelector<HTMLElement>('day-scrubber[said]');
        if (!element) return;
        this.#learn(element);
        this.#day = attribute(this, 'on');
        for (const move of this.#early?.moves ?? []) this.#day = this.#within(move(this.#day));
        this.#show();
      })
      // Without an answer the ring reaches to the day shown.
      .catch(() => undefined)
      .finally(() => {
        const opens = this.#early?.opens;
        this.#early = null;
        if (opens) this.#open();
      });
  }

  #onKey(event: KeyboardEvent): void {
    const isUpright = this.#ring && getComputedStyle(this.#ring).writingMode !== 'horizontal-tb';
    const down = isUpright ? 1 : -1;
    const steps = new Map([
      ['ArrowRight', 1],
      ['ArrowLeft', -1],
      ['ArrowDown', down],
      ['ArrowUp', -down],
      ['PageDown', 30 * down],
      ['PageUp', -30 * down],
      ['Home', Number.NEGATIVE_INFINITY],
      ['End', Number.POSITIVE_INFINITY],
    ]);
    if (event.key === 'Enter') this.#open();
    const step = steps.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    if (Number.isFinite(step)) this.#move((day) => dayAfter(day, step));
    else this.#move(() => (step < 0 ? attribute(this, 'from') : this.#last()));
  }

  #last(): string {
    return this.#today ?? attribute(this, 'on');
  }

  #move(move: Move): void {
    this.#early?.moves.push(move);
    this.#day = this.#within(move(this.#day));
    this.#show();
  }

  #within(day: string): string {
    const [from, last] = [attribute(this, 'from'), this.#last()];
    return day < from ? from : day > last ? last : day;
  }

  #place(): void {
    if (this.#ring) this.#ring.value = String(shareOf(this.#day, this.#knots));
  }

  #show(): void {
    const [day, on] = [this.#day, attribute(this, 'on')];
    const written = dayText(day, attribute(this, 'written-as'), 'long');
    this.#place();
    this.#ring?.setAttribute('aria-valuetext', written);
    const said = this.#said;
    const format = new Intl.NumberFormat([attribute(this, 'written-as'), 'nb']);
    const words = (part: string) => (said ? wordsOn(said, part, day, format) : '');
    this.#parts.show(day === on ? null : words, {
      day: written,
      link: `${this.#addressOf(day)}#ruler`,
      open: attribute(this, 'open-day').replace('#', written),
    });
    const short =
      day === this.#today
        ? attribute(this, 'today-word')
        : dayText(day, attribute(this, 'written-as'), 'short');
    const dues = said?.dues.filter((_, index) => `dimension${index}` in said.parts);
    if (dues) drawOn(this, { day, short, knots: this.#knots, dues, words });
  }

  #addressOf(day: string): string {
    return day === this.#today
      ? attribute(this, 'today')
      : `${attribute(this, 'days')}${day}${attribute(this, 'behind')}`;
  }

  #open(): void {
    if (this.#early) this.#early.opens = true;
    else if (this.#day !== attribute(this, 'on'))
      location.assign(`${this.#addressOf(this.#day)}#ruler`);
  }
}
