import type { I18n } from '@/components/i18n/i18n';
import type { Edtf } from '@/lib/agreement/dates/edtf';
import type { Description } from '@/lib/agreement/description/description';
import type { Outcome } from '@/lib/agreement/description/milestone';
import type { Standing } from '@/lib/agreement/entries/standing';
import { isContested } from '@/lib/agreement/status/outcome';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { fewNames } from './few-names';
import { namesInSentence, partyNames } from './party-names';

/**
 * Who stands behind a milestone's outcome, who says something else, and who is silent; each a sentence without its full
 * stop. `named` may set the name of a voice off from the rest, for a link.
 */
export function whoSaysWhat(
  { judgement, standing }: JudgedMilestone,
  description: Description,
  i18n: I18n,
  named: (voice: string, name: string) => string = (_, name) => name,
): string[] {
  const { t, date } = i18n;
  const { outcome } = judgement;
  if (outcome === 'not known') return [];
  const codesOf = (wanted: (said: Standing) => boolean) =>
    standing
      .filter((said) => said.voice !== 'independent' && wanted(said))
      .map(({ voice }) => voice);
  // Whoever names another day on which it was met does not stand behind this one.
  const agrees = ({ claim, on }: Standing) =>
    claim === outcome && (outcome !== 'met' || on === judgement.on) && !isContested(judgement);
  const agreeing = codesOf(agrees);
  const silent = codesOf(({ claim }) => claim === 'not known');
  const namesOf = (codes: readonly string[]) =>
    fewNames(
      namesInSentence(description, codes, i18n).map((name, index) =>
        named(codes[index] ?? '', name),
      ),
      i18n,
    );
  const alone = standing.some((said) => said.voice === 'independent' && agrees(said));
  return [
    ...(agreeing.length > 0 ? [t('happened.says', { voices: namesOf(agreeing) })] : []),
    ...(agreeing.length === 0 && alone
      ? [named('independent', t('happened.independentOnly'))]
      : []),
    ...differing(standing.filter((said) => !agrees(said))).map(({ voices, claim, on }) => {
      const names = voices.map((voice) =>
        named(
          voice,
          voice === 'independent'
            ? t('happened.independent')
            : (partyNames(description, [voice], i18n)[0] ?? voice),
        ),
      );
      return t('happened.differently', {
        voice: fewNames(names, i18n),
        claim: t(`claim.${claim}`),
        date: date(on),
      });
    }),
    ...(silent.length > 0 ? [t('happened.silent', { parties: namesOf(silent) })] : []),
  ];
}

interface Said {
  voices: string[];
  claim: Outcome;
  on: Edtf;
}

/** Those together that say the same of the same date; the silent are left out. */
function differing(standing: JudgedMilestone['standing']): Said[] {
  const said = new Map<string, Said>();
  for (const { voice, claim, on } of standing) {
    if (claim === 'not known' || on === null) continue;
    const key = `${claim} ${on}`;
    const alike = said.get(key);
    if (alike) alike.voices.push(voice);
    else said.set(key, { voices: [voice], claim, on });
  }
  return [...said.values()];
}
