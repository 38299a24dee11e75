import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Description } from '@/lib/agreement/description/description';
import type { FromReader } from '@/lib/news/story/news-story';
import { ContactLink } from '../about/contact-link';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { SuggestedPlace } from '../suggest/suggested-place';
import styles from './news.module.css';

interface Props {
  reader: FromReader & { arrivedOn: CalendarDate };
  /** The agreement for which it was suggested. */
  slug: string;
  description: Description;
  i18n: I18n;
}

/** That a reader suggested an item: about what, on which day, and where they may be answered, as long as that is kept. */
export function ReaderLine({ reader, slug, description, i18n }: Props) {
  const { t } = i18n;
  const { milestone, entry, email, arrivedOn } = reader;
  return (
    <span className={styles.line}>
      {t('news.reader.who')} · {t('news.arrived')}{' '}
      <EdtfTime of={arrivedOn} i18n={i18n} length="short" />
      {(milestone !== null || entry !== null) && (
        <>
          {' '}
          ·{' '}
          {t.rich('news.reader.about', {
            what: () => (
              <SuggestedPlace about={reader} slug={slug} description={description} i18n={i18n} />
            ),
          })}
        </>
      )}
      {email !== null && (
        <> · {t.rich('news.reader.answer', { address: () => <ContactLink to={email} /> })}</>
      )}
    </span>
  );
}
