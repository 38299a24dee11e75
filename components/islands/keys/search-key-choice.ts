import { checkbox } from '../checkbox';
import { attribute } from '../elements';
import { isKeyOn, onKeyTurned, turnKey } from './key-choice';

/** `search-key-choice`: whether the key / goes to the search field, for the reader to choose; nothing without JavaScript, where it never does. */
export class SearchKeyChoice extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    const line = document.createElement('p');
    const label = checkbox(attribute(this, 'label'), isKeyOn(), turnKey);
    const box = label.querySelector('input');
    line.append(label);
    this.replaceChildren(line);
    this.#stop = onKeyTurned(() => {
      if (box) box.checked = isKeyOn();
    });
  }

  disconnectedCallback(): void {
    this.#stop();
  }
}
