import { expect, it } from 'vitest';
import { type Dataset, sha256Sums, toDcat } from '@/lib/formats/dcat';

// Of “abc”: FIPS 180-4 gives it as an example.
const SUM = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const file = { length: 3, sha256: SUM };
const dataset: Dataset = {
  site: 'https://agreements.example',
  title: 'Agreement Tracker',
  description: 'What was promised.',
  language: 'nn',
  publisher: 'A newspaper',
  modifiedAt: new Date('2026-11-29T10:00:00Z'),
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  distributions: [
    { address: 'entries.csv', title: 'entries.csv', mediaType: 'text/csv', file },
    { address: 'records.zip', title: 'records.zip', mediaType: 'application/zip', file: null },
  ],
};

it('a set of data says what it is, of whom, under which licence, and how each file is checked', () => {
  expect(JSON.parse(toDcat(dataset))).toMatchObject({
    '@type': 'dcat:Dataset',
    'dct:title': { '@value': 'Agreement Tracker', '@language': 'nn' },
    'dct:publisher': { 'foaf:name': 'A newspaper' },
    'dct:modified': { '@value': '2026-11-29T10:00:00.000Z' },
    'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    'dcat:distribution': [
      {
        'dcat:downloadURL': { '@id': 'entries.csv' },
        'dcat:byteSize': 3,
        'spdx:checksum': { 'spdx:checksumValue': SUM },
      },
      { 'dcat:downloadURL': { '@id': 'records.zip' } },
    ],
  });
});

it('a licence or a time that is not known is left out', () => {
  const told = toDcat({ ...dataset, licence: null, modifiedAt: null });
  expect(told).not.toContain('dct:license');
  expect(told).not.toContain('dct:modified');
});

it('sums are written as sha256sum reads them', () => {
  expect(sha256Sums([{ address: 'a/b.txt', file }])).toBe(`${SUM}  a/b.txt\n`);
});
