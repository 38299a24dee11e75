import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { openApi } from '@/lib/api/openapi';

const document = openApi('https://agreements.example');

describe('the OpenAPI document', () => {
  it('is of OpenAPI 3.1 and names every address, with what can be done there', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: 'https://agreements.example/api/v1' }]);
    const operations = Object.entries(document.paths ?? {}).map(([path, operationsAt]) =>
      [path, ...Object.keys(operationsAt)].join(' '),
    );
    expect(operations).toEqual([
      '/agreements get post',
      '/agreements/{slug} get put',
      '/agreements/{slug}/status get',
      '/agreements/{slug}/entries get post',
      '/agreements/{slug}/entries/{id} get',
      '/agreements/{slug}/corrections get',
      '/agreements/{slug}/milestones get',
      '/agreements/{slug}/record get',
      '/oembed get',
      '/search get',
      '/agreements/{slug}/entries/{id}/corrections post',
    ]);
  });

  it('has schemas that JSON Schema 2020-12 takes, and no reference into nothing', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(JSON.parse(JSON.stringify(document)), 'openapi');
    for (const name of Object.keys(document.components?.schemas ?? {})) {
      expect(() => ajv.compile({ $ref: `openapi#/components/schemas/${name}` })).not.toThrow();
    }
  });

  it('tells under every name that it has told under, since programs rest on them', () => {
    const kept = readFileSync('tests/api/names-of-v1.txt', 'utf8').trim().split('\n');
    const names = namesIn(document.components?.schemas ?? {}, '').toSorted();
    expect(kept.filter((name) => !names.includes(name))).toEqual([]);
    // What is new is kept from then on: it is to be added to the file.
    expect(names.filter((name) => !kept.includes(name))).toEqual([]);
  });

  it('says of each address which problems it may answer', () => {
    const statuses = Object.keys(
      document.paths?.['/agreements/{slug}/status']?.get?.responses ?? {},
    );
    expect(statuses).toEqual(['200', '304', '400', '404', '503']);
  });
});

/** The properties that schemas name, at whatever depth, each with its place. */
function namesIn(schema: object, place: string): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const within = namesIn(value, key === 'properties' ? place : `${place}/${key}`);
    if (key !== 'properties') return within;
    return [...Object.keys(value).map((name) => `${place}/${name}`), ...within];
  });
}
