import { agreementAddress } from '../address';
import type { Speech } from '../speech';

/** That a description was saved, and the way to the page that now says so. */
export function DescriptionSaved({
  slug,
  revision,
  speech: { t, locale },
}: {
  slug: string;
  revision: number;
  speech: Speech;
}) {
  return (
    <p role="status">
      {t('description.edit.saved', { revision })}{' '}
      <a href={agreementAddress(locale, slug)}>{t('description.edit.public')}</a>
    </p>
  );
}
