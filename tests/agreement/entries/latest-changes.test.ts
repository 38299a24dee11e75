import { expect, it } from 'vitest';
import { latestChanges } from '@/lib/agreement/entries/latest-changes';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, claim, note, viewOf } from '../a-record';

it('are the last recorded, of what was recorded together the last to occur, without checks and background', () => {
  const record = aRecord([
    note('2025-03-01', { title: 'First' }),
    note('2025-05-01', { title: 'Second' }),
    note('2020-01-01', { title: 'Long ago', background: true }),
    check('2025-06-01', ['signature']),
    { ...claim('under way', '2025-02-01', ['GB'], { title: 'Recorded later' }), revision: 2 },
  ]);
  const changes = latestChanges([statusAt(record, viewOf(record, '2025-07-01'))], 3);
  expect(changes.map(({ entry }) => 'title' in entry && entry.title)).toEqual([
    'Recorded later',
    'Second',
    'First',
  ]);
  expect(latestChanges([statusAt(record, viewOf(record, '2025-07-01'))], 1)).toHaveLength(1);
});
