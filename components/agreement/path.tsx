import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { Place } from '../address';
import { milestoneAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import { SectionHead } from '../section-head';
import type { Speech } from '../speech';
import { Wording } from '../wording';
import { Looked } from './looked';
import { OutcomeMark } from './outcome-mark';
import styles from './path.module.css';
import { StandingList } from './standing-list';

/** The steps in order, each with its outcome in words, its date, who says so and how fresh that is. */
export function Path({
  status,
  place,
  speech,
}: {
  status: AgreementStatus;
  place: Place;
  speech: Speech;
}) {
  const { t, wording, date, locale } = speech;
  const { steps, stepCount, stage, milestones } = status;
  const deliverables = milestones.filter(({ milestone }) => milestone.place === 'deliverable');
  const furthest = steps.find(({ milestone }) => milestone.slug === stage?.milestone);
  return (
    <section aria-labelledby="path" className={styles.path}>
      <SectionHead id="path" title={t('path.title')}>
        <p>{t('path.count', { ...stepCount, whether: stepCount.notKnownWhetherApplying })}</p>
      </SectionHead>
      {stage && furthest && (
        <p className={styles.note}>
          {t.rich('path.since', {
            step: () => <Wording of={wording(furthest.milestone.title)} page={locale} />,
            date: date(stage.since),
          })}
          {furthest.judgement.unconfirmed && `, ${t('outcome.unconfirmed')}`}. {t('path.rule')}
        </p>
      )}
      <Steps steps={steps} status={status} place={place} speech={speech} />
      {deliverables.length > 0 && (
        <>
          <h3>{t('path.deliverables')}</h3>
          <Steps steps={deliverables} status={status} place={place} speech={speech} />
        </>
      )}
    </section>
  );
}

function Steps({
  steps,
  status,
  place,
  speech,
}: {
  steps: JudgedMilestone[];
  status: AgreementStatus;
  place: Place;
  speech: Speech;
}) {
  const { t, wording, locale } = speech;
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
              <Wording of={wording(step.milestone.title)} page={locale} />
            </a>
          </h3>
          <p className={styles.outcome}>
            <OutcomeMark step={step} speech={speech} />
          </p>
          <p className={styles.date}>
            {step.judgement.on && !isContested(step.judgement) && (
              <EdtfTime of={step.judgement.on} speech={speech} length="short" />
            )}
            {step.judgement.byImplication && t('path.byImplication')}
          </p>
          <StandingList step={step} description={status.description} speech={speech} />
          <p className={styles.looked}>
            <Looked step={step} speech={speech} />
          </p>
        </li>
      ))}
    </ol>
  );
}
