import { takeConsidered } from './considered';
import { control } from './control';
import { turnedDays } from './days';
import { supersede } from './editions';
import { processWide } from './process-wide';
import { forgetPages } from './ready-pages';
import { takeNews } from './shelf';
import { takeSittings } from './sittings';

// A page whose rendering began before its tag was superseded may be cached after it. Superseded tags are
// therefore expired again after so many milliseconds; pages of the new edition do not bear them.
const AGAIN_AFTER = [0, 1_000, 5_000, 30_000, 120_000] as const;

interface Due {
  at: number;
  tag: string;
}

const queue = () => processWide('refresh', () => ({ due: [] as Due[], failed: false }));

/** Has every page that shows a changed agreement, what was considered for one, sitting days, or a day that has turned, rendered anew when next asked for. */
export async function refreshPages(): Promise<void> {
  const superseded = [
    ...takeNews().flatMap((slug) => [supersede(`agreement:${slug}`), supersede('agreements')]),
    ...takeConsidered().map((slug) => supersede(`considered:${slug}`)),
    ...(takeSittings() ? [supersede('sittings')] : []),
    ...turnedDays().flatMap((slug) => [supersede(`day:${slug}`), supersede('days')]),
  ];
  const from = performance.now();
  for (const tag of superseded) {
    queue().due.push(...AGAIN_AFTER.map((after) => ({ at: from + after, tag })));
  }
  await expireDue();
}

/** Looks every second whether pages must be rendered anew; keeps no process alive. */
export function refreshEverySecond(): void {
  processWide('refresh-timer', () => setInterval(() => void refreshPages(), 1_000).unref());
}

async function expireDue(): Promise<void> {
  const place = queue();
  const due = place.due.filter(({ at }) => at <= performance.now());
  if (due.length === 0) return;
  place.due = place.due.filter((entry) => !due.includes(entry));
  const fault = await expire([...new Set(due.map(({ tag }) => tag))]);
  forgetPages();
  if (fault === null) {
    place.failed = false;
    return;
  }
  // They stay due, so that the next second tries again; one line tells of it.
  place.due.push(...due);
  if (!place.failed) console.error(`Pages could not be refreshed and may be out of date: ${fault}`);
  place.failed = true;
}

// Next expires tags only inside a request, so the process asks itself.
async function expire(tags: readonly string[]): Promise<string | null> {
  const own = control();
  if (!own) return 'this process does not listen for itself';
  try {
    const answer = await fetch(`${own.address}/api/internal/refresh`, {
      method: 'POST',
      headers: { authorization: `Bearer ${own.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tags }),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    return answer.ok ? null : `it answered ${answer.status}`;
  } catch (error) {
    return String(error);
  }
}
