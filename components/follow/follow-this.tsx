import { Fragment } from 'react';
import { withLocale } from '../address';
import styles from '../cite/cite-this.module.css';
import type { I18n } from '../i18n/i18n';

// What each format is called everywhere (RFC 4287; RSS Advisory Board; jsonfeed.org).
const FORMATS = [
  ['atom', 'Atom'],
  ['rss', 'RSS'],
  ['json', 'JSON Feed'],
] as const;

const TABLES = ['entries', 'milestones', 'commitments'] as const;

/** How a page can be followed elsewhere: by feeds of what is recorded and of what becomes of promises, and in a calendar; `path` is its address without a language. */
export function FollowThis({ path, i18n }: { path: string; i18n: I18n }) {
  const { t, locale } = i18n;
  const file = (name: string) => withLocale(locale, `${path}/${name}`);
  return (
    <details id="follow" className={styles.cite}>
      <summary>{t('follow.this')}</summary>
      <dl className={styles.forms}>
        {(['feed', 'states'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`follow.name.${name}`)}</dt>
            <dd>
              {FORMATS.map(([ending, called], index) => (
                <Fragment key={ending}>
                  {index > 0 && ' · '}
                  <a href={file(`${name}.${ending}`)}>{called}</a>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('follow.name.tables')}</dt>
          <dd>
            {TABLES.map((name, index) => (
              <Fragment key={name}>
                {index > 0 && ' · '}
                <a href={file(`${name}.csv`)}>{t(`follow.table.${name}`)}</a>
              </Fragment>
            ))}
            {path === '' && (
              <>
                {' · '}
                <a href={file('records.zip')}>{t('follow.archive')}</a>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('follow.name.calendar')}</dt>
          <dd>
            <a href={file('calendar.ics')}>{t('follow.addToCalendar')}</a>
          </dd>
        </div>
      </dl>
    </details>
  );
}
