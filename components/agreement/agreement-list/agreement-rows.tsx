import { agreementAddress } from '@/components/address';
import type { Speech } from '@/components/speech';
import { spreadText } from '@/components/verdict/spread';
import { Verdict } from '@/components/verdict/verdict';
import { Wording } from '@/components/wording';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import styles from './agreement-rows.module.css';

/** Agreements as rows: name, verdict, and what the readings together say. */
export function AgreementRows({
  statuses,
  speech,
}: {
  statuses: readonly AgreementStatus[];
  speech: Speech;
}) {
  return (
    <ul className={styles.rows}>
      {statuses.map((status) => (
        <li key={status.slug}>
          <h3>
            <a href={agreementAddress(speech.locale, status.slug)}>
              <Wording of={speech.wording(status.description.name)} page={speech.locale} />
            </a>
          </h3>
          <p className={styles.verdict}>
            <Verdict status={status} speech={speech} />
          </p>
          <p className={styles.spread}>{status.announced && spreadText(status.headline, speech)}</p>
        </li>
      ))}
    </ul>
  );
}
