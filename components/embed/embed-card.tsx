import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, homeAddress, milestoneAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { Verdict } from '../verdict/verdict';
import { WordingText } from '../wording';
import styles from './embed-card.module.css';

/** A verdict to stand in another site's page: on an agreement, or on the milestone in its headline's place; links open outside its frame. */
export function EmbedCard({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const { t, locale, quoted } = i18n;
  const { slug, description, headline, target, timing, view, announced } = status;
  const { milestone } = headline;
  const isHeadline = milestone.slug === description.headline;
  const page = isHeadline
    ? agreementAddress(locale, slug)
    : milestoneAddress({ locale, slug }, milestone.slug);
  return (
    <main className={styles.card}>
      <p className={styles.quiet}>
        <WordingText of={i18n.wording(description.name)} page={locale} />
        {!isHeadline && (
          <>
            {': '}
            <WordingText of={i18n.wording(milestone.title)} page={locale} />
          </>
        )}
      </p>
      <h1 className={styles.verdict}>
        <a href={page} target="_blank" rel="noopener">
          <Verdict status={status} i18n={i18n} />
        </a>
      </h1>
      {announced && target && (
        <p className={styles.promise}>
          <q lang={target.citations[0]?.language ?? ''}>{quoted(target.said)}</q>
          {timing.reading && (
            <>
              {'. '}
              {t('commitments.due')} <EdtfTime of={timing.reading.due} i18n={i18n} />.
            </>
          )}
        </p>
      )}
      <p className={styles.quiet}>
        {t('follow.asOf')} <EdtfTime of={view.on} i18n={i18n} />
        {', '}
        <a href={homeAddress(locale)} target="_blank" rel="noopener">
          {t('site.name')}
        </a>
      </p>
    </main>
  );
}
