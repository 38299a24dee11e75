import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Description } from '@/lib/agreement/description/description';
import type { ConsideredSuggestion } from '@/lib/agreement/news/considered-suggestion';
import { entryAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { OutwardLink } from '../outward-link';
import { SectionHead } from '../section-head';
import { SuggestedPlace } from '../suggest/suggested-place';
import { unknownLanguage } from '../wording';
import styles from './considered.module.css';

/** What became of a reader's suggestion, on which day of the agreement. */
export type DecidedSuggestion = Omit<ConsideredSuggestion, 'decidedAt'> & {
  decidedOn: CalendarDate;
};

interface Props {
  suggestions: readonly DecidedSuggestion[];
  /** How many there are on all pages. */
  count: number;
  slug: string;
  description: Description;
  i18n: I18n;
}

/** What became of what readers suggested, without anything that they wrote. */
export function ReaderSuggestions({ suggestions, count, slug, description, i18n }: Props) {
  const { t } = i18n;
  return (
    <section aria-labelledby="suggestions">
      <SectionHead id="suggestions" title={t('suggest.considered.title')}>
        <p>{t('suggest.considered.count', { count })}</p>
      </SectionHead>
      <p className={styles.note}>{t('suggest.considered.lead')}</p>
      <ol>
        {suggestions.map((suggestion) => (
          <li key={suggestion.item} className={styles.story}>
            <p className={styles.when}>
              <EdtfTime of={suggestion.decidedOn} i18n={i18n} length="short" />
            </p>
            <div>
              <h3 className={styles.title}>
                {suggestion.milestone === null && suggestion.entry === null
                  ? t('suggest.considered.one')
                  : t.rich('suggest.considered.about', {
                      what: () => (
                        <SuggestedPlace
                          about={suggestion}
                          slug={slug}
                          description={description}
                          i18n={i18n}
                        />
                      ),
                    })}
              </h3>
              {suggestion.link !== null && (
                <p className={styles.source}>
                  <OutwardLink to={suggestion.link} language={null}>
                    {suggestion.link}
                  </OutwardLink>
                </p>
              )}
            </div>
            <Decision suggestion={suggestion} slug={slug} i18n={i18n} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decision({
  suggestion: { decision, reason, became },
  slug,
  i18n: { t, locale },
}: {
  suggestion: DecidedSuggestion;
  slug: string;
  i18n: I18n;
}) {
  if (became !== null) {
    return (
      <p>
        {t.rich('suggest.considered.used', {
          entry: () => (
            <a href={entryAddress({ locale, slug }, became)}>
              {t('suggest.entry', { id: became })}
            </a>
          ),
        })}
      </p>
    );
  }
  return (
    <p>
      <strong className={styles.decision}>
        {t(decision === 'not about this' ? 'considered.notAbout' : 'considered.dismissed')}
        {reason !== null && ':'}
      </strong>{' '}
      {reason !== null && unknownLanguage(reason)}
    </p>
  );
}
