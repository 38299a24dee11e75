import { agreementAddress } from '../address';
import { deskAddress } from '../desk/desk-address';
import type { I18n } from '../i18n/i18n';

/** That a description was saved, and the way to the page that now says so; for a draft, which has none, to the desk. */
export function DescriptionSaved({
  slug,
  revision,
  isDraft,
  i18n: { t, locale },
}: {
  slug: string;
  revision: number;
  isDraft: boolean;
  i18n: I18n;
}) {
  return (
    <p role="status">
      {t('description.edit.saved', { revision })}{' '}
      {isDraft ? (
        <>
          {t('description.edit.draft')}{' '}
          <a href={deskAddress(slug)}>{t('description.edit.toDesk')}</a>
        </>
      ) : (
        <a href={agreementAddress(locale, slug)}>{t('description.edit.public')}</a>
      )}
    </p>
  );
}
