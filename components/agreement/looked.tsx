import type { ReactNode } from 'react';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { TermLink } from '../about/term-link';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import type { StepTerm } from './terms-of-steps';

/** When somebody last looked for a milestone, of which nothing was found where it is not known, and whether that is too long ago; or why nothing more is awaited. */
export function Looked({
  step: { milestone, judgement, freshness },
  terms = [],
  isHeaded = false,
  linked = (words) => words,
  i18n,
}: {
  step: JudgedMilestone;
  /** Which of its words link to where they are explained. */
  terms?: readonly StepTerm[];
  /** Whether it stands under a head that says that somebody looked. */
  isHeaded?: boolean;
  /** Makes a link of the words that tell when. */
  linked?: (words: ReactNode) => ReactNode;
  i18n: I18n;
}) {
  const { t } = i18n;
  if (milestone.retired) return t('retired');
  if (!freshness) return t('path.final');
  const checked = freshness.lastChecked;
  if (!checked) return t('path.never');
  return (
    <>
      {linked(
        t.rich(isHeaded ? headedMessageOf(judgement) : messageOf(judgement), {
          day: () => <EdtfTime of={checked} i18n={i18n} length="short" />,
        }),
      )}
      {freshness.stale && (
        <>
          ;{' '}
          <TermLink to="stale" isFirst={terms.includes('stale')} locale={i18n.locale}>
            {t('path.stale')}
          </TermLink>
        </>
      )}
    </>
  );
}

/** When somebody last looked, as plain text, and that nothing was found, where nothing is known; null where nobody has. */
export function lookedText(
  { judgement, freshness }: JudgedMilestone,
  { t, date }: I18n,
): string | null {
  const checked = freshness?.lastChecked;
  if (!checked) return null;
  return t.markup(messageOf(judgement), { day: () => date(checked, 'short') });
}

function headedMessageOf({ outcome }: JudgedMilestone['judgement']) {
  return outcome === 'not known' ? 'path.dayNoEvidence' : 'path.day';
}

function messageOf({ outcome }: JudgedMilestone['judgement']) {
  return outcome === 'not known' ? 'path.noEvidence' : 'path.lastLooked';
}
