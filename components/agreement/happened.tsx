import type { AgreementStatus } from '@/lib/agreement/status';
import { EdtfTime } from '../edtf-time';
import type { Speech } from '../speech';
import { partyNames } from './party-names';
import styles from './summary.module.css';
import { headlineWords } from './verdict';

/** What came of the promise: the outcome, the name it got, who signed, who says so, its form and its text. */
export function Happened({ status, speech }: { status: AgreementStatus; speech: Speech }) {
  const { t, list } = speech;
  const { headline, signedAs, signatories, form } = status;
  const { outcome, on } = headline.judgement;
  const told = [
    headlineWords(status, speech),
    signedAs && t('happened.signedAs', { name: signedAs }),
    signatories.length > 0 && t('happened.by', { names: list(signatories) }),
  ];
  return (
    <section className={styles.half} aria-labelledby="happened">
      <h2 id="happened" className={styles.label}>
        {t('happened.title')}
        {on && (
          <>
            , <EdtfTime of={on} speech={speech} />
          </>
        )}
      </h2>
      <p className={styles.words}>{told.filter(Boolean).join(', ')}.</p>
      <p className={styles.small}>
        {outcome !== 'not known' && `${whoSaysSo(status, speech)}. `}
        {t('happened.form')}: {form ? t(`form.${form}`) : t('happened.formNotKnown')}.{' '}
        {textFound(status, speech)}
      </p>
    </section>
  );
}

function whoSaysSo({ headline, description }: AgreementStatus, speech: Speech): string {
  const { t, list } = speech;
  const { outcome } = headline.judgement;
  const parties = headline.standing.filter(({ voice }) => voice !== 'independent');
  const named = (wanted: (claim: string) => boolean) =>
    partyNames(
      description,
      parties.filter(({ claim }) => wanted(claim)).map(({ voice }) => voice),
      speech,
    );
  const agreeing = named((claim) => claim === outcome);
  const silent = named((claim) => claim === 'not known');
  const independent = headline.standing.find(({ voice }) => voice === 'independent');
  const parts = [
    agreeing.length > 0 && t('happened.says', { voices: list(agreeing), count: agreeing.length }),
    agreeing.length === 0 && independent?.claim === outcome && t('happened.independentOnly'),
    silent.length > 0 && t('happened.silent', { parties: list(silent) }),
  ];
  const sentence = parts.filter(Boolean).join('; ');
  return sentence.charAt(0).toLocaleUpperCase(speech.locale) + sentence.slice(1);
}

function textFound({ milestones }: AgreementStatus, { t, date }: Speech): string {
  const text = milestones.find(({ milestone }) => milestone.slug === 'text-published');
  if (!text) return '';
  const { milestone, judgement, freshness } = text;
  if (milestone.retired && judgement.outcome === 'not known') return '';
  const told = () => {
    if (judgement.outcome === 'met' && judgement.on) {
      return t('happened.textPublished', { date: date(judgement.on) });
    }
    if (judgement.outcome !== 'not known') return t(`claim.${judgement.outcome}`);
    if (!freshness?.lastChecked) return t('happened.textNeverSought');
    return t('happened.textNotFound', { date: date(freshness.lastChecked) });
  };
  return `${t('happened.text')}: ${told()}.`;
}
