import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import openapiTypes, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from '@/lib/api/openapi/document';

const document = JSON.parse(JSON.stringify(openApi('https://agreements.example')));
const generated = new Map<string, string>();
let folder = '';
let faultsFound: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clients-'));
  generated.set('types.ts', astToString(await openapiTypes(document)));
  await createClient({
    input: document,
    output: { path: folder },
    logs: { level: 'silent', file: false },
  });
  for (const file of await readdir(folder, { recursive: true })) {
    if (file.endsWith('.ts')) {
      generated.set(`client/${file}`, await readFile(join(folder, file), 'utf8'));
    }
  }
  faultsFound = faults();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Programs that use the generated files, by their names. */
const PROGRAMS = {
  'right.ts': `
    import type { components, paths } from './types';
    import { getStatus, listEntries } from './client';
    import type { EntryOrCorrection } from './client';

    type Told = components['schemas']['EntryOrCorrection'];
    export function words(entry: Told): string {
      switch (entry.kind) {
        case 'target': return entry.said;
        case 'status': return entry.status;
        case 'form': return entry.form;
        case 'check': return entry.lookedIn;
        case 'note': return entry.title;
        case 'correction': return entry.reason;
      }
    }
    export const same = (entry: EntryOrCorrection): string | null =>
      entry.kind === 'target' ? entry.edtf : null;
    export type Status =
      paths['/agreements/{slug}/status']['get']['responses'][200]['content']['application/json'];
    export const days = (status: Status): number => status.lateness?.days ?? 0;
    export async function read(): Promise<string[]> {
      const { data } = await listEntries({ path: { slug: 'uk-norway' }, query: { limit: 2 } });
      const status = await getStatus({ path: { slug: 'uk-norway' } });
      return [status.data?.verdict.en ?? '', ...(data?.entries.map(words) ?? [])];
    }
  `,
  'wrong.ts': `
    import type { components } from './types';
    import type { Status, Entry } from './client';
    export const one = (status: components['schemas']['Status']) => status.lateness.days;
    export const other = (status: Status) => status.target.due;
    export const words = (entry: Entry) => entry.said;
  `,
};

/** What the compiler finds wrong with the generated files and the programs. */
function faults(): string[] {
  const root = '/generated';
  const files = new Map(
    [...generated, ...Object.entries(PROGRAMS)].map(([name, text]) => [`${root}/${name}`, text]),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile: readOther } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readOther(name);
  host.directoryExists = () => true;
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, version)
      : ts.createSourceFile(name, text, version);
  };
  const compiled = ts.createProgram([...files.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(compiled)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.replace(`${root}/`, '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

describe('a generated client', () => {
  test('compiles, and knows of each kind of entry what it alone has, by either generator', () => {
    expect(faultsFound.filter((fault) => !fault.startsWith('wrong.ts: '))).toEqual([]);
  });

  test('is told what may be null, and by what a kind is known', () => {
    expect(faultsFound.filter((fault) => fault.startsWith('wrong.ts: '))).toEqual([
      "wrong.ts: 'status.lateness' is possibly 'null'.",
      "wrong.ts: 'status.target' is possibly 'null'.",
      expect.stringContaining("Property 'said' does not exist on type 'Entry'"),
    ]);
  });
});
