import { deliverablesOf } from '@/lib/agreement/status/step';
import { SectionHead } from '../../section-head';
import { WordingText } from '../../wording';
import type { ShownAgreement } from '../shown-agreement';
import { termsOfSteps } from '../terms-of-steps';
import styles from './path.module.css';
import { StepTable } from './step-table';

/** The steps in order, each with its outcome in words, its date, who says so and how fresh that is. */
export function Path({ status, place, i18n }: ShownAgreement) {
  const { t, wording, date, locale } = i18n;
  const { steps, stepCount, stage, milestones, entries } = status;
  const deliverables = deliverablesOf(milestones, entries);
  const termsOf = termsOfSteps([...steps, ...deliverables]);
  const furthest = steps.find(({ milestone }) => milestone.slug === stage?.milestone);
  const shared = { termsOf, status, place, i18n };
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
      <StepTable caption={t('path.title')} first={t('path.step')} steps={steps} {...shared} />
      {deliverables.length > 0 && (
        <>
          <h3 className={styles.deliverables}>{t('path.deliverables')}</h3>
          <StepTable
            caption={t('path.deliverables')}
            first={t('path.deliverable')}
            steps={deliverables}
            {...shared}
          />
        </>
      )}
    </section>
  );
}
