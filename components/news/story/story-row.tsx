import desk from '@/components/desk/desk.module.css';
import type { FormState } from '@/components/form/form-state';
import { formMessages } from '@/components/i18n/form-messages';
import type { I18n } from '@/components/i18n/i18n';
import type { Description } from '@/lib/agreement/description/description';
import { storyKey, storySeen } from '@/lib/forms/news/story-name';
import { isSetAside, type NewsStory } from '@/lib/news/story/news-story';
import { ItemLine, ItemState } from '../item-line';
import { ItemTitle } from '../item-title';
import { Marked } from '../marked';
import styles from '../news.module.css';
import { storyAddress, updateAddress } from '../news-address';
import { WhyMatched } from '../why-matched';
import { Copies } from './copies';
import { StoryForm } from './story-form';
import { StoryPick } from './story-pick';

interface Props {
  story: NewsStory;
  /** The story that follows in the list, where one goes on. */
  next: NewsStory | undefined;
  description: Description;
  decide: (state: FormState, data: FormData) => Promise<FormState>;
  putBack: (data: FormData) => Promise<void>;
  /** Whether stories of several agreements stand in the list. */
  ofMany: boolean;
  i18n: I18n;
}

/** A story: what it says, whence, why it may concern the agreement, its copies, and what can be done with it. */
export function StoryRow(props: Props) {
  const { story, next, description, decide, putBack, ofMany, i18n } = props;
  const { t, words, locale } = i18n;
  const { slug, items, place, origin } = story;
  const [first, ...others] = items;
  if (!first) return null;
  const key = storyKey(story);
  const { title, summary, language } = first.content;
  return (
    <li className={styles.story} data-story={key} tabIndex={-1}>
      {place !== 'settled' && (
        <StoryPick story={key} seen={storySeen(story)} label={t('news.pick', { title })} />
      )}
      <div className={styles.told}>
        <h2>
          <ItemTitle item={first} i18n={i18n} />
        </h2>
        <p>
          <ItemLine item={first} slug={slug} description={description} i18n={i18n} />
          <span className={styles.line}>
            {ofMany && <> · {words(description.name)}</>}
            {origin && <> · {t('news.origin', { origin })}</>}
          </span>{' '}
          <ItemState item={first} slug={slug} i18n={i18n} />
        </p>
        {summary && (
          <p lang={language ?? undefined} className={styles.summary}>
            <Marked text={summary} words={first.match.words} />
          </p>
        )}
        {!first.fromReader && (
          <WhyMatched match={first.match} description={description} i18n={i18n} />
        )}
        {others.length > 0 && (
          <Copies story={story} items={others} description={description} i18n={i18n} />
        )}
        {place === 'settled' ? (
          <form action={putBack} className={styles.acts}>
            {items.some(isSetAside) && (
              <button type="submit" name="story" value={storySeen(story)}>
                {t('news.putBack')}
                <span className={desk.unseen}>: {title}</span>
              </button>
            )}
            <a href={storyAddress(story.story)}>{t('news.story', { number: story.story })}</a>
          </form>
        ) : (
          <StoryForm
            words={formMessages(locale, 'news')}
            title={title}
            story={storySeen(story)}
            next={next ? storyKey(next) : ''}
            use={updateAddress(slug, first.id)}
            own={storyAddress(story.story)}
            canPutOff={place === 'open'}
            decide={decide}
          />
        )}
      </div>
    </li>
  );
}
