import type { Program } from '@/lib/api/reference/examples-to-run';
import styles from './developers.module.css';

/** The same program in several languages, the first of them open; what is chosen by one click can be pasted and run. */
export function Programs({ programs }: { programs: readonly Program[] }) {
  return (
    <div>
      {programs.map(({ language, code }, at) => (
        <details key={language} className={styles.example} open={at === 0}>
          <summary>{language}</summary>
          <pre className={styles.whole}>
            <code data-language={language}>{code}</code>
          </pre>
        </details>
      ))}
    </div>
  );
}
