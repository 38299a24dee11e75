import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, comparedAddress } from '../address';
import { AgreementRows } from '../agreement/agreement-list/agreement-rows';
import { AgreementAnswer } from '../agreement/agreement-view';
import styles from '../agreement/agreement-view.module.css';
import type { I18n } from '../i18n/i18n';

/** The front page: the first agreement's verdict and clock, then the others as rows. */
export function Home({
  first,
  others,
  i18n,
}: {
  first: AgreementStatus | undefined;
  others: readonly AgreementStatus[];
  i18n: I18n;
}) {
  const { t, locale } = i18n;
  if (!first) {
    return (
      <div className={styles.home}>
        <h1>{t('home.title')}</h1>
        <p>{t('home.empty')}</p>
      </div>
    );
  }
  const place = { locale, slug: first.slug, on: null, revision: null };
  return (
    <div className={styles.home}>
      <article className={styles.agreement}>
        <AgreementAnswer status={first} place={place} i18n={i18n} />
        <p>
          <a href={agreementAddress(locale, first.slug)}>{t('home.more')}</a>
        </p>
      </article>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t('home.others')}</h2>
          <AgreementRows statuses={others} i18n={i18n} />
          <p className={styles.after}>
            <a href={comparedAddress(locale, first.slug)}>{t('compared.link')}</a>
          </p>
        </section>
      )}
    </div>
  );
}
