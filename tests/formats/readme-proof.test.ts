import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { type RecordDocument, recordText } from '@/lib/formats/record-document';
import { provenDocument } from '../fixtures/records/proven-document';
import * as given from '../fixtures/records/record';

const SCRIPT = /```js\n(import \{ createHash \}[\s\S]*?)```/.exec(
  readFileSync('README.md', 'utf8'),
);

const document = provenDocument(
  given.recordOf([
    [given.note({ title: 'Æ “Ærlig” \u{1f91d}\n\u2028' }), given.target()],
    [given.correction('1-1', given.note({ remark: 'e\u0301' }))],
    [given.correction('1-1', null), given.check()],
  ]),
);

/** Runs the README's script on a document that a server on this machine gives. */
async function run(given: RecordDocument): Promise<{ stdout: string }> {
  const server = createServer((_request, response) => response.end(recordText(given)));
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const script = SCRIPT?.[1] ?? '';
  // Read from its parameters as a file would.
  const flags = ['--input-type=module', '-e', script, address, address];
  return promisify(execFile)(process.execPath, flags);
}

it('the script in the README proves a history with nothing but what the API gives', async () => {
  const { stdout } = await run(document);
  expect(stdout).toBe(`${document.slug}: 3 revisions, proven by ${document.revisions[2]?.hash}\n`);
});

it('the script in the README ends with an error where one character was changed', async () => {
  const [first, ...rest] = document.revisions;
  if (!first) throw new Error('there is no revision');
  const changed = { ...document, revisions: [{ ...first, recordedBy: 'an editos' }, ...rest] };
  await expect(run(changed)).rejects.toThrow('revision 1 is not proven by its hash');
});
