/** Has SIGTERM and SIGINT stop the process gracefully: what is under way is finished, and the exit code is 0, or 1 where that fails. */
export function onShutdown(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    // Asked twice, it goes at once; a folder's lock is then taken over by the next start.
    if (stopping) process.exit(1);
    stopping = true;
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
