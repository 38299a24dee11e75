/** CORS (Fetch, 3.3): every site may read the API and files, whatever they answer, with the entity tag and links. */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link',
} as const;

/** The methods that read. */
export const READING = 'GET, HEAD, OPTIONS';

/** Answers the question of a browser whether another site may ask conditionally (a CORS preflight): it may, but never write. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': READING,
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}
