import { execFileSync } from 'node:child_process';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toZip } from '@/lib/formats/zip';

const FILES = [
  { name: 'records/uk-norway.json', bytes: strToU8('{"æ": "ø"}') },
  { name: 'empty.txt', bytes: new Uint8Array() },
];

it('an archive holds each file as it is, and lets others have their turn after each', async () => {
  let pauses = 0;
  const zip = await toZip(FILES, async () => {
    pauses += 1;
  });
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual(['records/uk-norway.json', 'empty.txt']);
  expect(strFromU8(files['records/uk-norway.json'] ?? new Uint8Array())).toBe('{"æ": "ø"}');
  expect(pauses).toBe(2);
});

it('a long file is compressed in parts, and whole in the archive', async () => {
  const bytes = new Uint8Array(1_000_000).map((_, index) => (index * index) % 251);
  let pauses = 0;
  const zip = await toZip([{ name: 'long', bytes }], async () => {
    pauses += 1;
  });
  expect(Buffer.compare(unzipSync(zip)['long'] ?? new Uint8Array(), bytes)).toBe(0);
  expect(pauses).toBeGreaterThan(2);
});

it('a file is asked for only once those before it are in the archive', async () => {
  const order: string[] = [];
  async function* files() {
    for (const file of FILES) {
      order.push(file.name);
      yield file;
    }
  }
  await toZip(files(), async () => {
    order.push('pause');
  });
  expect(order).toEqual(['records/uk-norway.json', 'pause', 'empty.txt', 'pause']);
});

it('an archive of the same files is the same bytes in every time zone', async () => {
  const here = Buffer.from(await toZip(FILES, async () => {})).toString('base64');
  const script = `
    import('./lib/formats/zip.ts').then(async ({ toZip }) => {
      const files = [
        { name: 'records/uk-norway.json', bytes: new TextEncoder().encode('{"æ": "ø"}') },
        { name: 'empty.txt', bytes: new Uint8Array() },
      ];
      process.stdout.write(Buffer.from(await toZip(files, async () => {})).toString('base64'));
    });`;
  const env = { ...process.env, TZ: 'Pacific/Apia' };
  const there = execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { env });
  expect(there.toString()).toBe(here);
});
