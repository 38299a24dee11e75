import type { Localized } from '@/lib/agreement/description/words';
import desk from '../desk/desk.module.css';
import { SelectField } from '../form/field';
import form from '../form/form.module.css';
import { freshForm } from '../form/form-state';
import type { Speech } from '../speech';
import type { NewsView } from './news-address';
import { PLACES, type Place } from './story/news-story';

interface Props {
  view: NewsView;
  counts: Readonly<Record<Place, number>>;
  agreements: readonly { slug: string; name: Localized }[];
  speech: Speech;
}

/** Chooses of which agreement, and standing where, stories are listed. */
export function NewsFilter({ view, counts, agreements, speech }: Props) {
  const { t, words } = speech;
  const chosen = freshForm({ agreement: [view.agreement ?? ''], place: [view.place] });
  return (
    <form action="/edit/news" className={desk.filter}>
      <SelectField
        form={chosen}
        name="place"
        label={t('news.show')}
        options={PLACES.map((place) => [
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
