import type { ReactNode } from 'react';
import { newestFirst } from '@/lib/agreement/dates/newest-first';
import type { Entry } from '@/lib/agreement/entries/entry';
import { ALL_ENTRIES } from '@/lib/agreement/entries/entry-filter';
import { entryAddress, type PagePlace, placeAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import { recordPath } from '../record/record-path';
import { SectionHead } from '../section-head';
import { unknownLanguage, WordingText } from '../wording';
import styles from './purpose.module.css';
import { hasPurpose } from './sections';
import type { ShownAgreement } from './shown-agreement';

/** What the parties said the agreement is for: priorities and strands, each with its latest entry, and the aims. */
export function Purpose({ status, place, i18n }: ShownAgreement) {
  const { t, wording, locale } = i18n;
  const { priorities, strands, aims } = status.description;
  if (!hasPurpose(status)) return null;
  const stated = [...new Set(priorities.flatMap(({ statedIn }) => statedIn ?? []))];
  const lists = [
    { list: 'priorities', nouns: priorities },
    { list: 'strands', nouns: strands },
  ] as const;
  return (
    <section
      aria-labelledby="purpose"
      className={priorities.length > 0 ? styles.purpose : `${styles.purpose} beyond-the-brief`}
    >
      <SectionHead id="purpose" title={t('purpose.title')}>
        {stated.map((source) => (
          <p key={source}>{t.rich('purpose.statedIn', { source, said: unknownLanguage })}</p>
        ))}
      </SectionHead>
      {lists
        .filter(({ nouns }) => nouns.length > 0)
        .map(({ list, nouns }) => (
          <div key={list} className={list === 'strands' ? 'beyond-the-brief' : undefined}>
            <h3 className={styles.label}>{t(`purpose.${list}`)}</h3>
            <ul className={styles.list}>
              {nouns.map((noun) => (
                <li key={noun.slug}>
                  <h4>
                    <NounTitle list={list} slug={noun.slug} place={place}>
                      <WordingText of={wording(noun.title)} page={locale} />
                    </NounTitle>
                  </h4>
                  {noun.retired && <p>{t('retired')}</p>}
                  <Latest
                    entries={entriesOn(status.entries, list, noun.slug)}
                    place={place}
                    i18n={i18n}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      {aims.length > 0 && (
        <div className="beyond-the-brief">
          <h3 className={styles.label}>{t('purpose.aims')}</h3>
          <ul className={styles.aims} lang="">
            {aims.map((aim) => (
              <li key={aim}>{aim}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** On today's page the title leads to every entry about it. */
function NounTitle({
  list,
  slug,
  place,
  children,
}: {
  list: 'priorities' | 'strands';
  slug: string;
  place: PagePlace;
  children: ReactNode;
}) {
  if (place.on !== null) return children;
  const filter = { ...ALL_ENTRIES, [list === 'priorities' ? 'priority' : 'strand']: slug };
  return <a href={`${placeAddress(place)}${recordPath(filter)}`}>{children}</a>;
}

function Latest({ entries, place, i18n }: { entries: Entry[]; place: PagePlace; i18n: I18n }) {
  const { t } = i18n;
  const latest = entries[0];
  return (
    <p>
      {t('purpose.entries', { count: entries.length })}
      {latest && (
        <>
          {', '}
          <a href={entryAddress(place, latest.id)}>
            {t('purpose.latest', { date: i18n.date(latest.occurredOn) })}
          </a>
        </>
      )}
    </p>
  );
}

function entriesOn(entries: readonly Entry[], list: 'priorities' | 'strands', slug: string) {
  return entries
    .filter((entry) => entry.kind !== 'check' && !entry.background && entry[list].includes(slug))
    .toSorted(newestFirst);
}
