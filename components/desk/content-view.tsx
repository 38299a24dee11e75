import type { ReactNode } from 'react';
import type { Description } from '@/lib/agreement/description/description';
import { type EntryContent, milestonesOf } from '@/lib/agreement/entries/entry';
import { partyNames } from '../agreement/who/party-names';
import { EdtfTime } from '../edtf-time';
import { Citations } from '../entry/citation';
import styles from '../entry/entry-page.module.css';
import { TitleAsRecorded } from '../entry/entry-title';
import { Fact } from '../entry/fact';
import { TitleTranslations } from '../entry/title-translations';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage } from '../wording';

interface Props {
  content: EntryContent;
  description: Description;
  i18n: I18n;
}

/** What would be put on the record: what it says, when, of what, and the words it rests on. */
export function ContentView({ content, description, i18n }: Props) {
  const { t } = i18n;
  return (
    <article>
      <h3>
        <TitleAsRecorded entry={content} description={description} i18n={i18n} />
      </h3>
      <dl className={styles.facts}>
        <Fact term={t('entry.occurred')}>
          <EdtfTime of={content.occurredOn} i18n={i18n} />
        </Fact>
        {'title' in content && content.titleTranslations && (
          <Fact term={t('field.titleTranslations')}>
            <TitleTranslations entry={content} i18n={i18n} />
          </Fact>
        )}
        {factsOf(content, description, i18n).map(([term, words]) => (
          <Fact key={term} term={term}>
            {words}
          </Fact>
        ))}
      </dl>
      <Citations entry={content} description={description} i18n={i18n} />
    </article>
  );
}

function factsOf(content: EntryContent, description: Description, i18n: I18n) {
  const { t, list, words, date } = i18n;
  const milestones = description.milestones
    .filter(({ slug }) => milestonesOf(content).includes(slug))
    .map(({ title }) => words(title));
  const about: Pair[] = milestones.length > 0 ? [[t('entry.about'), list(milestones)]] : [];
  const remark: Pair[] =
    content.remark === null ? [] : [[t('entry.remark'), unknownLanguage(content.remark)]];
  return [...about, ...own(), ...remark];

  function own(): Pair[] {
    switch (content.kind) {
      case 'status':
        return [
          [t('update.outcome'), t(`outcome.${content.status}`)],
          ...(content.named === null
            ? []
            : [[t('entry.named'), unknownLanguage(content.named)] satisfies Pair]),
          ...(content.signatories.length === 0
            ? []
            : [[t('entry.signatories'), list(content.signatories)] satisfies Pair]),
        ];
      case 'target':
        return [
          [t('update.saidBy'), list(partyNames(description, content.saidBy, i18n))],
          [
            t('entry.target'),
            content.edtf === null
              ? t('entry.targetNotJudged')
              : t('entry.targetIs', { bound: content.bound, period: date(content.edtf) }),
          ],
        ];
      case 'form':
        return [[t('entry.form'), t(`form.${content.form}`)]];
      case 'check':
        return [
          [
            t('entry.check'),
            t.rich('entry.lookedIn', { where: content.lookedIn, said: unknownLanguage }),
          ],
        ];
      case 'note':
        return [];
    }
  }
}

type Pair = [term: string, words: ReactNode];
