import type { NewsItem } from '@/lib/news/story/news-story';
import type { I18n } from '../i18n/i18n';
import { OutwardLink } from '../outward-link';
import { Marked } from './marked';

/** What an item says above all, in its own language, leading to where it was read. */
export function ItemTitle({ item: { content, match }, i18n }: { item: NewsItem; i18n: I18n }) {
  const { title, link, language } = content;
  const marked = (
    <span lang={language ?? undefined}>
      <Marked text={title} words={match.words} />
    </span>
  );
  return link === null ? (
    <>
      {marked} <small>{i18n.t('news.noAddress')}</small>
    </>
  ) : (
    <OutwardLink to={link} language={language}>
      {marked}
    </OutwardLink>
  );
}
