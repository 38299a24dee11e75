/** What the page tells search engines: JSON-LD, written so that no text in it ends the element. */
export function LinkedData({ text }: { text: string }) {
  return <script type="application/ld+json">{text}</script>;
}
