'use client';

/** What failed in the browser itself. It stands alone: the words of the interface may be what failed to load. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main>
      <h1>This page failed in your browser</h1>
      <p>Nothing was lost, and nothing is known from this. Try again, or load the page anew.</p>
      <p lang="nb">Siden sviktet i nettleseren din. Ingenting gikk tapt. Prøv igjen.</p>
      <button type="button" onClick={reset}>
        Try again / Prøv igjen
      </button>
    </main>
  );
}
