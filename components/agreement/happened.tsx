import { Fragment } from 'react';
import type { EntryId } from '@/lib/agreement/entries/entry';
import { standingMet } from '@/lib/agreement/entries/instrument';
import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { EdtfTime } from '../edtf-time';
import { EvidenceLink } from '../evidence-link';
import type { I18n } from '../i18n/i18n';
import { whenWords } from '../verdict/due';
import { shortVerdict } from '../verdict/subject';
import { unknownLanguage } from '../wording';
import styles from './agreement-list/summary.module.css';
import type { ShownAgreement } from './shown-agreement';
import { sourcesOf } from './sources-of';
import { LinkedVoices, markedVoice } from './who/linked-voices';
import { whoSaysWhat } from './who/who-says-what';

interface Props extends ShownAgreement {}

/**
 * What came of the promise: the outcome, the name it got, who signed and who says so, and of an agreement's headline
 * also its form and its text, each linked to its evidence.
 */
export function Happened({ status, place, i18n }: Props) {
  const { t, list } = i18n;
  const { headline, signedAs, signatories, form, description } = status;
  const { on } = headline.judgement;
  const verdict = shortVerdict(headline, i18n);
  const legalForm = form ? t(`form.${form}`) : t('happened.formNotKnown');
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
        <EvidenceLink of={outcomeEntry(status)} place={place}>
          {signedAs
            ? t.rich('happened.signedAs', { told: verdict, name: signedAs, said: unknownLanguage })
            : verdict}
        </EvidenceLink>
        .{signatories.length > 0 && ` ${t('happened.signatories', { names: list(signatories) })}.`}
      </p>
      <WhoSays status={status} place={place} i18n={i18n} />
      {headline.milestone.slug === description.headline && (
        // A paragraph of its own, which does not move when the typefaces come.
        <p className={styles.small}>
          <EvidenceLink of={formEntry(status)} place={place}>
            {`${t('happened.form')}: ${legalForm}`}
          </EvidenceLink>
          . <TextFound status={status} place={place} i18n={i18n} />
        </p>
      )}
    </section>
  );
}

/** Who says so, each voice linked to the entry of what it says; nothing where nobody does. */
function WhoSays({ status, place, i18n }: Props) {
  const { headline, description, entries } = status;
  const sources = sourcesOf(entries, headline.milestone.slug);
  const marked = (voice: string, name: string) => markedVoice(sources, voice, name);
  const sentences = whoSaysWhat(headline, description, i18n, marked);
  if (sentences.length === 0) return null;
  return (
    <p className={styles.small}>
      {sentences.map((sentence) => (
        <Fragment key={sentence}>
          <LinkedVoices
            sentence={sentence}
            sources={sources}
            description={description}
            place={place}
            i18n={i18n}
          />
          .{' '}
        </Fragment>
      ))}
    </p>
  );
}

/** The entry that tells of the outcome: of what is met the first, of anything else the latest. */
function outcomeEntry({ entries, headline }: AgreementStatus): EntryId | null {
  const { milestone, judgement } = headline;
  const [first] = standingMet(entries, milestone.slug, judgement);
  if (first) return first.id;
  if (judgement.outcome === 'not known' || isContested(judgement)) return null;
  return sourcesOf(entries, milestone.slug).looked;
}

function formEntry({ entries, form }: AgreementStatus): EntryId | undefined {
  return entries.findLast((entry) => entry.kind === 'form' && entry.form === form)?.id;
}

function TextFound({ status, place, i18n }: Props) {
  const words = textFound(status, i18n);
  if (words === '') return null;
  return (
    <>
      <EvidenceLink of={sourcesOf(status.entries, TEXT).looked} place={place}>
        {words}
      </EvidenceLink>
      .
    </>
  );
}

const TEXT = 'text-published';

function textFound({ milestones }: AgreementStatus, i18n: I18n): string {
  const { t, date } = i18n;
  const text = milestones.find(({ milestone }) => milestone.slug === TEXT);
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
