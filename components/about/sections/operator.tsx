import type { AboutSite } from '@/components/about/about-site';
import { ContactLink } from '@/components/about/contact-link';
import type { I18n } from '@/components/i18n/i18n';
import { unknownLanguage } from '@/components/wording';

interface Props {
  site: AboutSite;
  i18n: I18n;
}

/** Who runs this site, or that it is not stated. */
export function Operator({ site: { operator }, i18n: { t } }: Props) {
  return (
    <p>
      {operator === null
        ? t('about.operator.none')
        : t.rich('about.operator.named', { operator, said: unknownLanguage })}
    </p>
  );
}

/** Where readers write to, or that it is not stated. */
export function Contact({ site: { contact }, i18n: { t } }: Props) {
  return <p>{contact === null ? t('about.contact.none') : <ContactLink to={contact} />}</p>;
}
