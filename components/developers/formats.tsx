import type { I18n } from '../i18n/i18n';
import styles from './developers.module.css';

/** The files beside the API, by what they are: each of everything, and most below other addresses too. */
const FORMATS = [
  { name: 'entries', files: ['feed.atom', 'feed.rss', 'feed.json'] },
  { name: 'states', files: ['states.atom', 'states.rss', 'states.json'] },
  { name: 'calendar', files: ['calendar.ics'] },
  { name: 'tables', files: ['entries.csv', 'milestones.csv', 'commitments.csv'] },
  { name: 'archive', files: ['records.zip', 'dcat.jsonld'] },
] as const;

/** Where the record is in other formats. */
export function Formats({ i18n: { t } }: { i18n: I18n }) {
  return (
    <>
      <p>{t('developers.formats.lead')}</p>
      <dl className={styles.formats}>
        {FORMATS.map(({ name, files }) => (
          <div key={name}>
            <dt>{t(`developers.formats.${name}`)}</dt>
            <dd className={styles.files}>
              {files.map((file) => (
                <a key={file} href={`/${file}`}>
                  <code>/{file}</code>
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('developers.formats.places')}</p>
      <p>{t('developers.formats.embed')}</p>
    </>
  );
}
