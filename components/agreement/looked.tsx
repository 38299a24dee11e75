import type { JudgedMilestone } from '@/lib/agreement/status/step';
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
  const checked = freshness.lastChecked;
  if (!checked) return t('path.never');
  return (
    <>
      {t.rich(messageOf(judgement), {
        day: () => <EdtfTime of={checked} speech={speech} length="short" />,
      })}
      {freshness.stale && `; ${t('path.stale')}`}
    </>
  );
}

/** When somebody last looked, as plain text, and that nothing was found, where nothing is known; null where nobody has. */
export function lookedText(
  { judgement, freshness }: JudgedMilestone,
  { t, date }: Speech,
  length: 'long' | 'short' = 'short',
): string | null {
  const checked = freshness?.lastChecked;
  if (!checked) return null;
  return t.markup(messageOf(judgement), { day: () => date(checked, length) });
}

function messageOf({ outcome }: JudgedMilestone['judgement']) {
  return outcome === 'not known' ? 'path.noEvidence' : 'path.lastLooked';
}
