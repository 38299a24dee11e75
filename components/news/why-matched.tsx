import type { Description } from '@/lib/agreement/description/description';
import type { Localized } from '@/lib/agreement/description/words';
import { visiblePart } from '@/lib/agreement/entries/visible';
import type { Match, MatchedWord } from '@/lib/news/match/match-result';
import type { I18n } from '../i18n/i18n';
import styles from './news.module.css';

/** What news is about that counts for an agreement or against it; any other word is one that is watched for. */
const SUBJECTS = [
  'defence',
  'agreement',
  'office',
  'arms purchase',
  'fishing',
  'sport',
  'culture',
  'trade and energy',
  'royal visit',
] as const;

interface Props {
  match: Match;
  description: Description;
  i18n: I18n;
}

/** Why an item may concern an agreement: what of it, and the words that matched with what each stands for. */
export function WhyMatched({ match, description, i18n }: Props) {
  const { t, words, list } = i18n;
  const titled = (slugs: readonly string[], nouns: readonly { slug: string; title: Localized }[]) =>
    slugs
      .flatMap((slug) => nouns.filter((noun) => noun.slug === slug))
      .map(({ title }) => words(title));
  const { milestones, priorities, strands } = description;
  const about = [
    ...titled(match.milestones, milestones),
    ...titled(match.priorities, priorities),
    ...titled(match.strands, strands),
  ];
  const matched = [
    ...new Map(match.words.map((word) => [visiblePart(word.text).toLowerCase(), word])).values(),
  ];
  return (
    <p className={styles.why}>
      {about.length > 0 && <strong>{t('news.about', { what: list(about) })} </strong>}
      {t('news.score', { score: match.score })}{' '}
      {matched.map((word, index) => (
        <span key={word.text}>
          {index > 0 && ', '}
          <q>{word.text}</q>{' '}
          {t('news.stands', { kind: word.kind, what: stands(word, description, i18n) })}
        </span>
      ))}
    </p>
  );
}

function stands(
  { kind, stands: named }: MatchedWord,
  { name, parties, milestones, priorities, strands }: Description,
  { t, words }: I18n,
): string {
  switch (kind) {
    case 'name':
      return words(name);
    case 'party': {
      const party = parties.find(({ code }) => code === named);
      return party ? words(party.name) : named;
    }
    case 'milestone':
    case 'priority':
    case 'strand': {
      const noun = { milestone: milestones, priority: priorities, strand: strands }[kind].find(
        ({ slug }) => slug === named,
      );
      return noun ? words(noun.title) : named;
    }
    case 'person':
    case 'place':
      return named;
    case 'word': {
      const subject = SUBJECTS.find((one) => one === named);
      return subject ? t(`news.subjects.${subject}`) : named;
    }
  }
}
