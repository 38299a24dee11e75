import styles from '@/components/about/about.module.css';
import { SECTIONS } from '@/components/about/anchors';
import type { I18n } from '@/components/i18n/i18n';
import { glossaryOf } from './glossary-words';

/** Every word with its meaning; one that has a section of its own leads there. */
export function Glossary({ i18n }: { i18n: I18n }) {
  return (
    <dl className={styles.words}>
      {glossaryOf(i18n).map(({ place, term, meaning }) =>
        isSection(place) ? (
          <div key={place}>
            <dt>
              <a href={`#${place}`}>{term}</a>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ) : (
          <div key={place}>
            <dt id={place}>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function isSection(place: string): boolean {
  return SECTIONS.some((section) => section === place);
}
