import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { TermLink } from '../../about/term-link';
import type { PagePlace } from '../../address';
import { EvidenceLink } from '../../evidence-link';
import type { I18n } from '../../i18n/i18n';
import type { SourcesOf } from '../sources-of';
import type { StepTerm } from '../terms-of-steps';

interface Props {
  step: JudgedMilestone;
  sources: SourcesOf;
  place: PagePlace;
  i18n: I18n;
}

/** What one party says of a step, linked to its evidence; nothing where all are silent. */
export function PartyClaim({ step, voice, sources, place, i18n }: Props & { voice: string }) {
  const said = step.standing.find((standing) => standing.voice === voice);
  if (!said || isSilent(step)) return null;
  return (
    <EvidenceLink of={sources.claims.get(voice)} place={place}>
      {i18n.t(`claim.${said.claim}`)}
    </EvidenceLink>
  );
}

/** What independent sources say of a step, and of how many origins that is. */
export function IndependentClaim({
  step,
  sources,
  terms,
  place,
  i18n,
}: Props & { terms: readonly StepTerm[] }) {
  const { t, locale } = i18n;
  const said = step.standing.find((standing) => 'origins' in standing);
  if (!said || isSilent(step)) return null;
  return (
    <>
      <EvidenceLink of={sources.claims.get('independent')} place={place}>
        {t(`claim.${said.claim}`)}
      </EvidenceLink>
      {'origins' in said && said.origins > 0 && (
        <>
          ,{' '}
          <TermLink to="origins" isFirst={terms.includes('origins')} locale={locale}>
            {t('standing.origins', { count: said.origins })}
          </TermLink>
        </>
      )}
    </>
  );
}

function isSilent({ standing }: JudgedMilestone): boolean {
  return standing.every(({ claim }) => claim === 'not known');
}
