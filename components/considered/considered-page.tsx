import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Description } from '@/lib/agreement/description/description';
import type { Considered } from '@/lib/agreement/entries/considered';
import { agreementAddress, consideredAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import { OutwardLink } from '../outward-link';
import { PageLinks } from '../page-links';
import { SectionHead } from '../section-head';
import type { Speech } from '../speech';
import { unknownLanguage, Wording } from '../wording';
import styles from './considered.module.css';
import { type FeedRead, FeedReadings } from './feed-readings';

type Story = Omit<Considered, 'decidedAt' | 'publishedAt'> & { decidedOn: CalendarDate };

interface Props {
  slug: string;
  description: Description;
  stories: readonly Story[];
  /** How many stories there are on all pages. */
  count: number;
  page: number;
  pages: number;
  feeds: readonly FeedRead[];
  speech: Speech;
}

/** What arrived as news, was considered for an agreement and not used, and why; and how far news has been read. */
export function ConsideredPage(props: Props) {
  const { slug, description, stories, count, page, pages, feeds, speech } = props;
  const { t, locale } = speech;
  const hasRead = feeds.some(({ readOn }) => readOn !== null);
  return (
    <article className={styles.page}>
      <p>
        <a href={agreementAddress(locale, slug)}>
          {t.rich('entry.back', {
            name: () => <Wording of={speech.wording(description.name)} page={speech.locale} />,
          })}
        </a>
      </p>
      <h1>{t('considered.title')}</h1>
      <p className={styles.note}>{t('considered.lead')}</p>
      <section aria-labelledby="stories">
        <SectionHead id="stories" title={t('considered.stories')}>
          <p>{t('considered.count', { count })}</p>
        </SectionHead>
        {count === 0 && (
          <p className={styles.empty}>
            {t(hasRead ? 'considered.empty' : 'considered.emptyUnread')}
          </p>
        )}
        <ol>
          {stories.map((story) => (
            <li key={story.item} className={styles.story}>
              <Told story={story} speech={speech} />
            </li>
          ))}
        </ol>
        <PageLinks
          label={t('considered.title')}
          page={page}
          pages={pages}
          address={(to) => consideredAddress(locale, slug, to)}
          words={{ newer: t('considered.newer'), older: t('considered.older') }}
          speech={speech}
        />
      </section>
      <FeedReadings feeds={feeds} description={description} speech={speech} />
    </article>
  );
}

function Told({ story, speech }: { story: Story; speech: Speech }) {
  const { t } = speech;
  const { title, language, link, publishedOn, feed, decision, reason, decidedOn, copies } = story;
  const marked = language ? <span lang={language}>{title}</span> : title;
  return (
    <>
      <p className={styles.when}>
        <EdtfTime of={decidedOn} speech={speech} length="short" />
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
            <EdtfTime of={publishedOn} speech={speech} length="short" />
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
