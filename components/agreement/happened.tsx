import { Fragment, type ReactNode } from 'react';
import type { EntryId } from '@/lib/agreement/entries/entry';
import { standingMet } from '@/lib/agreement/entries/instrument';
import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { PagePlace } from '../address';
import { EdtfTime } from '../edtf-time';
import { EvidenceLink } from '../evidence-link';
import type { I18n } from '../i18n/i18n';
import { MARK } from '../verdict/days';
import { whenWords } from '../verdict/due';
import { shortVerdict } from '../verdict/subject';
import { unknownLanguage, WordingText } from '../wording';
import styles from './agreement-list/summary.module.css';
import { sourcesOf } from './sources-of';
import { whoSaysWhat } from './who/who-says-what';

interface Props {
  status: AgreementStatus;
  place: PagePlace;
  i18n: I18n;
}

/** What came of the promise: the outcome, the name it got, who signed, who says so, its form and its text, each linked to its evidence. */
export function Happened({ status, place, i18n }: Props) {
  const { t, list } = i18n;
  const { headline, signedAs, signatories, form } = status;
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
      <p className={styles.small}>
        <WhoSays status={status} place={place} i18n={i18n} />
        <EvidenceLink of={formEntry(status)} place={place}>
          {`${t('happened.form')}: ${legalForm}`}
        </EvidenceLink>
        . <TextFound status={status} place={place} i18n={i18n} />
      </p>
    </section>
  );
}

/** Who says so, each voice linked to the entry of what it says. */
function WhoSays({ status, place, i18n }: Props) {
  const { headline, description, entries } = status;
  const { claims } = sourcesOf(entries, headline.milestone.slug);
  const marked = (voice: string, name: string) =>
    claims.has(voice) ? [MARK, voice, MARK, name, MARK].join('') : name;
  const linked = (voice: string, text: string) => {
    const party = description.parties.find(({ code }) => code === voice);
    const language = party ? i18n.wording(party.name).language : i18n.locale;
    return (
      <EvidenceLink key={voice} of={claims.get(voice)} place={place}>
        <WordingText of={{ text, language }} page={i18n.locale} />
      </EvidenceLink>
    );
  };
  return whoSaysWhat(headline, description, i18n, marked).map((sentence) => (
    <Fragment key={sentence}>{withLinks(sentence, linked)}. </Fragment>
  ));
}

/** A sentence in which the names of voices are set off, each as the voice and its name. */
function withLinks(
  sentence: string,
  linked: (voice: string, name: string) => ReactNode,
): ReactNode[] {
  const pieces = sentence.split(MARK);
  return pieces.map((text, index) => {
    if (index % 3 === 0) return text;
    if (index % 3 === 1) return null;
    return linked(pieces[index - 1] ?? '', text);
  });
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
