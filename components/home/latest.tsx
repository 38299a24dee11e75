import { latestChanges } from '@/lib/agreement/entries/latest-changes';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, entryAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import { EntryTitle } from '../entry/entry-title';
import type { I18n } from '../i18n/i18n';
import { SectionHead } from '../section-head';
import { WordingText } from '../wording';
import styles from './latest.module.css';

const SHOWN = 6;

/** What was last put on any record. */
export function Latest({ statuses, i18n }: { statuses: readonly AgreementStatus[]; i18n: I18n }) {
  const { t, locale } = i18n;
  return (
    <section aria-labelledby="latest">
      <SectionHead id="latest" title={t('home.latest')}>
        <p>{t('home.latestOrder')}</p>
      </SectionHead>
      <ol className={styles.changes}>
        {latestChanges(statuses, SHOWN).map(({ status, entry }) => (
          <li key={`${status.slug} ${entry.id}`}>
            <p className={styles.quiet}>
              <EdtfTime of={entry.occurredOn} i18n={i18n} length="short" />
            </p>
            <h3>
              <a href={entryAddress({ locale, slug: status.slug }, entry.id)}>
                <EntryTitle entry={entry} description={status.description} i18n={i18n} />
              </a>
            </h3>
            <p className={styles.quiet}>
              <a href={agreementAddress(locale, status.slug)}>
                <WordingText of={i18n.wording(status.description.name)} page={locale} />
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
