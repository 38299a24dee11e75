import { isContested } from '@/lib/agreement/status/outcome';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { Anchor } from '../about/anchors';

/** A word told of a step that the page about this site explains. */
export type StepTerm = Extract<
  Anchor,
  'not-known' | 'disputed' | 'unconfirmed' | 'origins' | 'stale'
>;

/** Gives the words that are explained at a step of a page. */
export type TermsOfSteps = (step: JudgedMilestone) => readonly StepTerm[];

/** When each word is told of a step; the views of a step tell it under the same condition. */
const TOLD: readonly [StepTerm, (step: JudgedMilestone) => boolean][] = [
  [
    'not-known',
    ({ applies, judgement }) =>
      judgement.outcome === 'not known' && applies !== 'not known whether it applies',
  ],
  ['disputed', ({ judgement }) => judgement.dispute !== null],
  ['unconfirmed', ({ judgement }) => judgement.unconfirmed && !isContested(judgement)],
  ['origins', ({ standing }) => standing.some((said) => 'origins' in said && said.origins > 0)],
  [
    'stale',
    ({ milestone, freshness }) =>
      !milestone.retired && freshness?.stale === true && freshness.lastChecked !== null,
  ],
];

/** Has each word explained at the first of a page's steps, in their order, of which it is told. */
export function termsOfSteps(steps: readonly JudgedMilestone[]): TermsOfSteps {
  const places = TOLD.map(([term, isTold]) => ({ term, first: steps.find(isTold) }));
  return (step) => places.filter(({ first }) => first === step).map(({ term }) => term);
}
