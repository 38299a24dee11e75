import type { Milestone } from '@/lib/agreement/description/milestone';
import type { I18n } from '../i18n/i18n';
import { deskAddress } from './desk-address';

/** Leads to the form of a check with one milestone chosen: somebody looked for it and found nothing. */
export function CheckedLink({
  slug,
  milestone,
  i18n: { t, words },
}: {
  slug: string;
  milestone: Milestone;
  i18n: I18n;
}) {
  const name = t('attention.checkedOf', { title: words(milestone.title) });
  return (
    <a href={deskAddress(slug, `check?milestone=${milestone.slug}`)} aria-label={name}>
      {t('attention.checked')}
    </a>
  );
}
