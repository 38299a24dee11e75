import { isTyping } from '../../is-typing';
import { isKeyOn } from './key-choice';

/** Has the key / go to the search field, or to the link that stands for it, unless the reader types or wants it off. */
export function listenForSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isTyping(target) || !isKeyOn()) return;
    const fields = document.querySelectorAll<HTMLElement>('[data-does="search"]');
    const shown = [...fields].find((one) => one.checkVisibility());
    if (!shown) return;
    event.preventDefault();
    shown.focus();
  });
}
