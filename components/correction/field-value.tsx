import type { Description } from '@/lib/agreement/description/description';
import type { Localized } from '@/lib/agreement/description/words';
import type { Field } from '@/lib/agreement/entries/changed-fields';
import { type Entry, milestonesOf } from '@/lib/agreement/entries/entry';
import { partyNames } from '../agreement/who/party-names';
import { EdtfTime } from '../edtf-time';
import { Citations } from '../entry/citation';
import { TitleAsRecorded } from '../entry/entry-title';
import { TitleTranslations } from '../entry/title-translations';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage, WordingList } from '../wording';
import styles from './entry-corrections.module.css';

interface Props {
  field: Field;
  entry: Entry;
  description: Description;
  i18n: I18n;
}

/** What an entry says in one of its fields, or that it says nothing there. */
export function FieldValue({ field, entry, description, i18n }: Props) {
  switch (field) {
    case 'title':
    case 'words':
      return <TitleAsRecorded entry={entry} description={description} i18n={i18n} />;
    case 'titleTranslations':
      if (!('title' in entry) || !entry.titleTranslations) return i18n.t('correction.nothing');
      return <TitleTranslations entry={entry} i18n={i18n} />;
    case 'occurredOn':
      return <EdtfTime of={entry.occurredOn} i18n={i18n} />;
    case 'citations':
      return (
        <div className={styles.evidence}>
          <Citations entry={entry} description={description} i18n={i18n} />
        </div>
      );
    case 'lookedIn':
    case 'named':
    case 'remark': {
      const text = ownWords(field, entry);
      return text ? unknownLanguage(text) : i18n.t('correction.nothing');
    }
    case 'milestones':
    case 'priorities':
    case 'strands': {
      const titles = titlesOf(field, entry, description, i18n);
      return titles.length > 0 ? (
        <WordingList of={titles} i18n={i18n} />
      ) : (
        i18n.t('correction.nothing')
      );
    }
    default:
      return textOf(field, entry, description, i18n) || i18n.t('correction.nothing');
  }
}

type NounField = 'milestones' | 'priorities' | 'strands';
type OwnWordsField = 'lookedIn' | 'named' | 'remark';
type TextField = Exclude<
  Field,
  NounField | OwnWordsField | 'title' | 'titleTranslations' | 'words' | 'occurredOn' | 'citations'
>;

function ownWords(field: OwnWordsField, entry: Entry): string | null {
  switch (field) {
    case 'lookedIn':
      return entry.kind === 'check' ? entry.lookedIn : null;
    case 'named':
      return entry.kind === 'status' ? entry.named : null;
    case 'remark':
      return entry.remark;
  }
}

function textOf(field: TextField, entry: Entry, description: Description, i18n: I18n): string {
  const { t, list } = i18n;
  switch (field) {
    case 'saidBy':
      return entry.kind === 'target' ? list(partyNames(description, entry.saidBy, i18n)) : '';
    case 'when':
      return entry.kind === 'target' ? whenOf(entry, i18n) : '';
    case 'status':
      return entry.kind === 'status' ? t(`claim.${entry.status}`) : '';
    case 'form':
      return entry.kind === 'form' ? t(`form.${entry.form}`) : '';
    case 'signatories':
      return entry.kind === 'status' ? list(entry.signatories) : '';
    case 'background':
      return t('correction.background', {
        is: String(entry.kind !== 'check' && entry.background),
      });
  }
}

function whenOf({ edtf, bound }: Extract<Entry, { kind: 'target' }>, { t, date }: I18n): string {
  return edtf === null ? t('slips.noDate') : t('entry.targetIs', { bound, period: date(edtf) });
}

function titlesOf(field: NounField, entry: Entry, description: Description, { wording }: I18n) {
  const nouns: readonly { slug: string; title: Localized }[] = description[field];
  return slugsOf(field, entry).map((slug) => {
    const noun = nouns.find((candidate) => candidate.slug === slug);
    return noun ? wording(noun.title) : { text: slug, language: '' };
  });
}

function slugsOf(field: NounField, entry: Entry): readonly string[] {
  if (field === 'milestones') return milestonesOf(entry);
  return entry.kind === 'check' ? [] : entry[field];
}
