import styles from './site.module.css';

/** What a page says that could not be made. It stands alone: the words of the interface may be what failed to load. */
export function Failure({ retry }: { retry: () => void }) {
  return (
    <main id="content" className={styles.frame}>
      <section className={styles.message}>
        <h1>The record cannot be read just now</h1>
        <p>
          Something failed on our side. Nothing is known from this, not even that there is nothing.
          Try again in a moment.
        </p>
        <p lang="nb">
          Registeret kan ikke leses akkurat nå. Dette sier ingenting, heller ikke at det ikke er noe
          å si. Prøv igjen om litt.
        </p>
        <p>
          <button type="button" onClick={retry}>
            Try again / Prøv igjen
          </button>
        </p>
      </section>
    </main>
  );
}
