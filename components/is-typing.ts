/** Whether what a key was pressed in takes keys itself: they belong to whoever types, or chooses by them. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches('input:not([type="checkbox"]), textarea, select') || target.isContentEditable
  );
}
