import type { AboutSite } from '@/components/about/about-site';
import type { I18n } from '@/components/i18n/i18n';

/**
 * What is kept of readers and of editors. Each sentence tells what code does: `components/islands`,
 * `lib/http/limits/rate-limit`, `lib/http/security-headers`, `lib/db/sign-in`,
 * `lib/pages/suggest`, `lib/db/suggestions`.
 */
export function Privacy({
  site: { addressesKeptDays: days, suggestions },
  i18n: { t },
}: {
  site: AboutSite;
  i18n: I18n;
}) {
  return (
    <>
      <p>{t('about.privacy.reading')}</p>
      <p>{t('about.privacy.seen')}</p>
      <p>{t('about.privacy.network')}</p>
      <p>{t('about.privacy.hosts')}</p>
      <p>{t('about.privacy.links')}</p>
      {suggestions && <p>{t('about.privacy.suggestions', { days: suggestions.emailKeptDays })}</p>}
      <p>{t('about.privacy.tries', { days })}</p>
      <p>{t('about.privacy.editors', { days })}</p>
      <p>{t('about.privacy.named')}</p>
    </>
  );
}
