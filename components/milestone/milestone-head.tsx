import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { milestonePath, type PagePlace, placeAddress } from '../address';
import answer from '../agreement/agreement-view.module.css';
import { OutcomeMark } from '../agreement/outcome-mark';
import type { StepTerm } from '../agreement/terms-of-steps';
import { AsOf, VerdictHeading } from '../agreement/verdict-head';
import { dayPagesOf } from '../days/day-pages';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import styles from './milestone-page.module.css';

interface Props {
  /** With the milestone in the headline's place. */
  status: AgreementStatus;
  /** Whether a promise on it is known. */
  isPromise: boolean;
  terms: readonly StepTerm[];
  place: PagePlace;
  i18n: I18n;
}

/** Whose step it is, and the verdict on the promise; on a step of which nothing was promised, its name and outcome. */
export function MilestoneHead({ status, isPromise, terms, place, i18n }: Props) {
  const { headline, description } = status;
  const { title, slug } = headline.milestone;
  const name = <WordingText of={i18n.wording(title)} page={i18n.locale} />;
  return (
    <header className={answer.head}>
      <p className={answer.name} id="whose">
        <a href={placeAddress(place)}>
          <WordingText of={i18n.wording(description.name)} page={i18n.locale} />
        </a>
        {isPromise && <>: {name}</>}
      </p>
      {!isPromise && <h1>{name}</h1>}
      {isPromise && <VerdictHeading status={status} className={styles.verdict} i18n={i18n} />}
      {!isPromise && <MilestoneOutcome status={status} terms={terms} i18n={i18n} />}
      <AsOf
        status={status}
        own={`${placeAddress(place)}${milestonePath(slug)}`}
        today={dayPagesOf(place, slug).today}
        i18n={i18n}
      />
    </header>
  );
}

/** A milestone's outcome and since when it holds. */
export function MilestoneOutcome({
  status: { headline },
  terms,
  i18n,
}: Pick<Props, 'status' | 'terms' | 'i18n'>) {
  const { judgement } = headline;
  return (
    <p className={styles.outcome}>
      <OutcomeMark step={headline} terms={terms} i18n={i18n} />
      {judgement.on && !isContested(judgement) && (
        <>
          , <EdtfTime of={judgement.on} i18n={i18n} />
        </>
      )}
      {judgement.byImplication && `, ${i18n.t('path.byImplication')}`}
    </p>
  );
}
