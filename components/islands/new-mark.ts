import { attribute } from './elements';
import { isNew, onSeen } from './seen';

/** `new-mark`: shows what is within it where an entry, or its correction, is new to this reader. */
export class NewMark extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    const show = () => {
      this.hidden = !isNew(attribute(this, 'slug'), attribute(this, 'mark'));
    };
    this.#stop = onSeen(show);
    show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }
}
