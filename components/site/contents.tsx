import type { I18n } from '../i18n/i18n';
import styles from './contents.module.css';

/** A section of a page: the id of its heading, and what the heading says. */
export interface PageSection {
  id: string;
  title: string;
}

/** The table of contents of a long page: a line of links to the sections that it has, in their order. */
export function Contents({ sections, i18n }: { sections: readonly PageSection[]; i18n: I18n }) {
  return (
    <nav aria-label={i18n.t('site.contents')} className={styles.contents}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
