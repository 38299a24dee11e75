import type { NewsItem } from '@/lib/news/story/news-story';
import type { I18n } from '../i18n/i18n';

/** By what an item came, in words: its feed, or a reader. */
export function feedName({ feed, fromReader }: NewsItem, { t }: I18n): string {
  return fromReader ? t('news.reader.who') : feed;
}
