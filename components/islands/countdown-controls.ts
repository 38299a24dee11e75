import { checkbox } from './checkbox';
import { attribute, jsonAttribute } from './elements';
import { hasCome, onTick, pause, showSeconds, tickingNow } from './ticking';

interface Words {
  pause: string;
  resume: string;
  seconds: string;
}

/** `countdown-controls`: pauses and resumes the countdowns, and shows seconds; nothing once the page's day has ended, since nothing ticks then. */
export class CountdownControls extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    const words = jsonAttribute<Words>(this, 'words');
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => pause(!tickingNow().paused));
    const line = document.createElement('p');
    line.append(button, ' ', checkbox(words.seconds, tickingNow().seconds, showSeconds));
    const show = () => {
      button.textContent = tickingNow().paused ? words.resume : words.pause;
      if (hasCome(attribute(this, 'day-ends'))) line.remove();
    };
    this.replaceChildren(line);
    this.#stop = onTick(show);
    show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }
}
