import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { I18n } from '../i18n/i18n';
import styles from './cite-this.module.css';
import paper from './printed.module.css';

/** How a page is cited: the path at which it stands unchanged, of which day and revision, and the forms to copy. */
export interface Forms {
  path: string;
  address: string;
  on: CalendarDate;
  revision: number;
  /** What proves the history up to the revision; null where it is not known. */
  hash: string | null;
  /** The path of the whole record, by which that can be checked. */
  record: string;
  text: string;
  bibtex: string;
  csl: string;
}

/** The page's lasting address, and its citation in three forms, each chosen whole by one click; on paper the day, the revision and that address. */
export function CiteThis({ forms, i18n }: { forms: Forms; i18n: I18n }) {
  const { t, date } = i18n;
  const { path, address, on, revision, hash, text, bibtex, csl } = forms;
  return (
    <>
      {/* RFC 8574: the address under which what is shown here is to be cited. */}
      <link rel="cite-as" href={address} />
      <p className={paper.printed}>
        <span>{t('cite.edition', { date: date(on), revision })}.</span>
        <span>{address}</span>
        {hash && <span>{t('cite.proof', { hash })}</span>}
      </p>
      {hash && <Proof hash={hash} record={forms.record} i18n={i18n} />}
      <details id="cite" className={styles.cite}>
        <summary>{t('cite.title')}</summary>
        <p>{t('cite.note', { date: date(on), revision })}</p>
        <dl className={styles.forms}>
          <div>
            <dt>{t('cite.address')}</dt>
            <dd>
              <a href={path}>{address}</a>
            </dd>
          </div>
          <div>
            <dt>{t('cite.text')}</dt>
            <dd className={styles.whole}>{text}</dd>
          </div>
          <div>
            <dt>{t('cite.bibtex')}</dt>
            <dd>
              <pre className={styles.whole}>{bibtex}</pre>
            </dd>
          </div>
          <div>
            <dt>{t('cite.csl')}</dt>
            <dd>
              <pre className={styles.whole}>{csl}</pre>
            </dd>
          </div>
        </dl>
      </details>
    </>
  );
}

// Enough to tell it from any other at a glance; what is copied is the whole.
const SHOWN = 12;

/** That the history of the record is proven by a hash, which opens in full with what it is and the record to check it by. */
function Proof({ hash, record, i18n: { t } }: { hash: string; record: string; i18n: I18n }) {
  return (
    <details id="proof" className={styles.cite}>
      <summary>{t('cite.proof', { hash: `${hash.slice(0, SHOWN)}…` })}</summary>
      <p>{t('cite.proofNote')}</p>
      <p>
        <code className={styles.whole}>{hash}</code>
      </p>
      <p>
        <a href={record}>{t('cite.proofRecord')}</a>
      </p>
    </details>
  );
}
