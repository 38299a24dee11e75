import { tracked } from '@/lib/agreement/description/retired';
import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress } from '../address';
import { fewNames } from '../agreement/who/few-names';
import { partyNames } from '../agreement/who/party-names';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { countWords } from '../verdict/count-words';
import { shortVerdict } from '../verdict/subject';
import { WordingText } from '../wording';
import styles from './agreements.module.css';
import { type Board, boardOf } from './board';
import { BoardRow, BoardYears } from './board-row';

interface Props {
  status: AgreementStatus;
  i18n: I18n;
}

/** Agreements as a table: what was promised, what came of it, how that stands to the date, in words and drawn on one axis for all, and the last entry. */
export function AgreementTable({
  statuses,
  i18n,
}: {
  statuses: readonly AgreementStatus[];
  i18n: I18n;
}) {
  const { t } = i18n;
  const board = boardOf(statuses);
  return (
    <div className={styles.around}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('agreements.agreement')}</th>
            <th scope="col">{t('agreements.promised')}</th>
            <th scope="col">{t('agreements.came')}</th>
            <th scope="col">
              {t('agreements.stands')}
              {board && <BoardYears board={board} today={t('ruler.today')} />}
            </th>
            <th scope="col">{t('agreements.latest')}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <Row key={status.slug} status={status} board={board} i18n={i18n} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ status, board, i18n }: Props & { board: Board | null }) {
  const { t, locale } = i18n;
  const { description, slug, latestEntry, retiredSince } = status;
  const codes = tracked(description.parties).map(({ code }) => code);
  return (
    <tr id={slug}>
      <th scope="row">
        <a href={agreementAddress(locale, slug)}>
          <WordingText of={i18n.wording(description.name)} page={locale} />
        </a>
        <span>{fewNames(partyNames(description, codes, i18n), i18n)}</span>
        {retiredSince !== null && (
          <span>{t('agreements.retired', { date: i18n.date(retiredSince, 'short') })}</span>
        )}
      </th>
      <td data-label={t('agreements.promised')}>
        <Promised status={status} i18n={i18n} />
      </td>
      <td data-label={t('agreements.came')}>
        <Came status={status} i18n={i18n} />
      </td>
      <td
        data-label={t('agreements.stands')}
        className={styles.stands}
        data-late={isLate(status) || undefined}
      >
        <Stands status={status} i18n={i18n} />
        {board && <BoardRow status={status} board={board} />}
      </td>
      <td data-label={t('agreements.latest')}>
        {latestEntry ? (
          <EdtfTime of={latestEntry.occurredOn} i18n={i18n} length="short" />
        ) : (
          t('agreements.nothing')
        )}
      </td>
    </tr>
  );
}

function Promised({ status: { announced, headline }, i18n }: Props) {
  const target = headline.target ?? headline.targets[0]?.target;
  if (!announced || !target) return i18n.t('agreements.noDate');
  return (
    <q lang={target.citations[0]?.language ?? ''} className={styles.words}>
      {i18n.quoted(target.said)}
    </q>
  );
}

function Came({ status, i18n }: Props) {
  if (!status.announced) return i18n.t('agreements.nothing');
  const { judgement } = status.headline;
  return (
    <>
      {shortVerdict(status.headline, i18n)}
      {judgement.on && !isContested(judgement) && (
        <>
          , <EdtfTime of={judgement.on} i18n={i18n} length="short" />
        </>
      )}
    </>
  );
}

function Stands({ status: { announced, headline }, i18n }: Props) {
  const { reading } = headline.timing;
  if (!announced || !headline.target || !reading) return i18n.t('agreements.notJudged');
  return countWords(reading, headline.judgement, i18n);
}

function isLate({ announced, headline }: AgreementStatus): boolean {
  return announced && (headline.state === 'overdue' || headline.state === 'met late');
}
