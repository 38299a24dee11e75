import { agreementAddress } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { spreadText } from '@/components/verdict/spread';
import { Verdict } from '@/components/verdict/verdict';
import { WordingText } from '@/components/wording';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import styles from './agreement-rows.module.css';

/** Agreements as rows: name, verdict, and what the readings together say. */
export function AgreementRows({
  statuses,
  i18n,
}: {
  statuses: readonly AgreementStatus[];
  i18n: I18n;
}) {
  return (
    <ul className={styles.rows}>
      {statuses.map((status) => (
        <li key={status.slug}>
          <h3>
            <a href={agreementAddress(i18n.locale, status.slug)}>
              <WordingText of={i18n.wording(status.description.name)} page={i18n.locale} />
            </a>
          </h3>
          <p className={styles.verdict}>
            <Verdict status={status} i18n={i18n} />
          </p>
          <p className={styles.spread}>{status.announced && spreadText(status.headline, i18n)}</p>
        </li>
      ))}
    </ul>
  );
}
