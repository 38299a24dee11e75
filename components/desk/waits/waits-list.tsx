import type { I18n } from '../../i18n/i18n';
import styles from '../desk.module.css';

/** How much waits for an editor: proposals that they may decide, news to be sorted, own proposals that came back. */
export interface Waits {
  proposals: number;
  news: number;
  declined: number;
}

const ADDRESSES = {
  proposals: '/edit/proposals',
  news: '/edit/news',
  declined: '/edit/proposals#returned',
} as const satisfies { [What in keyof Waits]: string };

const IN_ORDER = ['proposals', 'news', 'declined'] as const;

/** What waits for an editor, each with the way to it; nothing where nothing does. */
export function WaitsList({ waits, i18n: { t } }: { waits: Waits; i18n: I18n }) {
  const there = IN_ORDER.filter((what) => waits[what] > 0);
  if (there.length === 0) return null;
  return (
    <nav aria-label={t('desk.waits.title')} className={styles.places}>
      {there.map((what) => (
        <a key={what} href={ADDRESSES[what]}>
          {t(`desk.waits.${what}`, { count: waits[what] })}
        </a>
      ))}
    </nav>
  );
}
