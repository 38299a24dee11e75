import type { ReactNode } from 'react';
import type { Description } from '@/lib/agreement/description';
import {
  type Correction,
  citationsOf,
  type Entry,
  milestonesOf,
  publishedOn,
} from '@/lib/agreement/entry';
import { milestoneAddress, type Place, placeAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import { ReadNote } from '../seen/read-note';
import type { Speech } from '../speech';
import { Citation } from './citation';
import { CorrectionNote } from './correction-note';
import styles from './entry-page.module.css';
import { EntryTitle } from './entry-title';

/** Everything recorded of an entry: what it says, when, for what, on which evidence, and how it was corrected. */
export function EntryPage({
  entry,
  original,
  corrections,
  description,
  place,
  speech,
}: {
  entry: Entry;
  original: Entry;
  corrections: readonly Correction[];
  description: Description;
  place: Place;
  speech: Speech;
}) {
  const { t, date, words } = speech;
  const published = publishedOn(entry);
  return (
    <article className={styles.page}>
      <ReadNote slug={place.slug} mark={corrections.at(-1)?.id ?? entry.id} />
      <p>
        <a href={placeAddress(place)}>{t('entry.back', { name: words(description.name) })}</a>
      </p>
      <h1>
        <EntryTitle entry={entry} description={description} speech={speech} />
      </h1>
      {corrections.map((correction) => (
        <CorrectionNote key={correction.id} correction={correction} speech={speech} />
      ))}
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
            date: date(entry.recordedAt.toISOString().slice(0, 10)),
            revision: entry.revision,
            by: entry.recordedBy,
          })}
        </Fact>
        <Fact term={t(`entry.${entry.kind}`)}>{says(entry, description, speech)}</Fact>
        {entry.kind === 'status' && entry.named && (
          <Fact term={t('entry.named')}>{entry.named}</Fact>
        )}
        {entry.kind === 'status' && entry.signatories.length > 0 && (
          <Fact term={t('entry.signatories')}>{speech.list(entry.signatories)}</Fact>
        )}
        {entry.remark && <Fact term={t('entry.remark')}>{entry.remark}</Fact>}
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
      {corrections.length > 0 && (
        <>
          <h2>{t('entry.original')}</h2>
          <p>
            <EntryTitle entry={original} description={description} speech={speech} />,{' '}
            <EdtfTime of={original.occurredOn} speech={speech} />
          </p>
        </>
      )}
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
  const { t, words } = speech;
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
            <a href={milestoneAddress(place, slug)}>{words(title)}</a>
          </li>
        ))}
        {purposes.map(({ slug, title }) => (
          <li key={slug}>{words(title)}</li>
        ))}
      </ul>
    </Fact>
  );
}

function says(entry: Entry, description: Description, { t, date, words }: Speech): string {
  switch (entry.kind) {
    case 'status': {
      const milestone = description.milestones.find(({ slug }) => slug === entry.milestone);
      return t('entry.claims', {
        milestone: milestone ? words(milestone.title) : entry.milestone,
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
      return t('entry.formIs', { form: t(`form.${entry.form}`) });
    case 'check':
      return t('entry.lookedIn', { where: entry.lookedIn });
    case 'note':
      return entry.title;
  }
}
