import { agreementAddress } from '../address';
import type { I18n } from '../i18n/i18n';

/** That a description was saved, and the way to the page that now says so. */
export function DescriptionSaved({
  slug,
  revision,
  i18n: { t, locale },
}: {
  slug: string;
  revision: number;
  i18n: I18n;
}) {
  return (
    <p role="status">
      {t('description.edit.saved', { revision })}{' '}
      <a href={agreementAddress(locale, slug)}>{t('description.edit.public')}</a>
    </p>
  );
}
