import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerMetrics } from '@/lib/http/monitoring/answer-metrics';
import { startMetrics } from '@/lib/process/monitoring/metrics';
import { noteRevision } from '@/lib/process/record-cache';
import { runtime } from '@/lib/process/runtime';
import { parseSettings } from '@/lib/process/settings/settings';
import { closeServers, serveMiddleware } from '../../fixtures/servers/middleware-server';

const TOKEN = 'a token that nobody guesses';
const ASKED = { route: '/agreements/{slug}', method: 'GET', cache: 'hit', seconds: 0.002 };

beforeEach(() => {
  runtime.settings = parseSettings({ METRICS_TOKEN: TOKEN });
});
afterEach(() => {
  delete runtime.settings;
  closeServers();
});

async function ask(headers: Record<string, string>) {
  const metrics = startMetrics();
  metrics.request({ ...ASKED, status: 200 });
  metrics.request({ ...ASKED, status: 503 });
  metrics.watchCache(() => ({ bytes: 4_711, answers: 3 }));
  noteRevision('uk-norway', 7);
  const address = await serveMiddleware(answerMetrics(metrics), (_request, response) => {
    response.writeHead(404).end();
  });
  const answer = await fetch(`${address}/metrics`, { headers });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    text: await answer.text(),
  };
}

it('tells in OpenMetrics what was measured', async () => {
  const { status, type, text } = await ask({ authorization: `Bearer ${TOKEN}` });
  expect([status, type]).toEqual([
    200,
    'application/openmetrics-text; version=1.0.0; charset=utf-8',
  ]);
  const labels = 'route="/agreements/{slug}",method="GET",cache="hit",status="200"';
  expect(text).toContain(`http_request_duration_seconds_bucket{le="0.005",${labels}} 1\n`);
  expect(text).toContain('http_requests_failed_total{route="/agreements/{slug}",status="503"} 1\n');
  expect(text).toContain('agreement_tracker_response_cache_bytes 4711\n');
  expect(text).toContain('agreement_tracker_revision{agreement="uk-norway"} 7\n');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds ');
  expect(text).not.toMatch(/^agreement_tracker_last_backup/m);
  // Every line is a comment or a sample (OpenMetrics 1.0, ABNF), and the text has its end.
  const line =
    /^(# (HELP|TYPE|UNIT) [a-z_:][\w:]* .+|[a-z_:][\w:]*(\{\w+="[^"]*"(,\w+="[^"]*")*\})? (NaN|[-+]?[\d.e+-]+|[+-]Inf)( [\d.]+)?)$/i;
  const lines = text.trimEnd().split('\n');
  expect(lines.at(-1)).toBe('# EOF');
  expect(lines.slice(0, -1).filter((one) => !line.test(one))).toEqual([]);
});

it.each([
  ['nothing', {}],
  ['another token', { authorization: 'Bearer another token that is none' }],
])('there is nothing at its address for whoever bears %s', async (_what, headers) => {
  expect((await ask(headers)).status).toBe(404);
});

it('or where no token is set', async () => {
  runtime.settings = parseSettings({});
  expect((await ask({ authorization: `Bearer ${TOKEN}` })).status).toBe(404);
});
