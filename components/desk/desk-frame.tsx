import type { ReactNode } from 'react';
import type { I18n } from '../i18n/i18n';
import site from '../site/site.module.css';
import styles from './desk.module.css';
import { type Waits, WaitsList } from './waits/waits-list';

/** A place at the desk that the head of each of its pages leads to. */
const PLACES = {
  desk: '/edit',
  news: '/edit/news',
  agreements: '/edit/agreements',
  feeds: '/edit/feeds',
  sources: '/edit/sources',
  proposals: '/edit/proposals',
  account: '/edit/account',
  sittings: '/edit/sittings',
  editors: '/edit/editors',
  audit: '/edit/audit',
} as const;
type DeskPlace = keyof typeof PLACES;

const FOR_EVERYBODY = [
  'desk',
  'news',
  'agreements',
  'proposals',
  'feeds',
  'sources',
  'account',
] as const;
const FOR_ADMINS = [...FOR_EVERYBODY, 'sittings', 'editors', 'audit'] as const;

interface Props {
  i18n: I18n;
  /** Who is signed in; null on the pages by which one comes in. */
  editor: { name: string; isAdmin: boolean } | null;
  /** What signs out; it is sent as a form, so that no link does it. */
  signOut?: (data: FormData) => Promise<void>;
  at?: DeskPlace;
  /** What waits for the editor; not told on the pages by which one comes in. */
  waits?: Waits;
  children: ReactNode;
}

/** A page of the editors' desk. */
export function DeskFrame({ i18n, editor, signOut, at, waits, children }: Props) {
  const { t } = i18n;
  const places = editor?.isAdmin ? FOR_ADMINS : FOR_EVERYBODY;
  return (
    <div className={site.frame}>
      <header className={site.header}>
        <a className={site.skip} href="#content">
          {t('site.skip')}
        </a>
        <p className={site.name}>
          <a href="/">{t('site.name')}</a>
        </p>
        {editor && (
          <>
            <nav aria-label={t('desk.name')} className={styles.places}>
              {places.map((place) => (
                <a
                  key={place}
                  href={PLACES[place]}
                  aria-current={place === at ? 'page' : undefined}
                >
                  {t(`desk.places.${place}`)}
                </a>
              ))}
            </nav>
            {waits && <WaitsList waits={waits} i18n={i18n} />}
            <form action={signOut} className={styles.who}>
              <span>{editor.name}</span>
              <button type="submit">{t('desk.signOut')}</button>
            </form>
          </>
        )}
      </header>
      <main id="content" className={styles.desk}>
        {children}
      </main>
    </div>
  );
}
