import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { deliverablesOf, type JudgedMilestone } from '@/lib/agreement/status/step';
import type { PagePlace } from '../address';
import { milestoneAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { SectionHead } from '../section-head';
import { WordingText } from '../wording';
import { Looked } from './looked';
import { OutcomeMark } from './outcome-mark';
import styles from './path.module.css';
import { StandingList } from './standing-list';
import { type TermsOfSteps, termsOfSteps } from './terms-of-steps';

/** The steps in order, each with its outcome in words, its date, who says so and how fresh that is. */
export function Path({
  status,
  place,
  i18n,
}: {
  status: AgreementStatus;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, wording, date, locale } = i18n;
  const { steps, stepCount, stage, milestones, entries } = status;
  const deliverables = deliverablesOf(milestones, entries);
  const termsOf = termsOfSteps([...steps, ...deliverables]);
  const furthest = steps.find(({ milestone }) => milestone.slug === stage?.milestone);
  return (
    <section aria-labelledby="path" className={styles.path}>
      <SectionHead id="path" title={t('path.title')}>
        <p>{t('path.count', { ...stepCount, whether: stepCount.notKnownWhetherApplying })}</p>
      </SectionHead>
      {stage && furthest && (
        <p className={styles.note}>
          {t.rich('path.since', {
            step: () => <WordingText of={wording(furthest.milestone.title)} page={locale} />,
            date: date(stage.since),
          })}
          {furthest.judgement.unconfirmed && `, ${t('outcome.unconfirmed')}`}. {t('path.rule')}
        </p>
      )}
      <Steps steps={steps} termsOf={termsOf} status={status} place={place} i18n={i18n} />
      {deliverables.length > 0 && (
        <>
          <h3>{t('path.deliverables')}</h3>
          <Steps steps={deliverables} termsOf={termsOf} status={status} place={place} i18n={i18n} />
        </>
      )}
    </section>
  );
}

function Steps({
  steps,
  termsOf,
  status,
  place,
  i18n,
}: {
  steps: JudgedMilestone[];
  termsOf: TermsOfSteps;
  status: AgreementStatus;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, wording, locale } = i18n;
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li
          key={step.milestone.slug}
          className={styles.step}
          data-applies={step.applies}
          data-retired={step.milestone.retired || undefined}
        >
          <h3 className={styles.name}>
            <a href={milestoneAddress(place, step.milestone.slug)}>
              <WordingText of={wording(step.milestone.title)} page={locale} />
            </a>
          </h3>
          <p className={styles.outcome}>
            <OutcomeMark step={step} terms={termsOf(step)} i18n={i18n} />
          </p>
          <p className={styles.date}>
            {step.judgement.on && !isContested(step.judgement) && (
              <EdtfTime of={step.judgement.on} i18n={i18n} length="short" />
            )}
            {step.judgement.byImplication && t('path.byImplication')}
          </p>
          <StandingList
            step={step}
            description={status.description}
            terms={termsOf(step)}
            i18n={i18n}
          />
          <p className={styles.looked}>
            <Looked step={step} terms={termsOf(step)} i18n={i18n} />
          </p>
        </li>
      ))}
    </ol>
  );
}
