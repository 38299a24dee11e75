import { storyKey } from '@/lib/forms/news/story-name';
import type { NewsItem, NewsStory } from '@/lib/news/story/news-story';
import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';
import { ItemState } from './item-line';
import { newsAddress } from './news-address';

/** Of what news an update is made, and where that stands already. */
export function MadeOfNews({
  story,
  item,
  i18n,
}: {
  story: NewsStory;
  item: NewsItem;
  i18n: I18n;
}) {
  const { t } = i18n;
  const back = newsAddress({ agreement: null, place: 'open', page: 1 }, { at: storyKey(story) });
  return (
    <p className={work.quiet}>
      {t('news.madeOf', { reader: String(item.fromReader !== null), feed: item.feed })}{' '}
      <ItemState item={item} slug={story.slug} i18n={i18n} /> <a href={back}>{t('news.back')}</a>
    </p>
  );
}
