import type { AboutSite } from '@/components/about/about-site';
import type { I18n } from '@/components/i18n/i18n';
import { unknownLanguage } from '@/components/wording';

/** The licence of the data, or that none is stated; what it does not cover; the software's. */
export function Licence({ site: { licence }, i18n: { t } }: { site: AboutSite; i18n: I18n }) {
  return (
    <>
      <p>
        {licence === null
          ? t('about.licence.none')
          : t.rich('about.licence.stated', {
              name: licence.name,
              licence: (name) => (
                <a href={licence.address} rel="license">
                  {unknownLanguage(name)}
                </a>
              ),
            })}
      </p>
      <p>{t('about.licence.quotes')}</p>
      <p>{t('about.licence.software')}</p>
    </>
  );
}
