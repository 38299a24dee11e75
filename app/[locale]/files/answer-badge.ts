import { outcomeText } from '@/components/agreement/outcome-mark';
import type { I18n } from '@/components/i18n/i18n';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { type Badge, toBadgeJson, toBadgeSvg } from '@/lib/formats/badge';
import { answerFile } from './answer-file';

/** Answers with the badge of an agreement's verdict, or of the milestone in its headline's place; null where a file's name is that of none. */
export function answerBadge(file: string, status: AgreementStatus, i18n: I18n): Response | null {
  if (file === 'badge.svg') return answerFile(toBadgeSvg(badgeOf(status, i18n)), 'image/svg+xml');
  if (file === 'badge.json')
    return answerFile(toBadgeJson(badgeOf(status, i18n)), 'application/json');
  return null;
}

function badgeOf({ description, headline, announced }: AgreementStatus, i18n: I18n): Badge {
  const { t, words } = i18n;
  const { milestone, state } = headline;
  const name = words(description.name);
  const label =
    milestone.slug === description.headline
      ? name
      : t('milestone.title', { title: words(milestone.title), name });
  if (!announced) return { label, message: t('follow.notAnnounced'), state: null };
  const message = state === null ? outcomeText(headline, i18n) : t(`commitments.state.${state}`);
  return { label, message, state };
}
