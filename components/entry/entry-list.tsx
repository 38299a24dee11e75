import { Fragment, type ReactNode } from 'react';
import { lastDay } from '@/lib/agreement/dates/edtf';
import type { Description } from '@/lib/agreement/description/description';
import type { Correction, Entry, EntryId } from '@/lib/agreement/entries/entry';
import type { PagePlace } from '../address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { EntryItem } from './entry-item';
import itemStyles from './entry-item.module.css';
import styles from './entry-list.module.css';

interface Props {
  /** In the order in which they are to stand, by time. */
  entries: readonly Entry[];
  corrections: ReadonlyMap<EntryId, Correction>;
  description: Description;
  place: PagePlace;
  i18n: I18n;
}

/** Entries in their order with the years along them; checks that follow one another are folded into one line. */
export function EntryList({ entries, corrections, description, place, i18n }: Props) {
  const firstCorrected = entries.find(({ id }) => corrections.has(id));
  const item = (entry: Entry) => (
    <EntryItem
      entry={entry}
      correction={corrections.get(entry.id)}
      isFirstCorrected={entry === firstCorrected}
      description={description}
      place={place}
      i18n={i18n}
    />
  );
  const rows = rowsOf(entries);
  return (
    <ol className={styles.list}>
      {rows.map((row, index) => {
        const [first] = row;
        const isNewYear = yearOf(first) !== yearOf(rows[index - 1]?.[0]);
        return (
          <li key={first.id} className={styles.row} data-year={isNewYear ? '' : undefined}>
            <p className={styles.year} aria-hidden="true">
              {isNewYear && yearOf(first)}
            </p>
            {first.kind === 'check' ? (
              <Checks checks={row} item={item} i18n={i18n} />
            ) : (
              row.map((entry) => <Fragment key={entry.id}>{item(entry)}</Fragment>)
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Checks({
  checks: [first, ...more],
  item,
  i18n,
}: {
  checks: Row;
  item: (entry: Entry) => ReactNode;
  i18n: I18n;
}) {
  return (
    <details className={styles.checks}>
      <summary>
        <span className={itemStyles.when}>
          <EdtfTime of={first.occurredOn} i18n={i18n} length="short" />
        </span>
        <span>{i18n.t('record.checks', { count: more.length + 1 })}</span>
      </summary>
      {[first, ...more].map((entry) => (
        <Fragment key={entry.id}>{item(entry)}</Fragment>
      ))}
    </details>
  );
}

type Row = readonly [Entry, ...Entry[]];

/** Each entry by itself, checks of a year that follow one another together. */
function rowsOf(entries: readonly Entry[]): Row[] {
  const rows: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    const joins =
      last?.[0].kind === 'check' && entry.kind === 'check' && yearOf(last[0]) === yearOf(entry);
    if (last && joins) last.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function yearOf(entry: Entry | undefined): string {
  return entry ? lastDay(entry.occurredOn).slice(0, 4) : '';
}
