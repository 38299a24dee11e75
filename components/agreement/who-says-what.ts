import type { Description } from '@/lib/agreement/description';
import { isContested } from '@/lib/agreement/outcome';
import type { JudgedMilestone } from '@/lib/agreement/step';
import type { Speech } from '../speech';
import { namesInSentence, partyNames } from './party-names';

/** Who stands behind a milestone's outcome, who says something else, and who is silent; each a sentence without its full stop. */
export function whoSaysWhat(
  { judgement, standing }: JudgedMilestone,
  description: Description,
  speech: Speech,
): string[] {
  const { t, list, date } = speech;
  const { outcome } = judgement;
  if (outcome === 'not known') return [];
  const codesOf = (wanted: (claim: string) => boolean) =>
    standing
      .filter(({ voice, claim }) => voice !== 'independent' && wanted(claim))
      .map(({ voice }) => voice);
  const agrees = (claim: string) => claim === outcome && !isContested(judgement);
  const agreeing = codesOf(agrees);
  const silent = codesOf((claim) => claim === 'not known');
  const alone = standing.some(({ voice, claim }) => voice === 'independent' && agrees(claim));
  return [
    ...(agreeing.length > 0
      ? [t('happened.says', { voices: list(namesInSentence(description, agreeing, speech)) })]
      : []),
    ...(agreeing.length === 0 && alone ? [t('happened.independentOnly')] : []),
    ...standing.flatMap(({ voice, claim, on }) => {
      if (claim === 'not known' || on === null || agrees(claim)) return [];
      const name =
        voice === 'independent'
          ? t('happened.independent')
          : (partyNames(description, [voice], speech)[0] ?? voice);
      const told = t(`claim.${claim}`);
      return [t('happened.differently', { voice: name, claim: told, date: date(on) })];
    }),
    ...(silent.length > 0
      ? [t('happened.silent', { parties: list(namesInSentence(description, silent, speech)) })]
      : []),
  ];
}
