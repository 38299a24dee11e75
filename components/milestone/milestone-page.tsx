import { anyWithoutDay, newestFirst } from '@/lib/agreement/dates/newest-first';
import {
  type Correction,
  type Entry,
  type EntryId,
  milestonesOf,
} from '@/lib/agreement/entries/entry';
import type { SittingPeriod } from '@/lib/agreement/sittings/sitting-days';
import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { milestonePath, type PagePlace, placeAddress } from '../address';
import { lookedText } from '../agreement/looked';
import { OutcomeMark } from '../agreement/outcome-mark';
import { StandingList } from '../agreement/standing-list';
import { termsOfSteps } from '../agreement/terms-of-steps';
import { EdtfTime } from '../edtf-time';
import { EntryList } from '../entry/entry-list';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { SectionHead } from '../section-head';
import { Contents, type PageSection } from '../site/contents';
import { SittingPeriodView } from '../sittings/sitting-period';
import { FirstCounts } from '../target/first-counts';
import { TargetHistory } from '../target/target-history';
import { unknownLanguage, WordingList, WordingText } from '../wording';
import { CommitmentAnswer } from './commitment-answer';
import styles from './milestone-page.module.css';

/** How many pages the entries that speak of a milestone fill; at least one. */
export function pagesOfMilestone(status: AgreementStatus, { milestone }: JudgedMilestone): number {
  return pagesFor(entriesOf(status, milestone.slug).length);
}

/** One milestone: its outcome, who says so, when somebody last looked, its targets and every entry that speaks of it. */
export function MilestonePage({
  status,
  milestone: judged,
  corrections,
  page,
  period,
  place,
  i18n,
}: {
  status: AgreementStatus;
  milestone: JudgedMilestone;
  corrections: ReadonlyMap<EntryId, Correction>;
  /** Which page of its entries is shown, counted from 1. */
  page: number;
  /** How far the sitting days have run, where that is told. */
  period: SittingPeriod | null;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, wording, locale } = i18n;
  const { milestone, judgement, targets } = judged;
  const { description } = status;
  const isPromise = targets.length > 0 && status.announced;
  const terms = termsOfSteps([judged])(judged);
  const entries = entriesOf(status, milestone.slug).toSorted(newestFirst);
  const shown = onPage(entries, page);
  const implied = description.milestones.filter(({ slug }) => milestone.implies.includes(slug));
  return (
    <article className={styles.page}>
      <p>
        <a href={placeAddress(place)}>
          {t.rich('entry.back', {
            name: () => <WordingText of={i18n.wording(description.name)} page={i18n.locale} />,
          })}
        </a>
      </p>
      <h1>
        <WordingText of={wording(milestone.title)} page={locale} />
      </h1>
      <p className={styles.outcome}>
        <OutcomeMark step={judged} terms={terms} i18n={i18n} />
        {judgement.on && !isContested(judgement) && (
          <>
            , <EdtfTime of={judgement.on} i18n={i18n} />
          </>
        )}
        {judgement.byImplication && `, ${t('path.byImplication')}`}
      </p>
      <Contents sections={sectionsOf(judged, isPromise, i18n)} i18n={i18n} />
      {isPromise && <CommitmentAnswer status={status} judged={judged} place={place} i18n={i18n} />}
      {milestone.condition && (
        <p>{t.rich('path.condition', { condition: milestone.condition, said: unknownLanguage })}</p>
      )}
      <StandingList
        step={judged}
        description={description}
        terms={terms}
        i18n={i18n}
        names={(names) => i18n.list(names)}
      />
      {judged.freshness && <p>{lookedText(judged, i18n, 'long') ?? t('milestone.neverChecked')}</p>}
      {milestone.retired && <p>{t('retired')}</p>}
      {implied.length > 0 && (
        <p>
          {t.rich('milestone.implies', {
            titles: () => (
              <WordingList of={implied.map(({ title }) => wording(title))} i18n={i18n} />
            ),
          })}
        </p>
      )}
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
      <h2 id="entries">{t('milestone.entries', { place: milestone.place })}</h2>
      {entries.length === 0 && <p>{t('milestone.noEntries', { place: milestone.place })}</p>}
      {anyWithoutDay(entries) && <p>{t('record.order')}</p>}
      <EntryList
        entries={shown}
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
