import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { openApi } from '@/lib/api/openapi/document';

const problemsOf = async (document: object) => {
  // What `redocly lint` runs, with its warnings as errors.
  const config = await createConfig({ extends: ['recommended-strict'] });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => [
    ruleId,
    message,
    location.map(({ pointer }) => pointer).join(' '),
  ]);
};

describe('Redocly’s rules', () => {
  const document = openApi('https://agreements.example');

  it('find nothing in the OpenAPI document', async () => {
    expect(await problemsOf(document)).toEqual([]);
  });

  it('find what is wrong in one without the words that reads need no key', async () => {
    const paths = Object.entries(document.paths ?? {}).map(([path, { get, ...operations }]) => {
      const { security: _, ...open } = get ?? {};
      return [path, { ...operations, ...(get && { get: open }) }];
    });
    const problems = await problemsOf({ ...document, paths: Object.fromEntries(paths) });
    expect(new Set(problems.map(([rule]) => rule))).toEqual(new Set(['security-defined']));
  });
});
