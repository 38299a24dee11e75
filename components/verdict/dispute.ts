import type { Edtf } from '@/lib/agreement/dates/edtf';
import type { Description } from '@/lib/agreement/description/description';
import { type Claim, isFinal, isProgress } from '@/lib/agreement/description/milestone';
import { isContested } from '@/lib/agreement/status/outcome';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { fewNames } from '../agreement/who/few-names';
import { namesInSentence } from '../agreement/who/party-names';
import type { I18n } from '../i18n/i18n';
import { whenWords } from './due';
import { subjectOfDispute } from './subject';

/** What one or more voices say alike. */
interface Statement {
  voices: string[];
  claim: Claim;
  on: Edtf;
}

/** The verdict where the parties contradict each other: no side's word, but what each says, and since when. */
export function disputeClause(
  judged: JudgedMilestone,
  description: Description,
  i18n: I18n,
): string {
  const { t } = i18n;
  const subject = subjectOfDispute(judged, i18n);
  const said = statements(judged).map(({ voices, ...statement }) =>
    saidWords(judged, namesInSentence(description, voices, i18n), statement, i18n),
  );
  // A step that follows from a disputed one has no claims of its own.
  if (said.length === 0) return t('dispute.implied', { subject });
  return t('dispute.said', { kind: kindOf(judged), subject, said: said.join('; ') });
}

/** What the reader must know beside a verdict: that independent sources contradict it, or that they alone report it; null where nothing. */
export function doubtOf(judged: JudgedMilestone, i18n: I18n): string | null {
  const { judgement } = judged;
  if (isContested(judgement)) return null;
  const doubts = [
    judgement.unconfirmed && i18n.t('dispute.unconfirmed'),
    judgement.dispute === 'with independent sources' && contradiction(judged, i18n),
    othersReport(judged, i18n),
    judged.applies === 'not known whether it applies' &&
      judged.target !== null &&
      i18n.t('dispute.whether'),
  ].filter((doubt) => doubt !== false && doubt !== null);
  return doubts.length > 0 ? doubts.join(' ') : null;
}

/** What independent sources report as ended, where the parties' last word is of progress; null where they do not. */
export function reportedByOthers({
  judgement,
  standing,
}: JudgedMilestone): Omit<Statement, 'voices'> | null {
  if (!isProgress(judgement.outcome) || judgement.unconfirmed || judgement.dispute) return null;
  const { claim, on } = standing.find(({ voice }) => voice === 'independent') ?? {};
  return claim && on && isFinal(claim) && claim !== 'not known' ? { claim, on } : null;
}

function othersReport(judged: JudgedMilestone, i18n: I18n): string | null {
  const said = reportedByOthers(judged);
  return said && i18n.t('dispute.othersReport', { said: independentWords(judged, said, i18n) });
}

function contradiction(judged: JudgedMilestone, i18n: I18n): string {
  const { judgement, standing } = judged;
  const { claim, on } = standing.find(({ voice }) => voice === 'independent') ?? {};
  // An own report of progress contradicts nothing: the dispute is about the step from which this one follows.
  const isInherited = judgement.byImplication && (!claim || !isFinal(claim));
  if (!claim || !on || claim === 'not known' || isInherited) {
    return i18n.t('dispute.byOthersImplied');
  }
  return i18n.t('dispute.byOthers', { said: independentWords(judged, { claim, on }, i18n) });
}

function independentWords(
  judged: JudgedMilestone,
  said: Omit<Statement, 'voices'>,
  i18n: I18n,
): string {
  return saidWords(judged, [i18n.t('dispute.independent')], said, i18n, 2);
}

function kindOf({ milestone }: JudgedMilestone): 'signature' | 'titled' {
  return milestone.slug === 'signature' ? 'signature' : 'titled';
}

function saidWords(
  judged: JudgedMilestone,
  names: readonly string[],
  { claim, on }: Omit<Statement, 'voices'>,
  i18n: I18n,
  count = names.length,
): string {
  return i18n.t(`dispute.${kindOf(judged)}.${claim}`, {
    voices: fewNames(names, i18n),
    count,
    when: whenWords(on, i18n),
  });
}

function statements({ standing }: JudgedMilestone): Statement[] {
  const said = new Map<string, Statement>();
  for (const { voice, claim, on } of standing) {
    if (voice === 'independent' || claim === 'not known' || on === null) continue;
    const key = `${claim} ${on}`;
    const alike = said.get(key);
    if (alike) alike.voices.push(voice);
    else said.set(key, { voices: [voice], claim, on });
  }
  return [...said.values()];
}
