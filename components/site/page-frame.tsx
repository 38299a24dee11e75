import type { ReactNode } from 'react';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import paper from '../cite/printed.module.css';
import type { I18n } from '../i18n/i18n';
import styles from './site.module.css';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** Of which day what is printed is, and its whole address. */
export interface PrintedEdition {
  on: CalendarDate | null;
  address: string;
}

/**
 * A page of the site; `path` is its address without a language, null where the page is none (not found). `printed` is
 * for pages that cannot be cited, which print their own.
 */
export function PageFrame({
  path,
  printed,
  i18n,
  children,
}: {
  path: string | null;
  printed?: PrintedEdition;
  i18n: I18n;
  children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <SiteHeader path={path} i18n={i18n} />
      <main id="content">{children}</main>
      {printed && (
        <p className={paper.printed}>
          {printed.on && <span>{i18n.t('commitments.asOf', { date: i18n.date(printed.on) })}</span>}
          <span>{printed.address}</span>
        </p>
      )}
      <SiteFooter i18n={i18n} />
    </div>
  );
}
