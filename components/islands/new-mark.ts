import { attribute } from './elements';
import { isNew, onSeen } from './seen';

/** `new-mark`: says its `label` where an entry, or its correction, is new to this reader. */
export class NewMark extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    const show = () => {
      this.hidden = !isNew(attribute(this, 'slug'), attribute(this, 'mark'));
      this.textContent = this.hidden ? '' : attribute(this, 'label');
    };
    this.#stop = onSeen(show);
    show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }
}
