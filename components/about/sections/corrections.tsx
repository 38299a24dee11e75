import type { AboutSite } from '@/components/about/about-site';
import { ContactLink } from '@/components/about/contact-link';
import type { I18n } from '@/components/i18n/i18n';

/** How errors are put right, what stays of them, and where to report one. */
export function Corrections({ site: { contact }, i18n: { t } }: { site: AboutSite; i18n: I18n }) {
  return (
    <>
      <p>{t('about.corrections.kept')}</p>
      <p>{t('about.corrections.pinned')}</p>
      <p>
        {contact === null
          ? t('about.corrections.noContact')
          : t.rich('about.corrections.found', { contact: () => <ContactLink to={contact} /> })}
      </p>
    </>
  );
}
