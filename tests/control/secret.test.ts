import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leaveControl, removeControl } from '@/lib/control/control-file';
import { bearsSecret, takeControlAt } from '@/lib/control/secret';

test('only the secret of this process is accepted', () => {
  expect(bearsSecret('Bearer undefined')).toBe(false);
  const { secret } = takeControlAt('http://127.0.0.1:1');
  expect(secret).toHaveLength(43);
  expect(bearsSecret(`Bearer ${secret}`)).toBe(true);
  expect(bearsSecret(secret)).toBe(false);
  expect(bearsSecret(`Bearer ${secret}x`)).toBe(false);
  expect(bearsSecret('')).toBe(false);
  expect(bearsSecret(null)).toBe(false);
});

test('what is left in the data folder can be read by its user only, even over an open file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'control-'));
  const file = join(folder, 'control.json');
  await writeFile(file, 'old', { mode: 0o644 });
  await leaveControl(folder, { address: 'http://127.0.0.1:1', secret: 'a secret' });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    address: 'http://127.0.0.1:1',
    secret: 'a secret',
    pid: process.pid,
  });
  await removeControl(folder);
  await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
});
