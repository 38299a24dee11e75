/** Opens the store before Next serves the first request; where it refuses, the process ends with its sentence. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { openOrEnd } = await import('@/lib/process/open-store');
  const { seed } = await import('@/prisma/seed/seed');
  await openOrEnd(seed);
}

/** Notes why a request fails within Next, so that its answer can tell a database that is away from a fault of ours. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { noteFault } = await import('@/lib/process/request-context');
  noteFault(error);
}
