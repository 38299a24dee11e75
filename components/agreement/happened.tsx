import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { whenWords } from '../verdict/due';
import { shortVerdict } from '../verdict/subject';
import { unknownLanguage } from '../wording';
import styles from './agreement-list/summary.module.css';
import { whoSaysWhat } from './who/who-says-what';

/** What came of the promise: the outcome, the name it got, who signed, who says so, its form and its text. */
export function Happened({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const { t, list } = i18n;
  const { headline, signedAs, signatories, form, description } = status;
  const { on } = headline.judgement;
  const verdict = shortVerdict(headline, i18n);
  const legalForm = form ? t(`form.${form}`) : t('happened.formNotKnown');
  const said = [
    ...whoSaysWhat(headline, description, i18n),
    `${t('happened.form')}: ${legalForm}`,
    textFound(status, i18n),
  ];
  return (
    <section className={styles.half} aria-labelledby="happened">
      <h2 id="happened" className={styles.label}>
        {t('happened.title')}
        {on && !isContested(headline.judgement) && (
          <>
            , <EdtfTime of={on} i18n={i18n} />
          </>
        )}
      </h2>
      <p className={styles.words}>
        {signedAs
          ? t.rich('happened.signedAs', { told: verdict, name: signedAs, said: unknownLanguage })
          : verdict}
        .{signatories.length > 0 && ` ${t('happened.signatories', { names: list(signatories) })}.`}
      </p>
      <p className={styles.small}>{inSentences(said)}</p>
    </section>
  );
}

function inSentences(parts: readonly (string | false)[]): string {
  return parts
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

function textFound({ milestones }: AgreementStatus, i18n: I18n): string {
  const { t, date } = i18n;
  const text = milestones.find(({ milestone }) => milestone.slug === 'text-published');
  if (!text) return '';
  const { milestone, judgement, freshness } = text;
  if (milestone.retired && judgement.outcome === 'not known') return '';
  const words = () => {
    if (judgement.dispute) return t('outcome.disputed');
    if (judgement.outcome === 'met' && judgement.on) {
      return t('happened.textPublished', { when: whenWords(judgement.on, i18n) });
    }
    if (judgement.outcome !== 'not known') return t(`claim.${judgement.outcome}`);
    if (!freshness?.lastChecked) return t('happened.textNeverSought');
    return t('happened.textNotFound', { date: date(freshness.lastChecked) });
  };
  const doubt = judgement.unconfirmed ? `, ${t('outcome.unconfirmed')}` : '';
  return `${t('happened.text')}: ${words()}${doubt}`;
}
