import { anyWithoutDay, newestFirst } from '@/lib/agreement/dates/newest-first';
import {
  type Correction,
  type Entry,
  type EntryId,
  milestonesOf,
} from '@/lib/agreement/entries/entry';
import type { SittingPeriod } from '@/lib/agreement/sittings/sitting-days';
import type { Phase } from '@/lib/agreement/status/phases';
import { promisedSince } from '@/lib/agreement/status/promised-since';
import { type AgreementStatus, statusOfMilestone } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { milestonePath, placeAddress } from '../address';
import type { ShownAgreement } from '../agreement/shown-agreement';
import { termsOfSteps } from '../agreement/terms-of-steps';
import { EntryList } from '../entry/entry-list';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { SectionHead } from '../section-head';
import { Contents, type PageSection } from '../site/contents';
import { SittingPeriodView } from '../sittings/sitting-period';
import { FirstCounts } from '../target/first-counts';
import { TargetHistory } from '../target/target-history';
import { CommitmentAnswer } from './commitment-answer';
import { MilestoneHead } from './milestone-head';
import styles from './milestone-page.module.css';
import { MilestoneSaid } from './milestone-said';

/** How many pages the entries that speak of a milestone fill; at least one. */
export function pagesOfMilestone(status: AgreementStatus, { milestone }: JudgedMilestone): number {
  return pagesFor(entriesOf(status, milestone.slug).length);
}

/** One milestone: the verdict on it, its clock, who says what, when somebody last looked, its targets and every entry that speaks of it. */
export function MilestonePage({
  status: whole,
  milestone: judged,
  phases,
  corrections,
  page,
  period,
  isOver,
  place,
  i18n,
}: ShownAgreement & {
  milestone: JudgedMilestone;
  /** On today's page what is said of the days since something was promised; none on others. */
  phases: readonly Phase[];
  corrections: ReadonlyMap<EntryId, Correction>;
  /** Which page of its entries is shown, counted from 1. */
  page: number;
  /** How far the sitting days have run, where that is told. */
  period: SittingPeriod | null;
  isOver: boolean;
}) {
  const { t } = i18n;
  const { milestone, judgement, targets } = judged;
  const status = statusOfMilestone(whole, milestone.slug);
  if (!status) throw new Error(`${whole.slug} has no milestone ${milestone.slug}`);
  const { description } = status;
  const from = promisedSince(status, milestone.slug);
  const isPromise = from !== null;
  const terms = termsOfSteps([judged])(judged);
  const entries = entriesOf(status, milestone.slug).toSorted(newestFirst);
  const shared = { status, isPromise, terms, place, i18n };
  return (
    <article className={styles.page}>
      <MilestoneHead {...shared} />
      <Contents sections={sectionsOf(judged, isPromise, i18n)} i18n={i18n} />
      {from !== null && (
        <CommitmentAnswer {...shared} from={from} phases={phases} isOver={isOver} />
      )}
      <MilestoneSaid {...shared} />
      {period && <SittingPeriodView period={period} i18n={i18n} />}
      <section aria-labelledby="targets">
        <SectionHead id="targets" title={t('milestone.targets')}>
          {targets.length > 1 && <FirstCounts i18n={i18n} />}
        </SectionHead>
        {targets.length === 0 && <p>{t('milestone.noTargets', { place: milestone.place })}</p>}
        <TargetHistory
          targets={targets}
          explainsReadings={judged.timing.readings.length <= 1}
          judgement={judgement}
          description={description}
          place={place}
          i18n={i18n}
        />
      </section>
      <section aria-labelledby="entries">
        <SectionHead id="entries" title={t('milestone.entries', { place: milestone.place })} />
        {entries.length === 0 && <p>{t('milestone.noEntries', { place: milestone.place })}</p>}
        {anyWithoutDay(entries) && <p>{t('record.order')}</p>}
        <EntryList
          entries={onPage(entries, page)}
          corrections={corrections}
          description={description}
          place={place}
          i18n={i18n}
        />
        <PageLinks
          label={t('milestone.entries', { place: milestone.place })}
          page={page}
          pages={pagesFor(entries.length)}
          address={(to) => `${placeAddress(place)}${milestonePath(milestone.slug, to)}`}
          words={{ newer: t('record.newer'), older: t('record.older') }}
          i18n={i18n}
        />
      </section>
    </article>
  );
}

function sectionsOf(
  { milestone }: JudgedMilestone,
  isPromise: boolean,
  { t }: I18n,
): PageSection[] {
  return [
    ...(isPromise ? [{ id: 'ruler', title: t('ruler.title') }] : []),
    { id: 'targets', title: t('milestone.targets') },
    { id: 'entries', title: t('milestone.entries', { place: milestone.place }) },
    { id: 'cite', title: t('cite.title') },
  ];
}

function entriesOf({ entries }: AgreementStatus, milestone: string): Entry[] {
  return entries.filter((entry) => milestonesOf(entry).includes(milestone));
}
