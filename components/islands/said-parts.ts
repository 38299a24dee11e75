import { type Piece, wholeNumbers, withoutYear } from '../verdict/whole-numbers';
import { LATE } from './said-by-day';

interface Chosen {
  day: string;
  link: string;
  open: string;
}

/** The parts of a page that follow the ring, which go back to what the server wrote when the ring does. */
export class SaidParts {
  #written = new Map<HTMLElement, ChildNode[]>();
  #above: HTMLElement | null = null;

  /** Shows what is said of a day; with null what the server wrote. */
  show(words: ((part: string) => string) | null, chosen: Chosen): void {
    const ruler = document.querySelector('day-scrubber input');
    const before = ruler?.getBoundingClientRect().top ?? 0;
    document.documentElement.toggleAttribute('data-elsewhere', words !== null);
    for (const part of document.querySelectorAll<HTMLElement>('[data-said]')) {
      this.#showIn(part, words);
    }
    this.#showDay(words !== null, chosen);
    // The ring stays where the reader holds it, also where the sentence above takes more lines.
    const moved = (ruler?.getBoundingClientRect().top ?? 0) - before;
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
    this.#showAbove(words, chosen);
  }

  #showIn(part: HTMLElement, words: ((part: string) => string) | null): void {
    const written = this.#written.get(part) ?? [...part.childNodes];
    this.#written.set(part, written);
    if (part.tagName === 'H1') {
      part.style.minHeight = `${Math.max(part.offsetHeight, Number.parseFloat(part.style.minHeight || '0'))}px`;
    }
    const name = part.dataset['said'] ?? '';
    const said = words?.(name) ?? null;
    part.replaceChildren(...(said === null ? written : runs(said)));
    if (name === 'doubt') part.hidden = part.textContent === '';
    const reading = part.closest<HTMLElement>('[data-reading]');
    if (!reading || !name.startsWith('count')) return;
    reading.dataset['written'] ??= String(reading.hasAttribute('data-late'));
    const late = words
      ? words(name.replace('count', 'dimension')).startsWith(LATE)
      : reading.dataset['written'] === 'true';
    reading.toggleAttribute('data-late', late);
  }

  #showDay(isElsewhere: boolean, { day, link, open }: Chosen): void {
    const [chosen, way] = [
      document.querySelector<HTMLElement>('[data-chosen]'),
      document.querySelector<HTMLAnchorElement>('[data-open-day]'),
    ];
    if (!chosen || !way) return;
    this.#written.set(chosen, this.#written.get(chosen) ?? [...chosen.childNodes]);
    chosen.replaceChildren(...(isElsewhere ? [day] : (this.#written.get(chosen) ?? [])));
    way.hidden = !isElsewhere;
    way.href = link;
    way.textContent = open;
  }

  /** Where the verdict is out of sight, it stands above what is in sight while the ring is moved. */
  #showAbove(words: ((part: string) => string) | null, { day }: Chosen): void {
    const verdict = document.querySelector('[data-said=verdict]');
    const isOut = words !== null && (verdict?.getBoundingClientRect().bottom ?? 0) < 24;
    if (!isOut) {
      this.#above?.remove();
      return;
    }
    this.#above ??= document.createElement('p');
    this.#above.dataset['above'] = '';
    this.#above.ariaHidden = 'true';
    const date = document.createElement('span');
    date.textContent = day;
    this.#above.replaceChildren(date, ...runs(words('verdict')));
    document.querySelector('day-scrubber')?.append(this.#above);
  }
}

/** Words with those emphasised that tell how late, and numbers kept with their units, as the server sets them. */
function runs(words: string): (string | HTMLElement)[] {
  return words
    .split(LATE)
    .flatMap((text, index) =>
      index % 2 === 1
        ? [set('em', 'late', text)]
        : wholeNumbers(text).map((piece) =>
            piece.kind ? inOneLine(piece.kind, piece.text) : piece.text,
          ),
    );
}

function inOneLine(kind: NonNullable<Piece['kind']>, text: string): HTMLElement {
  const element = set('span', kind, text);
  if (kind === 'whole') return element;
  const day = withoutYear(text);
  element.replaceChildren(set('span', 'whole', day), text.slice(day.length));
  return element;
}

function set(name: 'em' | 'span', className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
