import { type JudgementChange, milestonesChanged } from '@/lib/agreement/record/needs-approval';
import type { Proposed } from '@/lib/agreement/record/proposed';
import type { ProposalJson } from '@/lib/api/write-json';
import type { Transaction } from '@/lib/db/connection/write-transaction';
import type { EditorName } from '@/lib/db/editors/author';
import { proposeIn } from '@/lib/db/proposals/write-proposal';
import type { Made } from './answer-write';
import { done } from './written-answer';

interface Asked {
  tx: Transaction;
  slug: string;
  basedOn: number;
  proposed: Proposed;
  by: EditorName;
}

/** Proposes to the other editors what changes these judgements: 202, with what it would change. */
export async function proposeWrite(
  { tx, slug, basedOn, proposed, by }: Asked,
  changes: readonly JudgementChange[],
): Promise<Made> {
  const outcome = await proposeIn(tx, slug, basedOn, proposed, by);
  if (outcome.result === 'proposed') {
    const { proposal } = outcome;
    const milestones = milestonesChanged(changes);
    const judgements = changes.map(({ what, milestone }) => ({ what, milestone }));
    const body: ProposalJson = {
      proposal,
      agreement: slug,
      basedOn,
      milestones,
      changes: judgements,
    };
    return done(202, {}, body);
  }
  if (outcome.result !== 'no second editor') return outcome;
  throw new Error('the other editor left while something was proposed to them');
}
