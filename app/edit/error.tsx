'use client';

import styles from '@/components/desk/desk.module.css';
import forms from '@/components/form/form.module.css';
import { useFailureWords } from '@/components/form/form-words-context';
import site from '@/components/site/site.module.css';

/** What failed in the browser, or was answered by a fault of the site, in the words that came with the page. */
export default function ErrorPage({ error }: { error: Error }) {
  const words = useFailureWords();
  if (words === null) throw error;
  return (
    <div className={site.frame}>
      <main id="content" className={styles.desk}>
        <h1>{words.title}</h1>
        <p>{words.what}</p>
        <p className={forms.buttons}>
          <button type="button" className={forms.button} onClick={() => window.location.reload()}>
            {words.again}
          </button>
          <a href="/edit">{words.toDesk}</a>
        </p>
      </main>
    </div>
  );
}
