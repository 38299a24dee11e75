import type { AboutSite } from '@/components/about/about-site';
import { ContactLink } from '@/components/about/contact-link';
import type { I18n } from '@/components/i18n/i18n';

/** What is tested for all readers (`tests/browser/public`), what is not, and whom to tell. */
export function Accessibility({ site: { contact }, i18n: { t } }: { site: AboutSite; i18n: I18n }) {
  return (
    <>
      <p>{t('about.accessibility.tested')}</p>
      <p>{t('about.accessibility.limits')}</p>
      <p>
        {contact === null
          ? t('about.accessibility.noContact')
          : t.rich('about.accessibility.report', { contact: () => <ContactLink to={contact} /> })}
      </p>
    </>
  );
}
