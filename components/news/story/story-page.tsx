import desk from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import work from '@/components/desk/work.module.css';
import type { FormState } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import type { Description } from '@/lib/agreement/description/description';
import { isWaiting, type NewsStory } from '@/lib/news/story/news-story';
import { feedName } from '../feed-name';
import { ItemLine, ItemState } from '../item-line';
import { ItemTitle } from '../item-title';
import styles from '../news.module.css';
import { newsAddress, updateAddress } from '../news-address';
import { WhyMatched } from '../why-matched';

type Act = (form: FormState, data: FormData) => Promise<FormState>;

interface Props {
  /** The story as each agreement that it may concern hears it. */
  tellings: readonly NewsStory[];
  others: readonly NewsStory[];
  agreements: ReadonlyMap<string, Description>;
  split: Act;
  join: Act;
  name: Act;
  i18n: I18n;
}

/** A story's own page: every item for every agreement, and the forms by which it is put together otherwise. */
export function StoryPage({ tellings, others, agreements, split, join, name, i18n }: Props) {
  const { t, words } = i18n;
  const [first] = tellings;
  if (!first) return null;
  const items = [
    ...new Map(tellings.flatMap((one) => one.items).map((item) => [item.id, item])).values(),
  ];
  const another = [...new Map(others.map((one) => [one.story, one])).values()];
  return (
    <>
      <header className={work.head}>
        <p>
          <a href={newsAddress({ agreement: null, place: 'open', page: 1 })}>{t('news.back')}</a>
        </p>
        <h1>{t('news.page.title', { number: first.story })}</h1>
        <p className={work.lead}>{t('news.page.lead')}</p>
      </header>
      {tellings.map((story) => {
        const description = agreements.get(story.slug);
        return description ? (
          <section key={story.slug} aria-labelledby={story.slug} className={work.part}>
            <h2 id={story.slug}>{words(description.name)}</h2>
            <ul className={styles.rows}>
              {story.items.map((item) => (
                <li key={item.id}>
                  <h3>
                    <ItemTitle item={item} i18n={i18n} />
                  </h3>
                  <p>
                    <ItemLine item={item} slug={story.slug} description={description} i18n={i18n} />{' '}
                    <ItemState item={item} slug={story.slug} i18n={i18n} />
                  </p>
                  {!item.fromReader && (
                    <WhyMatched match={item.match} description={description} i18n={i18n} />
                  )}
                  {isWaiting(item) && (
                    <p>
                      <a href={updateAddress(story.slug, item.id)}>{t('news.use')}</a>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
      <section aria-labelledby="origin" className={desk.section}>
        <h2 id="origin">{t('news.page.name')}</h2>
        <DeskForm
          // A story that was joined may have brought its origin.
          key={items.length}
          action={name}
          fields={[
            {
              kind: 'text',
              name: 'origin',
              label: t('news.page.nameWhat'),
              hint: t('news.page.nameHint'),
            },
          ]}
          start={{ origin: [first.origin ?? ''] }}
          send={t('news.page.nameSend')}
        />
      </section>
      {items.length > 1 && (
        <section aria-labelledby="split" className={desk.section}>
          <h2 id="split">{t('news.page.split')}</h2>
          <DeskForm
            action={split}
            fields={[
              {
                kind: 'choices',
                type: 'checkbox',
                name: 'items',
                label: t('news.page.splitWhich'),
                options: items.map((item) => [
                  String(item.id),
                  `${item.content.title} (${feedName(item, i18n)})`,
                ]),
              },
            ]}
            send={t('news.page.splitSend')}
            look="plain"
          />
        </section>
      )}
      <section aria-labelledby="join" className={desk.section}>
        <h2 id="join">{t('news.page.join')}</h2>
        {another.length === 0 ? (
          <p>{t('news.page.joinNone')}</p>
        ) : (
          <DeskForm
            action={join}
            fields={[
              {
                kind: 'select',
                name: 'other',
                label: t('news.page.joinWith'),
                options: another.flatMap(({ story, place, items: [item] }) =>
                  item
                    ? [
                        [
                          String(story),
                          `${item.content.title} (${feedName(item, i18n)}; ${t(`news.page.stands.${place}`)})`,
                        ] as const,
                      ]
                    : [],
                ),
              },
            ]}
            send={t('news.page.joinSend')}
            look="plain"
          />
        )}
      </section>
    </>
  );
}
