import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { startMetrics } from '@/lib/process/monitoring/metrics';

// As Prometheus takes them (documentation: "Alerting rules", "Recording rules").
const Rules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^[A-Z][A-Za-z]+$/),
          expr: z.string(),
          for: z.string().regex(/^\d+[smhd]$/),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string(), description: z.string().optional() }),
        }),
      ),
    }),
  ),
});

const Board = z.object({
  title: z.string(),
  uid: z.string(),
  schemaVersion: z.int(),
  templating: z.object({ list: z.array(z.object({ name: z.string(), type: z.string() })) }),
  panels: z.array(
    z.object({
      id: z.int(),
      type: z.enum(['timeseries', 'stat']),
      title: z.string().min(1),
      gridPos: z.object({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }),
      targets: z
        .array(z.object({ refId: z.string(), expr: z.string(), legendFormat: z.string() }))
        .min(1),
    }),
  ),
});

const RULES = Rules.parse(parse(readFileSync('.ci/monitoring/alerts.yaml', 'utf8')));
const BOARD = Board.parse(JSON.parse(readFileSync('.ci/monitoring/board.json', 'utf8')));

const alerts = RULES.groups.flatMap(({ rules }) => rules);
const expressions = [
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
  ...BOARD.panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => [title, expr.replaceAll('$__rate_interval', '5m')] as const),
  ),
];

// Prometheus itself makes this one, and gives each sample these labels; a histogram's buckets have the last.
const OF_PROMETHEUS = ['up'];
const LABELS_OF_PROMETHEUS = ['job', 'instance', 'le'];

/** What the site exports: each name that a sample can have, with the labels that its samples can have. */
const exported = new Map<string, Set<string>>();

beforeAll(async () => {
  const metrics = startMetrics();
  metrics.request({ route: '/', method: 'GET', cache: 'hit', status: 503, seconds: 0.002 });
  const text = await metrics.text();
  const endings = new Map([
    ['histogram', ['_bucket', '_sum', '_count']],
    ['counter', ['_total']],
  ]);
  for (const [, name = '', type = ''] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    for (const ending of endings.get(type) ?? ['']) exported.set(`${name}${ending}`, new Set());
  }
  for (const [, name = '', labels = ''] of text.matchAll(/^([a-z]\w+)\{(.+?)\} /gm)) {
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) exported.get(name)?.add(label);
  }
  exported.get('agreement_tracker_revision')?.add('agreement');
});

/** What an expression names: metrics and labels; `faults` where it is none. */
function namesIn(expression: string) {
  const found = { metrics: new Set<string>(), labels: new Set<string>(), faults: 0 };
  parser.parse(expression).iterate({
    enter({ name, type, from, to }) {
      const text = expression.slice(from, to);
      if (type.isError) found.faults += 1;
      if (name === 'Identifier') found.metrics.add(text);
      if (name === 'LabelName') found.labels.add(text);
    },
  });
  return found;
}

test('what Prometheus would refuse is found', () => {
  expect(namesIn('sum(rate(a[5m])').faults).toBeGreaterThan(0);
  expect(namesIn('sum by (b) (rate(a{c="d"}[5m])) > 1')).toEqual({
    metrics: new Set(['a']),
    labels: new Set(['b', 'c']),
    faults: 0,
  });
});

describe.each(expressions)('%s', (_title, expression) => {
  test('is an expression about what is exported, with its labels', () => {
    const { metrics, labels, faults } = namesIn(expression);
    expect(faults).toBe(0);
    expect(metrics.size).toBeGreaterThan(0);
    const unknown = [...metrics].filter((name) => !exported.has(name));
    expect(unknown.filter((name) => !OF_PROMETHEUS.includes(name))).toEqual([]);
    const known = [...metrics].flatMap((name) => [...(exported.get(name) ?? [])]);
    const all = [...LABELS_OF_PROMETHEUS, ...known];
    expect([...labels].filter((label) => !all.includes(label))).toEqual([]);
  });
});

test('each alert has a name of its own, and speaks of labels that it has', () => {
  expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
  for (const { expr, annotations } of alerts) {
    for (const [, label = ''] of annotations.summary.matchAll(/\$labels\.(\w+)/g)) {
      const isAggregated = / by \(|\b(sum|max)\(/.test(expr);
      expect(isAggregated ? expr : 'instance').toContain(label);
    }
  }
});

test('the board’s panels have ids of their own and lie beside each other', () => {
  const ids = BOARD.panels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const cells = BOARD.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)} ${y + Math.floor(cell / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(BOARD.panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
});
