import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Description } from '@/lib/agreement/description/description';
import type { Considered } from '@/lib/agreement/entries/considered';
import type { FeedRead } from '@/lib/agreement/news/feed-state';
import { agreementAddress, consideredAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { OutwardLink } from '../outward-link';
import { PageLinks } from '../page-links';
import { SectionHead } from '../section-head';
import { unknownLanguage, WordingText } from '../wording';
import styles from './considered.module.css';
import { FeedReadings } from './feed-readings';
import { type DecidedSuggestion, ReaderSuggestions } from './reader-suggestions';

type Story = Omit<Considered, 'decidedAt' | 'publishedAt'> & { decidedOn: CalendarDate };

interface Props {
  slug: string;
  description: Description;
  stories: readonly Story[];
  /** How many stories there are on all pages. */
  count: number;
  suggestions: readonly DecidedSuggestion[];
  suggestionCount: number;
  page: number;
  pages: number;
  feeds: readonly FeedRead[];
  i18n: I18n;
}

/** What arrived as news, was considered for an agreement and not used, and why; what became of what readers suggested; and how far news has been read. */
export function ConsideredView(props: Props) {
  const { slug, description, stories, count, page, pages, feeds, i18n } = props;
  const { t, locale } = i18n;
  const hasRead = feeds.some(({ readOn }) => readOn !== null);
  return (
    <article className={styles.page}>
      <p>
        <a href={agreementAddress(locale, slug)}>
          {t.rich('entry.back', {
            name: () => <WordingText of={i18n.wording(description.name)} page={i18n.locale} />,
          })}
        </a>
      </p>
      <h1>{t('considered.title')}</h1>
      <p className={styles.note}>{t('considered.lead')}</p>
      <section aria-labelledby="stories">
        <SectionHead id="stories" title={t('considered.stories')}>
          {count > 0 && <p>{t('considered.count', { count })}</p>}
        </SectionHead>
        {count === 0 && (
          <p className={styles.empty}>
            {t(hasRead ? 'considered.empty' : 'considered.emptyUnread')}
          </p>
        )}
        <ol>
          {stories.map((story) => (
            <li key={story.item} className={styles.story}>
              <StoryLine story={story} i18n={i18n} />
            </li>
          ))}
        </ol>
      </section>
      {props.suggestionCount > 0 && (
        <ReaderSuggestions
          suggestions={props.suggestions}
          count={props.suggestionCount}
          slug={slug}
          description={description}
          i18n={i18n}
        />
      )}
      <PageLinks
        label={t('considered.title')}
        page={page}
        pages={pages}
        address={(to) => consideredAddress(locale, slug, to)}
        words={{ newer: t('considered.newer'), older: t('considered.older') }}
        i18n={i18n}
      />
      <FeedReadings feeds={feeds} description={description} i18n={i18n} />
    </article>
  );
}

function StoryLine({ story, i18n }: { story: Story; i18n: I18n }) {
  const { t } = i18n;
  const { title, language, link, publishedOn, feed, decision, reason, decidedOn, copies } = story;
  const marked = language ? <span lang={language}>{title}</span> : title;
  return (
    <>
      <p className={styles.when}>
        <EdtfTime of={decidedOn} i18n={i18n} length="short" />
      </p>
      <div>
        <h3 className={styles.title}>
          {link === null ? (
            marked
          ) : (
            <OutwardLink to={link} language={language}>
              {marked}
            </OutwardLink>
          )}
        </h3>
        <p className={styles.source}>
          {unknownLanguage(feed)},{' '}
          {publishedOn ? (
            <EdtfTime of={publishedOn} i18n={i18n} length="short" />
          ) : (
            t('considered.undated')
          )}
          {copies > 1 && `, ${t('considered.copies', { count: copies })}`}
        </p>
      </div>
      <p>
        <strong className={styles.decision}>
          {t(decision === 'dismissed' ? 'considered.dismissed' : 'considered.notAbout')}
          {reason !== null && ':'}
        </strong>{' '}
        {reason !== null && unknownLanguage(reason)}
      </p>
    </>
  );
}
