import type { Description } from '@/lib/agreement/description';
import type { JudgedMilestone } from '@/lib/agreement/step';
import type { Speech } from '../speech';
import { partyNames } from './party-names';
import styles from './path.module.css';

/** What each party says of a milestone, and the independent claim with its number of origins; nothing where all are silent. */
export function StandingList({
  step,
  description,
  speech,
}: {
  step: JudgedMilestone;
  description: Description;
  speech: Speech;
}) {
  const { t } = speech;
  const isSilent = step.standing.every(({ claim }) => claim === 'not known');
  if (isSilent) return null;
  return (
    <ul className={styles.standing}>
      {step.standing.map((standing) => {
        const claim = t(`claim.${standing.claim}`);
        const name = partyNames(description, [standing.voice], speech)[0] ?? standing.voice;
        return (
          <li key={standing.voice}>
            {standing.voice === 'independent'
              ? t('standing.independent', { claim })
              : t('standing.party', { party: name, claim })}
            {'origins' in standing &&
              standing.origins > 0 &&
              `, ${t('standing.origins', { count: standing.origins })}`}
          </li>
        );
      })}
    </ul>
  );
}
