/** Answers with a text in UTF-8 under its media type; the response cache gives it its entity tag. */
export function answerFile(text: string, type: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  });
}
