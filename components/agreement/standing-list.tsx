import type { Description } from '@/lib/agreement/description/description';
import type { Outcome } from '@/lib/agreement/description/milestone';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { TermLink } from '../about/term-link';
import type { PagePlace } from '../address';
import { EvidenceLink } from '../evidence-link';
import type { I18n } from '../i18n/i18n';
import styles from './path/path.module.css';
import type { SourcesOf } from './sources-of';
import type { StepTerm } from './terms-of-steps';
import { fewNames } from './who/few-names';
import { LinkedVoices, markedVoice } from './who/linked-voices';
import { partyNames } from './who/party-names';

/** What the parties say of a milestone, those together that say the same, and the independent claim with its number of origins, each linked to its evidence; nothing where all are silent. */
export function StandingList({
  step,
  sources,
  description,
  place,
  terms = [],
  i18n,
  names = fewNames,
}: {
  step: JudgedMilestone;
  sources: SourcesOf;
  description: Description;
  place: PagePlace;
  /** Which of its words link to where they are explained. */
  terms?: readonly StepTerm[];
  i18n: I18n;
  /** How the names of those who say the same are joined. */
  names?: (names: readonly string[], i18n: I18n) => string;
}) {
  const { t } = i18n;
  const isSilent = step.standing.every(({ claim }) => claim === 'not known');
  if (isSilent) return null;
  return (
    <ul className={styles.standing}>
      {alike(step).map(({ claim, voices }) => (
        <li key={claim}>
          <LinkedVoices
            sentence={t('standing.party', {
              party: names(
                partyNames(description, voices, i18n).map((name, index) =>
                  markedVoice(sources, voices[index] ?? '', name),
                ),
                i18n,
              ),
              claim: t(`claim.${claim}`),
            })}
            sources={sources}
            description={description}
            place={place}
            i18n={i18n}
          />
        </li>
      ))}
      {step.standing.map((standing) => {
        if (standing.voice !== 'independent') return null;
        const claim = t('standing.independent', { claim: t(`claim.${standing.claim}`) });
        const count = 'origins' in standing ? standing.origins : 0;
        return (
          <li key={standing.voice}>
            <EvidenceLink of={sources.claims.get('independent')} place={place}>
              {claim}
            </EvidenceLink>
            {count > 0 && (
              <>
                ,{' '}
                <TermLink to="origins" isFirst={terms.includes('origins')} locale={i18n.locale}>
                  {t('standing.origins', { count })}
                </TermLink>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function alike({ standing }: JudgedMilestone): { claim: Outcome; voices: string[] }[] {
  const said = new Map<Outcome, string[]>();
  for (const { voice, claim } of standing) {
    if (voice === 'independent') continue;
    said.set(claim, [...(said.get(claim) ?? []), voice]);
  }
  return [...said].map(([claim, voices]) => ({ claim, voices }));
}
