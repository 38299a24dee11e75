import { type Commitment, commitmentsOf } from '@/lib/agreement/commitments/commitment';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { inParts } from '@/lib/db/connection/in-parts';

// Those of so many agreements are found at once, in a few milliseconds.
const PART = 40;

/** The commitments of agreements as `commitmentsOf` gives them; between parts of many others have their turn. */
export async function commitmentsInParts(
  statuses: readonly AgreementStatus[],
): Promise<Commitment[]> {
  const commitments: Commitment[] = [];
  for await (const part of inParts(statuses, PART)) commitments.push(...commitmentsOf(part));
  return commitments;
}
