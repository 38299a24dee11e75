/**
 * Does work every so many milliseconds, but not while it is still under way; what fails is told, and it goes on. Gives
 * how to stop. Keeps no process alive. `rest`: for how many times as long as it took nothing more is done after it.
 */
export function repeat(
  milliseconds: number,
  work: () => Promise<unknown>,
  tell: (error: unknown) => void,
  rest = 0,
): () => void {
  let isUnderWay = false;
  let restsUntil = 0;
  const timer = setInterval(async () => {
    const from = performance.now();
    if (isUnderWay || from < restsUntil) return;
    isUnderWay = true;
    try {
      await work();
    } catch (error) {
      tell(error);
    } finally {
      isUnderWay = false;
      const until = performance.now();
      restsUntil = until + (until - from) * rest;
    }
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
