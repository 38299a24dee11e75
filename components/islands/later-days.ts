import { dayText } from './day-text';
import { daysRecordedAfter } from './days-recorded-after';
import { attribute } from './elements';

/** `later-days`: adds to the list within it, once the details around it are opened, links to the eventful days after the one shown, which its page as the server wrote it does not know. */
export class LaterDays extends HTMLElement {
  connectedCallback(): void {
    // Nothing is asked for before somebody wants to see it.
    this.closest('details')?.addEventListener('toggle', () => this.#add(), { once: true });
  }

  #add(): void {
    const [slug, milestone] = [attribute(this, 'slug'), this.getAttribute('milestone')];
    daysRecordedAfter(slug, milestone, attribute(this, 'on')).then(
      (days) => this.querySelector('ol')?.append(...days.map((day) => this.#linkTo(day))),
      // Without an answer the page stays as the server wrote it: whole, and of its day.
      () => undefined,
    );
  }

  #linkTo(day: string): HTMLLIElement {
    const [item, link, time] = [
      document.createElement('li'),
      document.createElement('a'),
      document.createElement('time'),
    ];
    link.href = `${attribute(this, 'days')}${day}${attribute(this, 'behind')}#ruler`;
    time.dateTime = day;
    time.textContent = dayText(day, attribute(this, 'written-as'), 'short');
    link.append(time);
    item.append(link);
    return item;
  }
}
