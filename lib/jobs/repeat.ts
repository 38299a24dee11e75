/** How work is repeated: at once too, beside each time; and for how many times as long as it took nothing more is done. */
interface Repeated {
  atOnce?: boolean;
  rest?: number;
}

/**
 * Does work every so many milliseconds, but not while it is still under way; what fails is told behind the words of
 * `failing`, unless it was stopped meanwhile, and it goes on. Keeps no process alive. `first` resolves once what is done
 * at once is done, or has failed.
 */
export function repeat(
  milliseconds: number,
  work: () => Promise<unknown>,
  failing: string,
  { atOnce = false, rest = 0 }: Repeated = {},
): { first: Promise<void>; stop: () => void } {
  let [isUnderWay, isStopped, restsUntil] = [false, false, 0];
  const attempt = async () => {
    isUnderWay = true;
    try {
      await work();
    } catch (error) {
      if (!isStopped) console.error(failing, error);
    } finally {
      isUnderWay = false;
    }
  };
  const timer = setInterval(async () => {
    const from = performance.now();
    if (isUnderWay || from < restsUntil) return;
    await attempt();
    const until = performance.now();
    restsUntil = until + (until - from) * rest;
  }, milliseconds);
  timer.unref();
  return {
    first: atOnce ? attempt() : Promise.resolve(),
    stop: () => {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
