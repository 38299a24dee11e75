import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { runControlCommand } from '@/lib/commands/operating/run-control-command';
import type { ControlCommand } from '@/lib/control/control-command';
import { leaveControl } from '@/lib/control/control-file';
import { makePrivate } from '@/lib/db/folder-lock/private-folder';
import { readRevisions } from '@/lib/db/records/read-revision';
import { settings } from '@/lib/process/env';
import { aDataFolder, endAll } from '../../fixtures/app/built-app';
import { folderTaker } from '../../fixtures/folders/folder-taker';

const count: ControlCommand<{ plus: number }, { agreements: number }> = {
  name: 'count agreements',
  input: z.object({ plus: z.number() }),
  result: z.object({ agreements: z.number() }),
  run: async ({ db }, { plus }) => ({ agreements: (await readRevisions(db)).size + plus }),
};

/** A process's loopback address that answers health, and control commands with a status and a body. */
async function listening(status: number, body: unknown) {
  const asked: unknown[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    if (request.url === '/api/health') return response.end('{}');
    asked.push(request.headers.authorization, await json(request));
    response.writeHead(status, { 'content-type': 'application/json' });
    return response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}` };
}

beforeEach(async () => {
  Object.assign(settings(), { DATABASE_URL: null, DATA_FOLDER: await aDataFolder() });
});
afterAll(endAll);

test('a control command is carried out by the command itself on a free folder, which it lets go of', async () => {
  expect(await runControlCommand(count, { plus: 1 })).toEqual({ agreements: 1 });
  expect(await runControlCommand(count, { plus: 2 })).toEqual({ agreements: 2 });
});

describe('while another process holds the folder', () => {
  let held: string;
  beforeEach(async () => {
    makePrivate(settings().DATA_FOLDER);
    const taker = await folderTaker();
    expect(await taker.take(settings().DATA_FOLDER)).toBe('held');
    held = `is in use by the process ${taker.pid}.`;
  });

  test('a control command is carried out by that process, where it left how to ask it', async () => {
    const { asked, address } = await listening(200, { agreements: 5 });
    await leaveControl(settings().DATA_FOLDER, { address, secret: 'a secret' });
    expect(await runControlCommand(count, { plus: 1 })).toEqual({ agreements: 5 });
    expect(asked).toEqual(['Bearer a secret', { command: 'count agreements', input: { plus: 1 } }]);
  });

  test('the refusal names it where it left nothing', async () => {
    await expect(runControlCommand(count, { plus: 1 })).rejects.toThrow(held);
  });

  test('the refusal names it where nothing listens at the address that was left', async () => {
    await leaveControl(settings().DATA_FOLDER, { address: 'http://127.0.0.1:1', secret: 'old' });
    await expect(runControlCommand(count, { plus: 1 })).rejects.toThrow(held);
  });

  test.each([
    [404, 'is in use by the process'],
    [400, 'is of another version: restart it'],
    [500, 'its log says why'],
  ])('an answer of %d is told as a sentence', async (status, sentence) => {
    const { address } = await listening(status, {});
    await leaveControl(settings().DATA_FOLDER, { address, secret: 'a secret' });
    await expect(runControlCommand(count, { plus: 1 })).rejects.toThrow(sentence);
  });
});
