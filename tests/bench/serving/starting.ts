import { anAbsentFolder } from '../../fixtures/app/built-app';
import type { Effort } from '../effort';
import { inTurns } from '../rounds';
import { type Started, startServer, startSite } from '../started';
import type { Line } from '../table';

/** Starts the site without and with a data folder, and the minimal Next.js app, in turns; `seeded` is a folder of an earlier start. */
export async function measureStarting(
  seeded: string,
  staticApp: string,
  { starts }: Effort,
): Promise<Line[]> {
  const contenders = {
    cold: async () => startSite(await anAbsentFolder()),
    warm: async () => startSite(seeded),
    minimal: async () => startServer('serving/static-server.ts', [staticApp]),
  };
  const names = ['cold', 'warm', 'minimal'] as const;
  const started = await inTurns(names, starts, async (name) => {
    const server = await contenders[name]();
    await server.stop();
    return server;
  });
  const figures = (name: (typeof names)[number], of: (server: Started) => number) =>
    (started.get(name) ?? []).map(of);
  const time = ({ milliseconds }: Started) => milliseconds;
  const memory = ({ memory }: Started) => memory;
  const line = (what: string, name: 'cold' | 'warm', of: typeof time, unit: 'ms' | 'MB'): Line => ({
    what,
    figures: figures(name, of),
    unit,
    than: { name: 'minimal Next.js app', figures: figures('minimal', of) },
  });
  return [
    line('start without a data folder', 'cold', time, 'ms'),
    line('start with one', 'warm', time, 'ms'),
    line('memory after the first start', 'cold', memory, 'MB'),
    line('memory after a later start', 'warm', memory, 'MB'),
  ];
}
