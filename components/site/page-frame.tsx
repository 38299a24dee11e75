import type { ReactNode } from 'react';
import type { I18n } from '../i18n/i18n';
import styles from './site.module.css';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** A page of the site; `path` is its address without a language, null where the page is none (not found). */
export function PageFrame({
  path,
  i18n,
  children,
}: {
  path: string | null;
  i18n: I18n;
  children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <SiteHeader path={path} i18n={i18n} />
      <main id="content">{children}</main>
      <SiteFooter i18n={i18n} />
    </div>
  );
}
