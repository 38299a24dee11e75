import type { Milestone } from '@/lib/agreement/description/milestone';
import type { Speech } from '../speech';
import { deskAddress } from './desk-address';

/** Leads to the form of a check with one milestone chosen: somebody looked for it and found nothing. */
export function CheckedLink({
  slug,
  milestone,
  speech: { t, words },
}: {
  slug: string;
  milestone: Milestone;
  speech: Speech;
}) {
  const name = t('attention.checkedOf', { title: words(milestone.title) });
  return (
    <a href={deskAddress(slug, `check?milestone=${milestone.slug}`)} aria-label={name}>
      {t('attention.checked')}
    </a>
  );
}
