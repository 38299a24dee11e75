import type { ReactNode } from 'react';
import type { Correction, EntryId } from '@/lib/agreement/entries/entry';
import type { Phase } from '@/lib/agreement/status/phases';
import { comparedAddress } from '../address';
import { PrintedSources } from '../cite/printed-sources';
import { DayBar } from '../days/day-bar';
import { DayNotice } from '../days/day-notice';
import { dayPagesOf } from '../days/day-pages';
import { Instrument } from '../days/instrument';
import { Contents } from '../site/contents';
import styles from './agreement-view.module.css';
import { Happened } from './happened';
import { Moved } from './moved';
import { Path } from './path/path';
import { Promised } from './promise';
import { Purpose } from './purpose';
import { RecordList } from './record-list';
import { sectionsOf } from './sections';
import type { ShownAgreement } from './shown-agreement';
import { VerdictHead } from './verdict-head';
import { Parties } from './who/parties';

/** An agreement's page: verdict, clock, path and evidence, in that order; before its announcement, only what was there then. */
export function AgreementView({
  status,
  phases,
  corrections,
  isOver,
  place,
  i18n,
}: ShownAgreement & {
  phases: readonly Phase[];
  corrections: ReadonlyMap<EntryId, Correction>;
  isOver: boolean;
}) {
  return (
    <article className={styles.agreement}>
      <DayNotice status={status} place={place} i18n={i18n} />
      <AgreementAnswer
        status={status}
        phases={phases}
        isOver={isOver}
        place={place}
        more={{
          href: comparedAddress(place.locale, place.slug),
          text: i18n.t('compared.link'),
        }}
        i18n={i18n}
      >
        <Contents sections={sectionsOf(status, i18n)} i18n={i18n} />
      </AgreementAnswer>
      {status.announced && <Moved status={status} place={place} i18n={i18n} />}
      {!status.announced && (
        <div id="ruler">
          <DayBar
            status={status}
            pages={dayPagesOf(place)}
            from={status.announcedOn}
            isOver={isOver}
            place={place}
            i18n={i18n}
          />
        </div>
      )}
      {status.announced && (
        <>
          <Path status={status} place={place} i18n={i18n} />
          <Purpose status={status} place={place} i18n={i18n} />
        </>
      )}
      <Parties status={status} i18n={i18n} />
      <RecordList status={status} corrections={corrections} page={1} place={place} i18n={i18n} />
      {status.announced && <PrintedSources status={status} i18n={i18n} />}
    </article>
  );
}

/**
 * Verdict, promise and outcome side by side, the ruler, and the clock with its readings; before the announcement, the
 * verdict. What it is given stands below the verdict.
 */
export function AgreementAnswer({
  status,
  phases,
  isOver,
  place,
  more,
  i18n,
  children,
}: ShownAgreement & {
  phases: readonly Phase[];
  isOver: boolean;
  /** A further way from the agreement. */
  more: { href: string; text: string };
  children?: ReactNode;
}) {
  return (
    <div className={styles.answer}>
      <VerdictHead status={status} place={place} more={more} i18n={i18n} />
      {children}
      {status.announced && (
        <>
          <div className={styles.halves}>
            <Promised status={status} place={place} i18n={i18n} />
            <Happened status={status} place={place} i18n={i18n} />
          </div>
          <Instrument
            status={status}
            pages={dayPagesOf(place)}
            from={status.announcedOn ?? status.view.on}
            phases={phases}
            isOver={isOver}
            place={place}
            i18n={i18n}
          />
        </>
      )}
    </div>
  );
}
