import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { openApi } from '@/lib/api/openapi/document';

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

  it('says of each field that may be null what null says', () => {
    const unsaid = Object.entries(document.components?.schemas ?? {})
      // What is written has them as its answers tell them.
      .filter(([name]) => !/^(New|Recorded|Record$)/.test(name))
      .flatMap(([name, schema]) => nullable(schema, name))
      .filter(({ description = '' }) => !/\bnull\b/i.test(description))
      .map(({ place }) => place);
    expect(unsaid).toEqual([]);
  });

  it('asks for no key where something is read, and for one where something is written', () => {
    const keyed = Object.values(document.paths ?? {}).flatMap((operations) =>
      Object.entries(operations).map(([method, { security }]) => [method, security]),
    );
    expect(keyed.filter(([method]) => method === 'get').map(([, asked]) => asked)).toEqual(
      Array.from({ length: 10 }, () => []),
    );
    expect(keyed.filter(([method]) => method !== 'get').map(([, asked]) => asked)).toEqual(
      Array.from({ length: 4 }, () => [{ key: [] }]),
    );
  });

  it('names a schema for each kind of entry, and tells them apart by it', () => {
    const { Entry, EntryOrCorrection, NewEntry } = document.components?.schemas ?? {};
    const mappings = [Entry, EntryOrCorrection, NewEntry].map((schema) =>
      schema && 'discriminator' in schema
        ? Object.keys(schema.discriminator?.mapping ?? {}).join(' ')
        : '',
    );
    expect(mappings).toEqual([
      'status target form note check',
      'status target form note check correction',
      'status target form note check',
    ]);
  });

  it('says of each address which problems it may answer', () => {
    const statuses = Object.keys(
      document.paths?.['/agreements/{slug}/status']?.get?.responses ?? {},
    );
    expect(statuses).toEqual(['200', '304', '400', '404', '429', '503']);
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

interface Described {
  place: string;
  description?: string;
}

/** The schemas within another that admit null, each with its place. */
function nullable(schema: unknown, place: string): Described[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const within = Object.entries(schema).flatMap(([key, one]) => nullable(one, `${place}/${key}`));
  const { type, anyOf, description }: { type?: unknown; anyOf?: unknown; description?: string } =
    schema;
  const admits =
    (Array.isArray(type) && type.includes('null')) ||
    JSON.stringify(anyOf ?? '').includes('{"type":"null"}');
  return admits ? [{ place, ...(description && { description }) }, ...within] : within;
}
