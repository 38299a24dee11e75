import type { AboutSite } from '@/components/about/about-site';
import { ContactLink } from '@/components/about/contact-link';
import type { I18n } from '@/components/i18n/i18n';

/** How errors are put right, what stays of them, and where to report one. */
export function Corrections({
  site: { contact, suggestions },
  i18n: { t },
}: {
  site: AboutSite;
  i18n: I18n;
}) {
  return (
    <>
      <p>{t('about.corrections.kept')}</p>
      <p>{t('about.corrections.pinned')}</p>
      {suggestions && <p>{t('about.corrections.suggest', { link: t('suggest.title') })}</p>}
      {contact !== null && (
        <p>{t.rich('about.corrections.found', { contact: () => <ContactLink to={contact} /> })}</p>
      )}
      {contact === null && !suggestions && <p>{t('about.corrections.noContact')}</p>}
    </>
  );
}
