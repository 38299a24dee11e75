const KEPT = 'agreement-tracker:search-key';
const CHANGED = 'agreement-tracker:search-key-changed';

/** Whether the key / goes to the search field in this browser: until its reader turns that off (WCAG 2.1.4). */
export function isKeyOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    // A browser that keeps nothing for this site.
    return true;
  }
}

/** Turns the key on or off in this browser. */
export function turnKey(on: boolean): void {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {
    // Where nothing can be kept, nothing changes.
    return;
  }
  dispatchEvent(new Event(CHANGED));
}

/** Calls a listener whenever the key is turned on or off, here or in another window; gives how to stop. */
export function onKeyTurned(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  addEventListener('storage', listener);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('storage', listener);
  };
}
