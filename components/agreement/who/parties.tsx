import { partyAddress } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { WordingText } from '@/components/wording';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import styles from './parties.module.css';
import { PartyDetails } from './party-details';

/** The parties; once the agreement is announced, also their people in office as far as known, and official hosts. */
export function Parties({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const { t } = i18n;
  return (
    <section aria-labelledby="parties" className={`${styles.parties} beyond-the-brief`}>
      <h2 id="parties">{t('parties.title')}</h2>
      <ul className={styles.list}>
        {status.description.parties.map((party) => (
          <li key={party.code}>
            <h3>
              <a href={partyAddress(i18n.locale, party.code)}>
                <WordingText of={i18n.wording(party.name)} page={i18n.locale} />
              </a>
            </h3>
            {status.announced && party.retired && <p>{t('retired')}</p>}
            {status.announced && <PartyDetails party={party} on={status.view.on} i18n={i18n} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
