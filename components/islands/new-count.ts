import { attribute, jsonAttribute } from './elements';
import { isNew, noteAllSeen, noteVisit, onSeen } from './seen';
import { writtenNumber } from './written-number';

interface Words {
  one: string;
  other: string;
  all: string;
}

/** `new-count`: how many entries are new since the reader last looked, and a way to have seen them all; notes the first visit. */
export class NewCount extends HTMLElement {
  #stop = () => {};

  connectedCallback(): void {
    const [slug, revision] = [attribute(this, 'slug'), Number(attribute(this, 'revision'))];
    noteVisit(slug, revision);
    const words = jsonAttribute<Words>(this, 'words');
    const [line, said, seen] = [
      document.createElement('p'),
      document.createElement('span'),
      document.createElement('button'),
    ];
    seen.type = 'button';
    seen.textContent = words.all;
    seen.addEventListener('click', () => noteAllSeen(slug, revision));
    line.append(said, ' ', seen);
    const show = () => {
      const count = jsonAttribute<string[]>(this, 'marks').filter((mark) =>
        isNew(slug, mark),
      ).length;
      const written = writtenNumber(count, document.documentElement.lang || 'en');
      said.textContent = (count === 1 ? words.one : words.other).replace('#', written);
      this.replaceChildren(...(count > 0 ? [line] : []));
    };
    this.#stop = onSeen(show);
    show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }
}
