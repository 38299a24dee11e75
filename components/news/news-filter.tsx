import type { Localized } from '@/lib/agreement/description/words';
import type { NewsView } from '@/lib/forms/news/news-view';
import { StoryPlace } from '@/lib/news/item-standing';
import desk from '../desk/desk.module.css';
import { SelectField } from '../form/field';
import form from '../form/form.module.css';
import { freshForm } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

interface Props {
  view: NewsView;
  counts: Readonly<Record<StoryPlace, number>>;
  agreements: readonly { slug: string; name: Localized }[];
  i18n: I18n;
}

/** Chooses of which agreement, and standing where, stories are listed. */
export function NewsFilter({ view, counts, agreements, i18n }: Props) {
  const { t, words } = i18n;
  const chosen = freshForm({ agreement: [view.agreement ?? ''], place: [view.place] });
  return (
    <form action="/edit/news" className={desk.filter}>
      <SelectField
        form={chosen}
        name="place"
        label={t('news.show')}
        options={StoryPlace.options.map((place) => [
          place,
          t(`news.places.${place}`, { count: counts[place] }),
        ])}
      />
      <SelectField
        form={chosen}
        name="agreement"
        label={t('news.agreement')}
        options={[
          ['', t('news.every')],
          ...agreements.map(({ slug, name }) => [slug, words(name)] as const),
        ]}
      />
      <button type="submit" className={form.plain}>
        {t('news.showIt')}
      </button>
    </form>
  );
}
