import { expect, test } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { changedSince } from '@/components/update/preview/changed-since';
import { correction, note, recordOf } from '../../../fixtures/records/record';

test('what others recorded meanwhile is told revision by revision, with who and when', () => {
  const record = recordOf([
    [note()],
    [note({ title: 'A frigate' })],
    [correction('1-1', null)],
    [],
  ]);
  const made = (revision: number, recordedBy: string) => ({
    revision,
    recordedBy,
    recordedAt: new Date('2026-12-01T23:30:00Z'),
  });
  const makers = [made(4, 'Cy'), made(3, 'Bo'), made(2, 'Ada'), made(1, 'the seed')];
  expect(changedSince(record, 1, makers, i18nFor('en', 'Europe/Oslo'))).toEqual([
    {
      revision: 2,
      by: 'Ada',
      at: '2 Dec 2026, 00:30 CET',
      did: [{ text: 'News: A frigate', id: '2-1' }],
    },
    {
      revision: 3,
      by: 'Bo',
      at: '2 Dec 2026, 00:30 CET',
      did: [{ text: 'Withdrawn: The ministers meet (it was misread)', id: '1-1' }],
    },
    {
      revision: 4,
      by: 'Cy',
      at: '2 Dec 2026, 00:30 CET',
      did: [{ text: 'The description was changed: parties, priorities or steps.', id: null }],
    },
  ]);
});
