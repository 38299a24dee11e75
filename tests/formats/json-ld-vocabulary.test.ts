import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { statusAt } from '@/lib/agreement/status/status';
import {
  agreementLd,
  type DescribedPage,
  type JsonLd,
  milestoneLd,
  siteLd,
} from '@/lib/formats/json-ld';
import { aRecord, claim, note, target, viewOf } from '../agreement/a-record';
import { SAMPLES } from '../fixtures/records/samples';

const page: DescribedPage = {
  site: 'https://agreements.example',
  address: 'https://agreements.example/',
  language: 'en',
  on: null,
  revision: null,
  description: 'What was promised and what has been reported since.',
  siteName: 'Agreement Tracker',
  operator: 'Readers of Records',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  files: [{ file: 'calendar.ics', mediaType: 'text/calendar' }],
};

/** What pages tell of the samples, and of days that were set down and moved. */
function everything(): JsonLd[] {
  const moved = aRecord([
    note('2025-01-01'),
    claim('met', '2025-01-02', ['GB', 'NO'], { milestone: 'announced' }),
    target('2025-06-01', 'on', '2025-02-20'),
    target('2025-09-01', 'on', '2025-05-20'),
  ]);
  const records = [...SAMPLES.map(({ record }) => record), moved];
  const views = ['2025-03-01', '2025-06-01', '2026-11-22'];
  const statuses = records.flatMap((record) =>
    views.map((on) => statusAt(record, viewOf(record, on))),
  );
  return [
    siteLd(page),
    ...statuses.flatMap((status) => [
      agreementLd(status, page),
      ...status.milestones.map((one) => milestoneLd(one, status, page)),
    ]),
  ];
}

/**
 * The nodes with which the compiler finds fault by schema-dts, which is made of schema.org's own vocabulary file: a type that
 * it has not, a property that is not one of its type's, a value that is not in the property's range.
 */
function faultyAmong(nodes: readonly object[]): object[] {
  const program = nodes
    .map(
      (node, at) =>
        `export const node${at}: import('schema-dts').${Object(node)['@type']} = ${JSON.stringify(node)};`,
    )
    .join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    lib: ['lib.es5.d.ts'],
  };
  const name = `${process.cwd()}/linked-data-of-tests.ts`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, version) =>
    file === name ? ts.createSourceFile(file, program, version) : getSourceFile(file, version);
  const faulty = ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    // A line is a node.
    .map(({ file, start = 0 }) => file?.getLineAndCharacterOfPosition(start).line ?? -1);
  return [...new Set(faulty)].flatMap((at) => nodes[at] ?? []);
}

/** Nodes that say the same but for their words, once. */
function distinct(told: readonly JsonLd[]): object[] {
  const nodes = told.flatMap((one) => one['@graph']);
  const shape = (node: object) =>
    JSON.stringify(node, (key, value) =>
      typeof value === 'string' && !key.startsWith('@') && !value.includes('schema.org/Event')
        ? ''
        : value,
    );
  return [...new Map(nodes.map((node) => [shape(node), node])).values()];
}

describe('linked data', () => {
  it('is in schema.org’s words: its types, their properties and the ranges of these', () => {
    const nodes = distinct(everything());
    const texts = JSON.stringify(nodes);
    for (const word of [
      'Dataset',
      'DataDownload',
      'PropertyValue',
      'EventRescheduled',
      'Country',
    ]) {
      expect(texts).toContain(word);
    }
    // How a search is filled in is said beside the vocabulary (schema.org, "Potential Actions": `-input`).
    const plain = JSON.parse(JSON.stringify(nodes), (key, value) =>
      key.endsWith('-input') ? undefined : value,
    );
    // Of which it finds fault with those that are wrong alone.
    const wrong = [
      { '@type': 'Treaty', name: 'a treaty' },
      { '@type': 'Dataset', name: 'data', eventStatus: 'https://schema.org/EventScheduled' },
      { '@type': 'Event', name: 'signed', eventStatus: 'late' },
      { '@type': 'Dataset', name: 'data', distribution: { '@type': 'PropertyValue', name: 'x' } },
    ];
    expect(faultyAmong([...plain, ...wrong])).toEqual(wrong);
  });
});
