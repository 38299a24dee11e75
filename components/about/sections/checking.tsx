import type { AboutSite } from '@/components/about/about-site';
import type { I18n } from '@/components/i18n/i18n';
import { STALE_AFTER_DAYS } from '@/lib/agreement/status/freshness';
import { PAUSE } from '@/lib/news/channel/next-poll';

/** How often sources are looked at, by people and by the site itself. */
export function Checking({
  site: { readsFeeds },
  i18n: { t, quoted },
}: {
  site: AboutSite;
  i18n: I18n;
}) {
  return (
    <>
      <p>{t('about.checking.looked')}</p>
      <p>{t('about.checking.stale', { days: STALE_AFTER_DAYS, stale: quoted(t('path.stale')) })}</p>
      <p>
        {readsFeeds
          ? t('about.checking.feeds', {
              minutes: PAUSE.shortest / 60,
              hours: PAUSE.longest / 3_600,
            })
          : t('about.checking.noFeeds')}{' '}
        {t('about.checking.unused', { considered: quoted(t('considered.title')) })}
      </p>
    </>
  );
}
