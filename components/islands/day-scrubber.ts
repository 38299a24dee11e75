import { dayAfter, daysFrom, dayText } from './day-text';
import { attribute } from './elements';
import { recordNow } from './record-now';

/**
 * `day-scrubber`: its marker is moved to any day between the announcement and today; letting go of it, or Enter, opens
 * that day. A past day's page learns today from the API; today's page asks for nothing.
 */
export class DayScrubber extends HTMLElement {
  connectedCallback(): void {
    const marker = this.querySelector('input');
    const [slug, on, isPast] = [
      attribute(this, 'slug'),
      attribute(this, 'on'),
      this.hasAttribute('past'),
    ];
    if (!marker) return;
    marker.addEventListener('input', () => this.#show(marker));
    marker.addEventListener('pointerup', () => this.#open(marker));
    marker.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#open(marker);
    });
    // A browser may have kept where the marker stood when the page was left.
    marker.value = String(daysFrom(attribute(this, 'from'), on));
    if (!isPast) return;
    recordNow(slug, on).then(
      ({ today }) => {
        if (today <= on) return;
        marker.max = String(daysFrom(attribute(this, 'from'), today));
        const end = this.querySelector('[data-end]');
        if (end) end.textContent = dayText(today, attribute(this, 'written-as'), 'short');
      },
      // Without an answer the marker reaches to the day shown.
      () => undefined,
    );
  }

  #dayOf(marker: HTMLInputElement): string {
    return dayAfter(attribute(this, 'from'), marker.valueAsNumber);
  }

  #open(marker: HTMLInputElement): void {
    const day = this.#dayOf(marker);
    if (day !== attribute(this, 'on')) location.assign(`${attribute(this, 'days')}/${day}`);
  }

  #show(marker: HTMLInputElement): void {
    const day = this.#dayOf(marker);
    const written = dayText(day, attribute(this, 'written-as'), 'long');
    marker.setAttribute('aria-valuetext', written);
    const chosen = this.querySelector('[data-chosen]');
    if (day === attribute(this, 'on')) {
      const here = document.createElement('strong');
      here.textContent = written;
      chosen?.replaceChildren(here);
      return;
    }
    const link = document.createElement('a');
    link.href = `${attribute(this, 'days')}/${day}`;
    link.textContent = attribute(this, 'open-day').replace('#', written);
    chosen?.replaceChildren(link);
  }
}
