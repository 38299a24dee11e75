import type { FormDone } from '../form/form-state';
import styles from './desk.module.css';

/** What came of a form, read out when it appears, with what is shown this once. */
export function ShownOnce({ done: { message, shown } }: { done: FormDone }) {
  return (
    <div role="status" className={styles.done}>
      <p>{message}</p>
      {shown && (
        <ul className={styles.shown}>
          {shown.map((line) => (
            <li key={line}>
              <code>{line}</code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
