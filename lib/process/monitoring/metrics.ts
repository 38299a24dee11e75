import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type OpenMetricsContentType,
  Registry,
} from 'prom-client';
import { runtime } from '../runtime';
import { backupTimes } from './backup-times';
import { lastSourceCheck } from './last-source-check';

/** What is measured of a request that was answered. */
export interface MeasuredRequest {
  /** The pattern of its address, of which there are few. */
  route: string;
  method: string;
  status: number;
  /** What the response cache did: hit, miss, collapsed or stale; none where it was not asked. */
  cache: string;
  seconds: number;
}

/** What the response cache holds. */
export interface CacheSize {
  bytes: number;
  answers: number;
}

/** What is measured of this process, and its text in OpenMetrics. */
export interface Metrics {
  request(measured: MeasuredRequest): void;
  /** Has the size of the response cache told from now on. */
  watchCache(size: () => CacheSize): void;
  contentType: string;
  text(): Promise<string>;
}

// From an answer in memory to what a reader would leave for, in seconds.
const BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.3, 1, 3, 10];

/** Begins to measure this process. */
export function startMetrics(): Metrics {
  const register = new Registry<OpenMetricsContentType>();
  register.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register });
  const registers = [register];
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by the pattern of their address',
    labelNames: ['route', 'method', 'status', 'cache'],
    buckets: BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'http_requests_failed',
    help: 'Requests that were answered with a status from 500 on',
    labelNames: ['route', 'status'],
    registers,
  });
  let cacheSize: (() => CacheSize) | null = null;
  const gauge = (name: string, help: string, read: () => number | null | Promise<number | null>) =>
    new Gauge({
      name: `agreement_tracker_${name}`,
      help,
      registers,
      async collect() {
        const value = await read();
        if (value === null) this.remove();
        else this.set(value);
      },
    });
  gauge('response_cache_bytes', 'What the response cache takes', () => cacheSize?.().bytes ?? null);
  gauge('response_cache_answers', 'Answers that it holds', () => cacheSize?.().answers ?? null);
  for (const which of ['total', 'idle', 'waiting'] as const) {
    const help = `Connections to the database server: ${which}`;
    gauge(`database_pool_${which}`, help, () => runtime.store?.pool()?.[which] ?? null);
  }
  gauge('listening', 'Whether this process is notified of every revision: 1 or 0', () =>
    runtime.recordCache.listening ? 1 : 0,
  );
  gauge(
    'last_backup_timestamp_seconds',
    'When the last backup of BACKUP_FOLDER was made; nothing without one',
    async () => (await backupTimes()).at(-1) ?? null,
  );
  gauge(
    'last_source_check_timestamp_seconds',
    'When a cited source was last asked, whatever came of it; nothing before the first',
    lastSourceCheck,
  );
  new Gauge({
    name: 'agreement_tracker_revision',
    help: 'The latest known revision of an agreement',
    labelNames: ['agreement'],
    registers,
    collect() {
      this.reset();
      for (const [agreement, revision] of runtime.recordCache.revisions) {
        this.set({ agreement }, revision);
      }
    },
  });
  return {
    request({ seconds, status, ...labels }) {
      durations.observe({ ...labels, status: String(status) }, seconds);
      if (status >= 500) failures.inc({ route: labels.route, status: String(status) });
    },
    watchCache(size) {
      cacheSize = size;
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
