import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { workerThread } from '@/lib/process/workers/worker-thread';
import type { Question } from '../../fixtures/children/answering-worker';

const FILE = 'tests/fixtures/children/answering-worker.ts';
const BOUNDS = { milliseconds: 60_000, megabytes: 64 };
const ended: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

function worker(milliseconds = BOUNDS.milliseconds) {
  const made = workerThread<Question, number>(
    FILE,
    { ...BOUNDS, milliseconds },
    'Nothing was said',
  );
  ended.push(made.end);
  return {
    ...made,
    who: async () => {
      const answered = await made.ask('who');
      return answered.result === 'answered' ? answered.answer : answered.message;
    },
  };
}

describe('a worker thread', () => {
  it('is one thread for all its questions', async () => {
    const { who } = worker();
    const first = await who();
    expect(first).toBeTypeOf('number');
    expect(await who()).toBe(first);
  });

  it.each([
    ['throw', 'Nothing was said: no answer is known.'],
    ['leave', 'Nothing was said: its worker ended.'],
  ] as const)('that dies of “%s” says so, and another answers next', async (question, message) => {
    const { ask, who } = worker();
    const first = await who();
    expect(await ask(question)).toEqual({ result: 'failed', message });
    const second = await who();
    expect(second).toBeTypeOf('number');
    expect(second).not.toBe(first);
  });

  it('that would never answer is ended after its time', async () => {
    const { ask } = worker(200);
    expect(await ask('never')).toEqual({
      result: 'failed',
      message: 'Nothing was said within 0.2 seconds.',
    });
  });

  it('that died while nothing was asked is replaced', async () => {
    const { ask, who } = worker();
    const last = await ask('leave after');
    expect(last).toMatchObject({ result: 'answered' });
    await pause(500);
    expect(await who()).toBeTypeOf('number');
  });

  it('is started anew after it was ended', async () => {
    const { end, who } = worker();
    const first = await who();
    await end();
    expect(await who()).not.toBe(first);
  });

  it('that ends as it is started is no answer', async () => {
    const absent = workerThread('tests/fixtures/no-such-worker.ts', BOUNDS, 'Nothing was said');
    await expect(absent.ask('who')).rejects.toThrow('no-such-worker');
  });

  it('keeps no process alive while it waits', async () => {
    const program = `
      import { workerThread } from '@/lib/process/workers/worker-thread';
      const { ask } = workerThread('${FILE}', ${JSON.stringify(BOUNDS)}, 'Nothing was said');
      void ask('who').then(({ result }) => console.log(result));`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 60_000 });
    expect(stdout).toBe('answered\n');
  });
});
