import type { Freshness } from '@/lib/agreement/freshness';
import { EdtfTime } from '../edtf-time';
import type { Speech } from '../speech';

/** When somebody last looked for a milestone, and whether that is too long ago; "final" once nothing is awaited. */
export function Looked({ freshness, speech }: { freshness: Freshness | null; speech: Speech }) {
  const { t } = speech;
  if (!freshness) return t('path.final');
  if (!freshness.lastChecked) return t('path.never');
  return (
    <>
      {t('path.lastLooked')} <EdtfTime of={freshness.lastChecked} speech={speech} length="short" />
      {freshness.stale && `, ${t('path.stale')}`}
    </>
  );
}
