import { developersAddress } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { PER_PAGE } from '@/components/page-links';

/** How a page is cited, how many entries it carries, and where programs read the same. */
export function Citing({ i18n: { t, quoted, locale } }: { i18n: I18n }) {
  return (
    <>
      <p>{t('about.citing.how', { cite: quoted(t('cite.title')) })}</p>
      <p>{t('about.citing.entries', { count: PER_PAGE })}</p>
      <p>
        {t.rich('about.citing.data', {
          api: (words) => <a href={developersAddress(locale)}>{words}</a>,
        })}
      </p>
    </>
  );
}
