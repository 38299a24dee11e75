import { OutwardLink } from '../outward-link';
import type { Speech } from '../speech';
import { Marked } from './marked';
import type { NewsItem } from './story/news-story';

/** What an item says above all, in its own language, leading to where it was read. */
export function ItemTitle({
  item: { content, match },
  speech,
}: {
  item: NewsItem;
  speech: Speech;
}) {
  const { title, link, language } = content;
  const marked = (
    <span lang={language ?? undefined}>
      <Marked text={title} words={match.words} />
    </span>
  );
  return link === null ? (
    <>
      {marked} <small>{speech.t('news.noAddress')}</small>
    </>
  ) : (
    <OutwardLink to={link} language={language}>
      {marked}
    </OutwardLink>
  );
}
