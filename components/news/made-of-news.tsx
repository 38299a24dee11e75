import work from '../desk/work.module.css';
import type { Speech } from '../speech';
import { ItemState } from './item-line';
import { newsAddress } from './news-address';
import { type NewsItem, type NewsStory, storyKey } from './story/news-story';

/** Of what news an update is made, and where that stands already. */
export function MadeOfNews({
  story,
  item,
  speech,
}: {
  story: NewsStory;
  item: NewsItem;
  speech: Speech;
}) {
  const { t } = speech;
  const back = newsAddress({ agreement: null, place: 'open', page: 1 }, { at: storyKey(story) });
  return (
    <p className={work.quiet}>
      {t('news.madeOf', { feed: item.feed })}{' '}
      <ItemState item={item} slug={story.slug} speech={speech} />{' '}
      <a href={back}>{t('news.back')}</a>
    </p>
  );
}
