import type { AgreementStatus } from '@/lib/agreement/status/status';
import { milestonePath, type PagePlace, placeAddress } from '../address';
import { Looked } from '../agreement/looked';
import { sourcesOf } from '../agreement/sources-of';
import { StandingList } from '../agreement/standing-list';
import type { StepTerm } from '../agreement/terms-of-steps';
import { EvidenceLink } from '../evidence-link';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage, WordingText } from '../wording';
import { MilestoneOutcome } from './milestone-head';
import styles from './milestone-page.module.css';

/** The outcome of a milestone, who says so, when somebody last looked, and what follows from it, each linked to its evidence. */
export function MilestoneSaid({
  status,
  isPromise,
  terms,
  place,
  i18n,
}: {
  /** With the milestone in the headline's place. */
  status: AgreementStatus;
  /** Whether the page begins with the verdict on a promise; else it began with the outcome. */
  isPromise: boolean;
  terms: readonly StepTerm[];
  place: PagePlace;
  i18n: I18n;
}) {
  const { t } = i18n;
  const { headline, description, entries } = status;
  const { milestone, freshness } = headline;
  const sources = sourcesOf(entries, milestone.slug);
  const looked = freshness && !milestone.retired && (
    <Looked
      step={headline}
      terms={terms}
      linked={(words) => (
        <EvidenceLink of={sources.looked} place={place}>
          {words}
        </EvidenceLink>
      )}
      i18n={i18n}
    />
  );
  const implied = description.milestones.filter(({ slug }) => milestone.implies.includes(slug));
  return (
    <div className={styles.said}>
      {isPromise && <MilestoneOutcome status={status} terms={terms} i18n={i18n} />}
      {milestone.condition && (
        <p>{t.rich('path.condition', { condition: milestone.condition, said: unknownLanguage })}</p>
      )}
      <StandingList
        step={headline}
        sources={sources}
        description={description}
        place={place}
        terms={terms}
        i18n={i18n}
        names={(names) => i18n.list(names)}
      />
      {freshness && !milestone.retired && (
        <p>{freshness.lastChecked ? looked : t('milestone.neverChecked')}</p>
      )}
      {milestone.retired && <p>{t('retired')}</p>}
      {implied.length > 0 && (
        <p>
          {t.rich('milestone.implies', {
            titles: () =>
              implied.map(({ slug, title }, index) => (
                <span key={slug}>
                  {index > 0 && ', '}
                  <a href={`${placeAddress(place)}${milestonePath(slug)}`}>
                    <WordingText of={i18n.wording(title)} page={i18n.locale} />
                  </a>
                </span>
              )),
          })}
        </p>
      )}
    </div>
  );
}
