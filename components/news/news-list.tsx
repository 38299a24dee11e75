import { formMessages } from '@/components/i18n/form-messages';
import type { Description } from '@/lib/agreement/description/description';
import type { NewsView } from '@/lib/forms/news/news-view';
import { storyKey } from '@/lib/forms/news/story-name';
import type { StoryPlace } from '@/lib/news/item-standing';
import type { NewsStory } from '@/lib/news/story/news-story';
import desk from '../desk/desk.module.css';
import work from '../desk/work.module.css';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import { BulkForm } from './bulk-form';
import { BulkState } from './bulk-state';
import { KeysHelp } from './keys-help';
import { newsAddress } from './news-address';
import { CameOfNews, type NewsCame } from './news-came';
import { NewsFilter } from './news-filter';
import { NewsKeys } from './news-keys';
import { type FeedsProgress, ReadingState } from './reading-state';
import { StoryRow } from './story/story-row';

interface Props {
  view: NewsView;
  stories: readonly NewsStory[];
  counts: Readonly<Record<StoryPlace, number>>;
  pages: number;
  /** What each agreement is, by slug. */
  agreements: ReadonlyMap<string, Description>;
  reading: FeedsProgress;
  came: { result: NewsCame; key: string } | null;
  /** The story at which one goes on. */
  at: string | null;
  decide: (state: FormState, data: FormData) => Promise<FormState>;
  putBack: (data: FormData) => Promise<void>;
  i18n: I18n;
}

/** The news that may concern the agreements, for quick hands. */
export function NewsList(props: Props) {
  const { view, stories, counts, pages, agreements, reading, came, at, i18n } = props;
  const { t } = i18n;
  return (
    <>
      <header className={work.head}>
        <h1>{t('news.title')}</h1>
        <p className={work.lead}>{t('news.lead')}</p>
        <ReadingState reading={reading} i18n={i18n} />
      </header>
      {came && <CameOfNews came={came.result} i18n={i18n} />}
      <NewsFilter
        view={view}
        counts={counts}
        agreements={[...agreements].map(([slug, { name }]) => ({ slug, name }))}
        i18n={i18n}
      />
      {stories.length === 0 ? (
        <p>{t(`news.empty.${view.place}`)}</p>
      ) : (
        <BulkState decide={props.decide}>
          <NewsKeys at={at} came={came?.key ?? ''}>
            <KeysHelp i18n={i18n} />
            <ul>
              {stories.map((story, index) => {
                const description = agreements.get(story.slug);
                return description ? (
                  <StoryRow
                    key={storyKey(story)}
                    story={story}
                    next={stories[index + 1] ?? stories[index - 1]}
                    description={description}
                    decide={props.decide}
                    putBack={props.putBack}
                    ofMany={view.agreement === null}
                    i18n={i18n}
                  />
                ) : null;
              })}
            </ul>
            {view.place !== 'settled' && <BulkForm words={formMessages(i18n.locale, 'news')} />}
          </NewsKeys>
        </BulkState>
      )}
      {pages > 1 && (
        <nav aria-label={t('news.title')} className={desk.pages}>
          {view.page > 1 && (
            <a href={newsAddress({ ...view, page: view.page - 1 })}>{t('news.previous')}</a>
          )}
          <span>{t('record.page', { page: view.page, pages })}</span>
          {view.page < pages && (
            <a href={newsAddress({ ...view, page: view.page + 1 })}>{t('news.next')}</a>
          )}
        </nav>
      )}
    </>
  );
}
