/**
 * Lays out what the style sheets leave until it comes near (`content-visibility`), one part whenever the browser has
 * nothing else to do, so that no step takes long on a slow phone either. From then on the page is as long as it will be,
 * and whole for whoever takes a picture of it.
 */
export function layOutRest(): void {
  const parts = document.querySelectorAll<HTMLElement>('main section, main section > ol > li');
  const rest = [...parts].filter(
    (one) => getComputedStyle(one).getPropertyValue('content-visibility') === 'auto',
  );
  const next = () => {
    rest.shift()?.toggleAttribute('data-laid-out', true);
    if (rest.length > 0) whenIdle(next);
  };
  if (rest.length > 0) whenIdle(next);
}

/** Safari has no idle callbacks. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 1_000 });
  else setTimeout(then, 50);
}
