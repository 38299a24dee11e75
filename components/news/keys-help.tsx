import type { I18n } from '../i18n/i18n';
import styles from './news.module.css';

const KEYS = [
  ['next', 'j', '↓'],
  ['previous', 'k', '↑'],
  ['use', 'u'],
  ['dismiss', 'd'],
  ['notAbout', 'n'],
  ['later', 'l'],
  ['pick', 'x'],
  ['undo', 'z'],
  ['help', '?'],
] as const;

/** Which keys do what in the list. */
export function KeysHelp({ i18n: { t } }: { i18n: I18n }) {
  return (
    <details className={styles.keys} data-does="help">
      <summary>{t('news.keys.title')}</summary>
      <dl>
        {KEYS.map(([does, ...keys]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`news.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
