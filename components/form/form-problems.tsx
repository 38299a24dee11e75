import styles from './form.module.css';
import type { FormState } from './form-state';

/** What is wrong with a form as a whole, above its fields; read out when it appears. */
export function FormProblems({ form }: { form: FormState }) {
  const whole = form.problems.filter(({ field }) => field === null);
  return (
    <div role="alert" className={styles.problems}>
      {whole.map(({ message }) => (
        <p key={message} className={styles.problem}>
          {message}
        </p>
      ))}
    </div>
  );
}
