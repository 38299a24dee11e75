// What has not finished by then, in milliseconds, never will.
const LONGEST = 30_000;

/** Has SIGTERM and SIGINT stop the process gracefully: what is under way is finished, and the exit code is 0, or 1 where that fails. */
export function onShutdown(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    // Asked twice, it goes at once; a folder's lock is then taken over by the next start.
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      console.error('What was under way did not finish within 30 seconds. The program ends.');
      process.exit(1);
    }, LONGEST).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
