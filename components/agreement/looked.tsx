import type { JudgedMilestone } from '@/lib/agreement/step';
import { EdtfTime } from '../edtf-time';
import type { Speech } from '../speech';

/** When somebody last looked for a milestone, and whether that is too long ago; or why nothing more is awaited. */
export function Looked({
  step: { milestone, freshness },
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
      {t('path.lastLooked')} <EdtfTime of={freshness.lastChecked} speech={speech} length="short" />
      {freshness.stale && `, ${t('path.stale')}`}
    </>
  );
}
