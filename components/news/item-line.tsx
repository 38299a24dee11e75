import type { Description } from '@/lib/agreement/description/description';
import type { NewsItem } from '@/lib/news/story/news-story';
import { entryAddress } from '../address';
import { voiceName } from '../agreement/who/party-names';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import styles from './news.module.css';
import { ReaderLine } from './reader-line';

interface Props {
  item: NewsItem;
  /** The agreement for which it stands. */
  slug: string;
  description: Description;
  i18n: I18n;
}

/** Where an item comes from: its feed, its day, who speaks, and whom it credits; or that a reader suggested it. */
export function ItemLine({ item, slug, description, i18n }: Props) {
  const { t, list } = i18n;
  const { feed, fromReader, voice, content, arrivedOn } = item;
  if (fromReader) {
    const reader = { ...fromReader, arrivedOn };
    return <ReaderLine reader={reader} slug={slug} description={description} i18n={i18n} />;
  }
  const voices = voice === 'independent' ? [voice] : voice;
  return (
    <span className={styles.line}>
      {feed} ·{' '}
      {content.publishedOn ? (
        <EdtfTime of={content.publishedOn} i18n={i18n} length="short" />
      ) : (
        <>
          {t('news.arrived')} <EdtfTime of={arrivedOn} i18n={i18n} length="short" />
        </>
      )}{' '}
      · {list(voices.map((one) => voiceName(description, one, i18n)))}
      {content.credit && <> · {t('news.credit', { credit: content.credit })}</>}
    </span>
  );
}

/** What was decided on an item, by whom and why, with what it became; why it is open again. */
export function ItemState({ item, slug, i18n }: { item: NewsItem; slug: string; i18n: I18n }) {
  const { t, locale } = i18n;
  const { standing, decision } = item;
  if (standing.place === 'open') {
    return standing.why === 'new' ? null : (
      <strong className={styles.state}>{t(`news.again.${standing.why}`)}</strong>
    );
  }
  return (
    <span className={styles.state}>
      {t(`news.decided.${standing.place}`, {
        by: decision?.by ?? '',
        reason: decision?.reason ?? '',
      })}{' '}
      {decision?.entry ? (
        <a href={entryAddress({ locale, slug }, decision.entry)}>{decision.entry}</a>
      ) : (
        decision?.proposal && (
          <a href={`/edit/proposals/${decision.proposal}`}>
            {t('proposal.number', { number: decision.proposal })}
          </a>
        )
      )}
    </span>
  );
}
