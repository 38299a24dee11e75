import robotsParser from 'robots-parser';
import type { GuardedFetch } from '@/lib/fetch/guarded-fetch';

/** What a host lets be asked for by itself: whether, and how many milliseconds apart. */
export interface RobotsRule {
  allowed: boolean;
  delay: number;
}

/** The rule for an address; "unreachable" where the host's robots.txt cannot be had, which admits nothing for now. */
export type Robots = (address: string, ending?: AbortSignal) => Promise<RobotsRule | 'unreachable'>;

type Rules = ReturnType<typeof robotsParser>;

/** The name by which this site is spoken to in a robots.txt. */
const NAME = 'AgreementTracker';

// In milliseconds: for how long what a robots.txt says may be kept (RFC 9309, 2.4), and one that could not be had.
const [KEPT, KEPT_UNREACHABLE] = [86_400_000, 600_000];
// RFC 9309, 2.5.
const MOST_BYTES = 512_000;
const MOST_HOSTS = 2_000;

/**
 * Makes what tells how hosts want to be asked by programs, by their robots.txt (RFC 9309) and its Crawl-delay, each asked
 * for once a day: where there is none (4xx) all may be asked, where it cannot be had nothing; so too where it was asked for
 * too often (429).
 */
export function robots(fetch: GuardedFetch, now: () => number): Robots {
  const known = new Map<string, { rules: Rules | 'unreachable'; until: number }>();
  const rulesAt = async (origin: string, ending?: AbortSignal) => {
    const kept = known.get(origin);
    if (kept && kept.until > now()) return kept.rules;
    const rules = await askFor(fetch, origin, ending);
    if (known.size >= MOST_HOSTS) known.clear();
    known.set(origin, {
      rules,
      until: now() + (rules === 'unreachable' ? KEPT_UNREACHABLE : KEPT),
    });
    return rules;
  };
  return async (address, ending) => {
    const rules = await rulesAt(new URL(address).origin, ending);
    if (rules === 'unreachable') return rules;
    return {
      allowed: rules.isAllowed(address, NAME) ?? true,
      delay: (rules.getCrawlDelay(NAME) ?? 0) * 1_000,
    };
  };
}

async function askFor(
  fetch: GuardedFetch,
  origin: string,
  ending?: AbortSignal,
): Promise<Rules | 'unreachable'> {
  const url = `${origin}/robots.txt`;
  const answer = await fetch(url, { accept: 'text/plain,*/*;q=0.1', ...(ending && { ending }) });
  if (answer.result === 'refused') return robotsParser(url, '');
  if (answer.result === 'failed' || answer.status >= 500) return 'unreachable';
  // Not that there is none: it is not told now (RFC 6585, 4).
  if (answer.status === 429) return 'unreachable';
  const isThere = answer.status >= 200 && answer.status < 300;
  const text = Buffer.from(answer.body.subarray(0, MOST_BYTES)).toString('utf8');
  return robotsParser(url, isThere ? text : '');
}
