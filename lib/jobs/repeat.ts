/**
 * Does work every so many milliseconds, but not while it is still under way; what fails is told, and it goes on. Gives
 * how to stop. Keeps no process alive.
 */
export function repeat(
  milliseconds: number,
  work: () => Promise<unknown>,
  tell: (error: unknown) => void,
): () => void {
  let isUnderWay = false;
  const timer = setInterval(async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      await work();
    } catch (error) {
      tell(error);
    } finally {
      isUnderWay = false;
    }
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
