import { createHash, timingSafeEqual } from 'node:crypto';
import { settings } from '../../process/env';
import type { Metrics } from '../../process/monitoring/metrics';
import type { Middleware } from '../middleware';
import { pathOf } from '../path';

/** Tells what is measured at `/metrics` (OpenMetrics) to whoever bears METRICS_TOKEN; to all others there is nothing. */
export function answerMetrics(metrics: Metrics): Middleware {
  return async (request, response, next) => {
    const { METRICS_TOKEN: token } = settings();
    if (token === null || pathOf(request.url ?? '') !== '/metrics') return next();
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return next();
    const text = await metrics.text();
    response.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
