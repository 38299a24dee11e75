import { ALL_AGREEMENTS } from '@/lib/agreement/agreements/filter';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { ALL_COMMITMENTS } from '@/lib/agreement/commitments/filter';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Entry } from '@/lib/agreement/entries/entry';
import { type PartyOnRecord, sourcesOf } from '@/lib/agreement/parties/party-on-record';
import { SOURCES_KEPT } from '@/lib/agreement/record/abridged';
import { entryAddress, withLocale } from '../address';
import { PartyDetails } from '../agreement/who/party-details';
import { AgreementTable } from '../agreements/agreement-table';
import { agreementsPath } from '../agreements/agreements-address';
import { pageOfAgreements } from '../agreements/agreements-page';
import { CommitmentGroups } from '../commitments/commitment-groups';
import { commitmentsPath } from '../commitments/commitments-address';
import { StateCounts } from '../commitments/state-counts';
import { EdtfTime } from '../edtf-time';
import { EntryTitle } from '../entry/entry-title';
import type { I18n } from '../i18n/i18n';
import { SectionHead } from '../section-head';
import { Contents } from '../site/contents';
import { WordingText } from '../wording';
import styles from './party-page.module.css';

/** So many of its agreements are listed; the list of agreements has all. */
const SHOWN = 25;

/** A party: what it has promised, by state; the agreements it is a side of; its people in office; what it has said itself. */
export function PartyPage({
  found,
  own,
  on,
  i18n,
}: {
  found: PartyOnRecord;
  own: readonly Commitment[];
  on: CalendarDate;
  i18n: I18n;
}) {
  const { t, date, locale } = i18n;
  const filter = { ...ALL_COMMITMENTS, party: found.code };
  const place = { on: null, filter };
  const hasOffice = found.people.length > 0 || found.officialHosts.length > 0;
  const sections = [
    { id: 'promises', title: t('party.promises') },
    { id: 'agreements', title: t('agreements.title') },
    ...(hasOffice ? [{ id: 'office', title: t('party.office') }] : []),
    { id: 'sources', title: t('party.sources') },
  ];
  return (
    <div className={styles.page}>
      <header>
        <h1>
          <WordingText of={i18n.wording(found.party.name)} page={locale} />
        </h1>
        <p className={styles.lead}>{t('commitments.asOf', { date: date(on) })}</p>
      </header>
      <Contents sections={sections} i18n={i18n} />
      <section aria-labelledby="promises">
        <SectionHead id="promises" title={t('party.promises')}>
          <p>{t('party.whose')}</p>
        </SectionHead>
        {own.length === 0 ? (
          <p>{t('party.noPromises')}</p>
        ) : (
          <>
            <StateCounts commitments={own} place={place} i18n={i18n} />
            <CommitmentGroups commitments={own} place={place} page={1} level="h3" i18n={i18n} />
            <p>
              <a href={withLocale(locale, commitmentsPath(place))}>{t('party.filter')}</a>
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="agreements">
        <SectionHead id="agreements" title={t('agreements.title')}>
          <p>
            <a href={withLocale(locale, agreementsPath({ ...ALL_AGREEMENTS, party: found.code }))}>
              {t('agreements.count', { count: found.statuses.length })}
            </a>
          </p>
        </SectionHead>
        <AgreementTable
          statuses={pageOfAgreements(found.statuses, 1, locale).slice(0, SHOWN)}
          i18n={i18n}
        />
      </section>
      {hasOffice && (
        <section aria-labelledby="office">
          <SectionHead id="office" title={t('party.office')}>
            <p>{t('party.officeNote')}</p>
          </SectionHead>
          <PartyDetails party={found} on={on} i18n={i18n} />
        </section>
      )}
      <Sources found={found} i18n={i18n} />
    </div>
  );
}

function Sources({ found, i18n }: { found: PartyOnRecord; i18n: I18n }) {
  const { t, locale } = i18n;
  const sources = sourcesOf(found, SOURCES_KEPT);
  return (
    <section aria-labelledby="sources">
      <SectionHead id="sources" title={t('party.sources')}>
        <p>{t('party.latestSources', { count: sources.length })}</p>
      </SectionHead>
      <ol className={styles.sources}>
        {sources.map(({ status, entry, citation }, index) => (
          // Citations have no name of their own; their order never changes.
          <li key={`${status.slug} ${entry.id} ${String(index)}`}>
            <p>
              <EdtfTime of={entry.occurredOn} i18n={i18n} length="short" />
            </p>
            <div>
              <a href={entryAddress({ locale, slug: status.slug }, entry.id)}>
                <EntryTitle entry={entry} description={status.description} i18n={i18n} />
              </a>
              {citation.quote && !isTitle(citation.quote, entry) && (
                <blockquote lang={citation.language ?? ''}>
                  {i18n.quoted(citation.quote)}
                </blockquote>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whether the words of a citation are already an entry’s title. */
function isTitle(quote: string, entry: Entry): boolean {
  return entry.kind === 'target' && entry.said === quote;
}
