import { attribute, jsonAttribute } from './elements';
import { hasCome, onTick } from './ticking';

interface Words {
  ended: string;
  load: string;
}

/** `day-ended`: its line is empty until the instant `ends`; then it says, once, that the page's day has ended, and offers the new page. */
export class DayEnded extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    this.#stop = onTick(() => this.#show());
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #show(): void {
    const line = this.firstElementChild;
    if (!line || line.hasChildNodes() || !hasCome(attribute(this, 'ends'))) return;
    const words = jsonAttribute<Words>(this, 'words');
    const [said, way] = [document.createElement('span'), document.createElement('a')];
    said.textContent = words.ended;
    way.href = location.pathname;
    way.textContent = words.load;
    line.append(said, ' ', way);
  }
}
