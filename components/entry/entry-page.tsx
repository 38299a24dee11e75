import type { ReactNode } from 'react';
import type { Description } from '@/lib/agreement/description/description';
import type { AppliedCorrection } from '@/lib/agreement/entries/corrections-in-view';
import { type Entry, milestonesOf, publishedOn } from '@/lib/agreement/entries/entry';
import { entryTitleIn } from '@/lib/agreement/entries/title';
import type { CitationCheck } from '@/lib/agreement/evidence/citation-check';
import { milestoneAddress, type PagePlace, placeAddress } from '../address';
import { CorrectionNote } from '../correction/correction-note';
import { EntryCorrections } from '../correction/entry-corrections';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage, WordingText } from '../wording';
import { Citations } from './citation';
import styles from './entry-page.module.css';
import { entryTitle, TitleAsRecorded } from './entry-title';
import { Fact } from './fact';
import { recordedOn, recorderOf } from './recorded';
import { SourceCheckText } from './source-check';

/** Everything recorded of an entry: what it says, when, for what, on which evidence, and how it was corrected. */
export function EntryPage({
  entry,
  checks,
  corrections,
  description,
  place,
  i18n,
}: {
  entry: Entry;
  /** What is known of the source of each citation in turn. */
  checks: readonly (CitationCheck | null)[];
  corrections: readonly AppliedCorrection[];
  description: Description;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, date } = i18n;
  const published = publishedOn(entry);
  const shown = entryTitle(entry, description, i18n);
  const title = <WordingText of={shown} page={i18n.locale} />;
  const last = corrections.at(-1)?.correction;
  const isWithdrawn = last?.replacement === null;
  return (
    <article className={styles.page}>
      <read-note slug={place.slug} mark={last?.id ?? entry.id} hidden />
      <p>
        <a href={placeAddress(place)}>
          {t.rich('entry.back', {
            name: () => <WordingText of={i18n.wording(description.name)} page={i18n.locale} />,
          })}
        </a>
      </p>
      <h1>{isWithdrawn ? <del>{title}</del> : title}</h1>
      {shown.isTranslation && (
        <p className={styles.original}>
          {t.rich('entry.translatedFrom', {
            title: () => <TitleAsRecorded entry={entry} description={description} i18n={i18n} />,
          })}
        </p>
      )}
      {last && (
        <CorrectionNote
          correction={last}
          description={description}
          before={isWithdrawn ? null : '#corrections'}
          i18n={i18n}
        />
      )}
      <dl className={styles.facts}>
        <Fact term={t('entry.occurred')}>
          <EdtfTime of={entry.occurredOn} i18n={i18n} />
        </Fact>
        {entry.kind !== 'check' && (
          <Fact term={t('entry.published')}>
            {published ? <EdtfTime of={published} i18n={i18n} /> : t('entry.publishedNotKnown')}
          </Fact>
        )}
        <Fact term={t('entry.recorded')}>
          {t('entry.recordedBy', {
            date: date(recordedOn(entry, description)),
            revision: entry.revision,
            by: recorderOf(entry, i18n),
          })}
        </Fact>
        <Fact term={t(`entry.${entry.kind}`)}>{says(entry, description, i18n)}</Fact>
        {entry.kind === 'status' && entry.named && (
          <Fact term={t('entry.named')}>{unknownLanguage(entry.named)}</Fact>
        )}
        {entry.kind === 'status' && entry.signatories.length > 0 && (
          <Fact term={t('entry.signatories')}>{i18n.list(entry.signatories)}</Fact>
        )}
        {entry.remark && <Fact term={t('entry.remark')}>{unknownLanguage(entry.remark)}</Fact>}
        <About entry={entry} description={description} place={place} i18n={i18n} />
      </dl>
      <h2 id="evidence">{t('entry.evidence')}</h2>
      {entry.kind === 'check' && <p>{t('entry.noEvidence')}</p>}
      <Citations
        entry={entry}
        description={description}
        i18n={i18n}
        known={({ url }, index) => known(url, checks[index] ?? null, i18n)}
      />
      <EntryCorrections corrections={corrections} description={description} i18n={i18n} />
    </article>
  );
}

function known(url: string | null, check: CitationCheck | null, i18n: I18n): ReactNode {
  return url !== null && check && <SourceCheckText check={check} url={url} i18n={i18n} />;
}

function About({
  entry,
  description,
  place,
  i18n,
}: {
  entry: Entry;
  description: Description;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, wording, locale } = i18n;
  const milestones = description.milestones.filter(({ slug }) =>
    milestonesOf(entry).includes(slug),
  );
  const purposes =
    entry.kind === 'check'
      ? []
      : [
          ...description.priorities.filter(({ slug }) => entry.priorities.includes(slug)),
          ...description.strands.filter(({ slug }) => entry.strands.includes(slug)),
        ];
  if (milestones.length + purposes.length === 0) return null;
  return (
    <Fact term={t('entry.about')}>
      <ul>
        {milestones.map(({ slug, title }) => (
          <li key={slug}>
            <a href={milestoneAddress(place, slug)}>
              <WordingText of={wording(title)} page={locale} />
            </a>
          </li>
        ))}
        {purposes.map(({ slug, title }) => (
          <li key={slug}>
            <WordingText of={wording(title)} page={locale} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function says(entry: Entry, description: Description, i18n: I18n): ReactNode {
  const { t, date, wording, locale } = i18n;
  switch (entry.kind) {
    case 'status': {
      const milestone = description.milestones.find(({ slug }) => slug === entry.milestone);
      return t.rich('entry.claims', {
        title: () =>
          milestone ? <WordingText of={wording(milestone.title)} page={locale} /> : entry.milestone,
        claim: t(`claim.${entry.status}`),
      });
    }
    case 'target':
      if (entry.edtf === null) return t('entry.targetNotJudged');
      return t('entry.targetIs', {
        bound: entry.bound,
        period: date(entry.edtf),
      });
    case 'form':
      return t(`form.${entry.form}`);
    case 'check':
      return t.rich('entry.lookedIn', { where: entry.lookedIn, said: unknownLanguage });
    case 'note':
      return <WordingText of={entryTitleIn(entry, locale)} page={locale} />;
  }
}
