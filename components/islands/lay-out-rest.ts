// So that no step takes long, also on a slow phone.
const AT_ONCE = 4;

/**
 * Lays out what the style sheets leave until it comes near (`content-visibility`), a little of it whenever the browser has
 * nothing else to do. From then on the page is as long as it will be, and whole for whoever takes a picture of it.
 */
export function layOutRest(): void {
  const parts = document.querySelectorAll<HTMLElement>('main section, main section > ol > li');
  const rest = [...parts].filter(
    (one) => getComputedStyle(one).getPropertyValue('content-visibility') === 'auto',
  );
  const some = () => {
    for (const one of rest.splice(0, AT_ONCE)) one.toggleAttribute('data-laid-out', true);
    if (rest.length > 0) whenIdle(some);
  };
  if (rest.length > 0) whenIdle(some);
}

/** Safari has no idle callbacks. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 1_000 });
  else setTimeout(then, 50);
}
