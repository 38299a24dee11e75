import { describe, expect, it } from 'vitest';
import { openApi } from '@/lib/api/openapi/document';
import { readReference } from '@/lib/api/reference/read-reference';
import type { Field, TypePart } from '@/lib/api/reference/reference';

const document = openApi('https://agreements.example');
const reference = readReference(document);
const written = (type: readonly TypePart[]) => type.map(({ text }) => text).join('');
const schema = (name: string) => reference.schemas.find((one) => one.name === name);
const field = (fields: readonly Field[] | undefined, name: string) => {
  const found = fields?.find((one) => one.name === name);
  return found && { ...found, type: written(found.type) };
};

describe('the reference', () => {
  it('has every operation of the OpenAPI document, reading first', () => {
    const told = reference.operations.map(({ method, path }) => `${method} ${path}`);
    const operations = Object.entries(document.paths ?? {}).flatMap(([path, one]) =>
      Object.keys(one).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(told.toSorted()).toEqual(operations.toSorted());
    const reading = told.findLastIndex((one) => one.startsWith('GET '));
    expect(told.slice(reading + 1).filter((one) => one.startsWith('GET '))).toEqual([]);
    expect(reference.operations.filter(({ needsKey }) => needsKey)).toHaveLength(4);
  });

  it('has every schema, and leads to none that it has not', () => {
    const names = reference.schemas.map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(document.components?.schemas ?? {}).toSorted());
    const fields = [
      ...reference.schemas.flatMap((one) => one.fields),
      ...reference.operations.flatMap(({ parameters }) => parameters),
    ];
    const bodies = reference.operations.flatMap(({ body, answers }) =>
      [body, ...answers.map((one) => one.body)].flatMap((one) => one ?? []),
    );
    const linked = [...fields, ...bodies].flatMap(({ type }) =>
      type.flatMap((one) => one.schema ?? []),
    );
    const kinds = reference.schemas.flatMap(
      ({ kinds: of }) => of?.of.map((one) => one.schema) ?? [],
    );
    expect(linked.length).toBeGreaterThan(100);
    expect([...linked, ...kinds].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('says what each field is: also of those within, and what null means', () => {
    expect(field(schema('Status')?.fields, 'agreement.slug')).toEqual({
      name: 'agreement.slug',
      type: 'string',
      required: true,
      description: null,
      least: null,
      most: null,
      longest: 80,
    });
    expect(field(schema('Status')?.fields, 'lateness')).toMatchObject({
      type: 'Lateness | null',
      description: expect.stringContaining('Null'),
    });
    expect(field(schema('Description')?.fields, 'parties[].people[].from')?.type).toBe(
      'string | null',
    );
    expect(field(schema('Citation')?.fields, 'voice')?.type).toBe('"independent" | string[]');
    expect(field(schema('Standing')?.fields, 'origins')).toMatchObject({
      required: false,
      least: 0,
      most: null,
    });
    expect(schema('Entry')?.kinds).toMatchObject({ property: 'kind' });
  });

  it('says what an operation takes and answers, with an example of each body', () => {
    const entries = reference.operations.find(({ id }) => id === 'listEntries');
    expect(entries?.parameters.map(({ name, place }) => `${place} ${name}`)).toEqual([
      'path slug',
      'query on',
      'query known',
      'query revision',
      'query kind',
      'query milestone',
      'query after',
      'query limit',
    ]);
    expect(field(entries?.parameters, 'limit')).toMatchObject({
      type: 'integer',
      least: 1,
      most: 200,
    });
    expect(entries?.answers.map(({ status }) => status)).toEqual([
      '200',
      '304',
      '400',
      '404',
      '429',
      '503',
    ]);
    for (const { body, answers } of reference.operations) {
      for (const one of [body, ...answers.map((answer) => answer.body)]) {
        if (one) expect(JSON.parse(one.example)).toEqual(expect.any(Object));
      }
    }
  });

  it('is made of no document in which an operation does not say whether it needs a key', () => {
    const { security: _, ...open } = document.paths?.['/search']?.get ?? {};
    const paths = { ...document.paths, '/search': { get: open } };
    expect(() => readReference({ ...document, paths })).toThrow('security');
  });
});
