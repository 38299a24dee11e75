import type { Judgement } from '@/lib/agreement/outcome';
import type { JudgedMilestone } from '@/lib/agreement/step';
import { EdtfTime } from '../edtf-time';
import type { Speech } from '../speech';

/** When somebody last looked for a milestone, of which nothing was found where it is not known, and whether that is too long ago; or why nothing more is awaited. */
export function Looked({
  step: { milestone, judgement, freshness },
  speech,
}: {
  step: JudgedMilestone;
  speech: Speech;
}) {
  const { t } = speech;
  if (milestone.retired) return t('retired');
  if (!freshness) return t('path.final');
  if (!freshness.lastChecked) return t('path.never');
  return (
    <>
      {lookedWords(judgement, speech)}{' '}
      <EdtfTime of={freshness.lastChecked} speech={speech} length="short" />
      {freshness.stale && `, ${t('path.stale')}`}
    </>
  );
}

/** The words before the day on which somebody last looked: that nothing was found, where nothing is known. */
export function lookedWords({ outcome }: Judgement, { t }: Speech): string {
  return t(outcome === 'not known' ? 'path.noEvidence' : 'path.lastLooked');
}
