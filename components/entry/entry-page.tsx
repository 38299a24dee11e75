import type { ReactNode } from 'react';
import type { Description } from '@/lib/agreement/description/description';
import type { AppliedCorrection } from '@/lib/agreement/entries/applied-correction';
import { citationsOf, type Entry, milestonesOf, publishedOn } from '@/lib/agreement/entries/entry';
import { milestoneAddress, type Place, placeAddress } from '../address';
import { CorrectionNote } from '../correction/correction-note';
import { EntryCorrections } from '../correction/entry-corrections';
import { EdtfTime } from '../edtf-time';
import { ReadNote } from '../seen/read-note';
import type { Speech } from '../speech';
import { unknownLanguage, Wording } from '../wording';
import { Citation } from './citation';
import styles from './entry-page.module.css';
import { EntryTitle } from './entry-title';
import { recordedOn, recorderOf } from './recorded';

/** Everything recorded of an entry: what it says, when, for what, on which evidence, and how it was corrected. */
export function EntryPage({
  entry,
  corrections,
  description,
  place,
  speech,
}: {
  entry: Entry;
  corrections: readonly AppliedCorrection[];
  description: Description;
  place: Place;
  speech: Speech;
}) {
  const { t, date } = speech;
  const published = publishedOn(entry);
  const title = <EntryTitle entry={entry} description={description} speech={speech} />;
  const last = corrections.at(-1)?.correction;
  const isWithdrawn = last?.replacement === null;
  return (
    <article className={styles.page}>
      <ReadNote slug={place.slug} mark={last?.id ?? entry.id} />
      <p>
        <a href={placeAddress(place)}>
          {t.rich('entry.back', {
            name: () => <Wording of={speech.wording(description.name)} page={speech.locale} />,
          })}
        </a>
      </p>
      <h1>{isWithdrawn ? <del>{title}</del> : title}</h1>
      {last && (
        <CorrectionNote
          correction={last}
          description={description}
          before={isWithdrawn ? null : '#corrections'}
          speech={speech}
        />
      )}
      <dl className={styles.facts}>
        <Fact term={t('entry.occurred')}>
          <EdtfTime of={entry.occurredOn} speech={speech} />
        </Fact>
        {entry.kind !== 'check' && (
          <Fact term={t('entry.published')}>
            {published ? <EdtfTime of={published} speech={speech} /> : t('entry.publishedNotKnown')}
          </Fact>
        )}
        <Fact term={t('entry.recorded')}>
          {t('entry.recordedBy', {
            date: date(recordedOn(entry, description)),
            revision: entry.revision,
            by: recorderOf(entry, speech),
          })}
        </Fact>
        <Fact term={t(`entry.${entry.kind}`)}>{says(entry, description, speech)}</Fact>
        {entry.kind === 'status' && entry.named && (
          <Fact term={t('entry.named')}>{entry.named}</Fact>
        )}
        {entry.kind === 'status' && entry.signatories.length > 0 && (
          <Fact term={t('entry.signatories')}>{speech.list(entry.signatories)}</Fact>
        )}
        {entry.remark && <Fact term={t('entry.remark')}>{unknownLanguage(entry.remark)}</Fact>}
        <About entry={entry} description={description} place={place} speech={speech} />
      </dl>
      <h2>{t('entry.evidence')}</h2>
      {entry.kind === 'check' && <p>{t('entry.noEvidence')}</p>}
      {citationsOf(entry).map((citation, index) => (
        <Citation
          // Citations have no name of their own; their order never changes.
          key={String(index)}
          citation={citation}
          description={description}
          speech={speech}
        />
      ))}
      <EntryCorrections corrections={corrections} description={description} speech={speech} />
    </article>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function About({
  entry,
  description,
  place,
  speech,
}: {
  entry: Entry;
  description: Description;
  place: Place;
  speech: Speech;
}) {
  const { t, wording, locale } = speech;
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
              <Wording of={wording(title)} page={locale} />
            </a>
          </li>
        ))}
        {purposes.map(({ slug, title }) => (
          <li key={slug}>
            <Wording of={wording(title)} page={locale} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function says(entry: Entry, description: Description, speech: Speech): ReactNode {
  const { t, date, wording, locale } = speech;
  switch (entry.kind) {
    case 'status': {
      const milestone = description.milestones.find(({ slug }) => slug === entry.milestone);
      return t.rich('entry.claims', {
        title: () =>
          milestone ? <Wording of={wording(milestone.title)} page={locale} /> : entry.milestone,
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
      return <Wording of={{ text: entry.title, language: entry.titleLanguage }} page={locale} />;
  }
}
