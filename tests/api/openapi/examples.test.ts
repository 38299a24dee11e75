import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { openApi } from '@/lib/api/openapi/document';
import { madeExamples } from './made-examples';

const document = openApi('https://agreements.example');
const made = madeExamples();

interface Content {
  schema: object;
  example?: unknown;
}

describe('the examples of the OpenAPI document', () => {
  it.each(Object.keys(made))('say of %s what the API says; `-u` writes them anew', async (name) => {
    await expect(`${JSON.stringify(made[name], null, 2)}\n`).toMatchFileSnapshot(
      `../../../lib/api/openapi/examples/${name}.json`,
    );
  });

  it('stand with each body that is sent or answered, and are valid by its schema', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    const plain = JSON.parse(JSON.stringify(document));
    ajv.addSchema(plain, 'openapi');
    const bodies = Object.entries(plain.paths).flatMap(([path, operations]) =>
      Object.entries(operations as object).flatMap(([method, operation]) =>
        Object.entries<{ content?: Record<string, Content> }>({
          body: operation.requestBody ?? {},
          ...operation.responses,
        }).flatMap(([which, { content = {} }]) =>
          Object.values(content).map((one) => [`${method} ${path} ${which}`, one] as const),
        ),
      ),
    );
    expect(bodies.length).toBeGreaterThan(80);
    const faults = bodies.flatMap(([where, { schema, example }]) => {
      if (example === undefined) return [`${where} has no example`];
      const resolved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/'));
      const validate = ajv.compile(resolved);
      return validate(example) ? [] : [`${where}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(faults).toEqual([]);
  });

  it('of parameters are valid by theirs', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const plain = JSON.parse(JSON.stringify(document));
    const parameters = Object.values<Record<string, { parameters?: { schema: Sampled }[] }>>(
      plain.paths,
    ).flatMap((operations) => Object.values(operations).flatMap((one) => one.parameters ?? []));
    const sampled = parameters.flatMap(({ schema }) =>
      (schema.examples ?? []).map((example) => ({ schema, example })),
    );
    expect(sampled.length).toBeGreaterThan(20);
    for (const { schema, example } of sampled) {
      expect([example, ajv.compile(schema)(example)]).toEqual([example, true]);
    }
  });
});

type Sampled = object & { examples?: unknown[] };
