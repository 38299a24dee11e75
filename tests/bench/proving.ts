import { recordText } from '@/lib/formats/record-document';
import { verifyRecord } from '@/lib/formats/verify-record';
import { provenDocument } from '../fixtures/records/proven-document';
import { correction, note, recordOf } from '../fixtures/records/record';
import type { Effort } from './effort';
import { inTurns } from './rounds';
import type { Line } from './table';

const REVISIONS = [1_000, 10_000] as const;

/** Ten thousand revisions are to be proven in less than this, in milliseconds. */
const SOON = 5_000;

/** Proves documents of more and more revisions, from their text on, in turns. */
export async function measureProving({ rounds }: Effort): Promise<Line[]> {
  const texts = new Map(REVISIONS.map((count) => [count, recordText(documentOf(count))]));
  const times = await inTurns(REVISIONS, rounds, async (count) => {
    const begun = performance.now();
    const { result } = verifyRecord(JSON.parse(texts.get(count) ?? ''), null);
    if (result !== 'proven') throw new Error(result);
    return performance.now() - begun;
  });
  return REVISIONS.map((count) => ({
    what: `${count.toLocaleString('en')} revisions, every tenth a correction`,
    figures: times.get(count) ?? [],
    unit: 'ms',
    than: { name: 'the time that it may take', figures: Array(rounds).fill(SOON) },
    aim: { atMost: 1 },
  }));
}

function documentOf(revisions: number) {
  const contents = Array.from({ length: revisions }, (_none, index) => {
    const revision = index + 1;
    return revision % 10 === 0
      ? [correction(`${revision - 1}-1`, note({ title: `Talk ${revision}, put right` }))]
      : [note({ title: `Talk ${revision}` })];
  });
  return provenDocument(recordOf(contents));
}
