/** A sentence of the OpenAPI document, which is in English: what stands between backticks is code. */
export function EnglishText({ text }: { text: string }) {
  return (
    <p lang="en">
      {text.split('`').map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part))}
    </p>
  );
}
