import type { ReactNode } from 'react';
import type { Speech } from '../speech';
import styles from './site.module.css';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** A page of the site; `path` is its address without a language, null where the page is none (not found). */
export function PageFrame({
  path,
  speech,
  children,
}: {
  path: string | null;
  speech: Speech;
  children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <SiteHeader path={path} speech={speech} />
      <main id="content">{children}</main>
      <SiteFooter speech={speech} />
    </div>
  );
}
