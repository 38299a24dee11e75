import type { Correction, EntryId } from '@/lib/agreement/entries/entry';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { comparedAddress, type Place } from '../address';
import { PrintedSources } from '../cite/printed-sources';
import { DayForm } from '../days/day-form';
import { DayNotice } from '../days/day-notice';
import { RulerFigure } from '../ruler/ruler';
import type { Speech } from '../speech';
import styles from './agreement-view.module.css';
import { Clock } from './clock/clock';
import { Happened } from './happened';
import { Moved } from './moved';
import { Path } from './path';
import { Promised } from './promise';
import { Purpose } from './purpose';
import { RecordList } from './record-list';
import { VerdictHead } from './verdict-head';
import { Parties } from './who/parties';

/** An agreement's page: verdict, clock, path and evidence, in that order; before its announcement, only what was there then. */
export function AgreementView({
  status,
  corrections,
  isOver,
  place,
  speech,
}: {
  status: AgreementStatus;
  corrections: ReadonlyMap<EntryId, Correction>;
  isOver: boolean;
  place: Place;
  speech: Speech;
}) {
  return (
    <article className={styles.agreement}>
      <DayNotice status={status} place={place} speech={speech} />
      <Answer status={status} place={place} speech={speech} />
      {status.announced && <Moved status={status} place={place} speech={speech} />}
      <DayForm status={status} isOver={isOver} place={place} speech={speech} />
      {status.announced && (
        <>
          <Path status={status} place={place} speech={speech} />
          <Purpose status={status} place={place} speech={speech} />
          <p className="beyond-the-brief">
            <a href={comparedAddress(place.locale, place.slug)}>{speech.t('compared.link')}</a>
          </p>
        </>
      )}
      <Parties status={status} speech={speech} />
      <RecordList
        status={status}
        corrections={corrections}
        page={1}
        place={place}
        speech={speech}
      />
      {status.announced && <PrintedSources status={status} speech={speech} />}
    </article>
  );
}

/** Verdict, promise and outcome side by side, the ruler, and the clock with its readings; before the announcement, the verdict. */
export function Answer({
  status,
  place,
  speech,
}: {
  status: AgreementStatus;
  place: Place;
  speech: Speech;
}) {
  return (
    <div className={styles.answer}>
      <VerdictHead status={status} place={place} speech={speech} />
      {status.announced && (
        <>
          <div className={styles.halves}>
            <Promised status={status} place={place} speech={speech} />
            <Happened status={status} speech={speech} />
          </div>
          <div className={styles.face}>
            <RulerFigure status={status} speech={speech} />
            <Clock status={status} ticks={place.on === null} speech={speech} />
          </div>
        </>
      )}
    </div>
  );
}
