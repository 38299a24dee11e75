import { entryAddress, placeAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import { unknownLanguage } from '../wording';
import styles from './agreement-list/summary.module.css';
import type { ShownAgreement } from './shown-agreement';
import { fewNames } from './who/few-names';
import { namesInSentence } from './who/party-names';

/** The promise in its own words, whose they are, and how often it was restated. */
export function Promised({
  status,
  place,
  restated = `${placeAddress(place)}#slips`,
  i18n,
}: ShownAgreement & {
  /** Where all its targets stand. */
  restated?: string;
}) {
  const { t, quoted } = i18n;
  const { target, restatements, description, headline } = status;
  const publisher = target?.citations[0]?.publisher;
  const undated = headline.targets.findIndex(({ target: stated }) => stated.id === target?.id);
  return (
    <section className={styles.half} aria-labelledby="promise">
      <h2 id="promise" className={styles.label}>
        {t('promise.title')}
        {target && (
          <>
            , <EdtfTime of={target.occurredOn} i18n={i18n} />
          </>
        )}
      </h2>
      {!target && <p>{t('promise.none')}</p>}
      {target && (
        <>
          <blockquote className={styles.words} lang={target.citations[0]?.language ?? ''}>
            <p>{quoted(target.said)}</p>
          </blockquote>
          <p className={styles.small}>
            {target.saidBy.length > 0
              ? t('promise.joint', {
                  voices: fewNames(namesInSentence(description, target.saidBy, i18n), i18n),
                })
              : t('promise.unattributed')}
            .{' '}
            {publisher && (
              <>{t.rich('promise.source', { source: () => unknownLanguage(publisher) })} </>
            )}
            <a href={entryAddress(place, target.id)}>{t('promise.words')}</a>
          </p>
        </>
      )}
      {undated > 0 && (
        <p className={styles.small}>
          {t('promise.undated')} <a href={restated}>{headline.targets[0]?.target.said}</a>
        </p>
      )}
      {restatements.length > 0 && (
        <p className={styles.small}>
          <a href={restated}>{t('promise.restated', { count: restatements.length })}</a>
        </p>
      )}
    </section>
  );
}
