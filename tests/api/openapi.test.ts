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

  it('says of each address which problems it may answer', () => {
    const statuses = Object.keys(
      document.paths?.['/agreements/{slug}/status']?.get?.responses ?? {},
    );
    expect(statuses).toEqual(['200', '304', '400', '404', '503']);
  });
});
