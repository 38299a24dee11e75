// What lets somebody in, where it may come to stand in a line of the log: links of invitations, keys, cookies, what an
// Authorization field bears, and the password in the address of a database.
const SECRETS: readonly [RegExp, string][] = [
  [/(\/edit\/(?:set-up|invitation)\/)[\w%.~-]+/g, '$1…'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 …'],
  [/\bat_[\w-]{16,}/g, 'at_…'],
  [/(session_token=)[^;\s"']+/g, '$1…'],
  [/(postgres(?:ql)?:\/\/[^:@/\s]*):[^@\s]*@/gi, '$1:…@'],
];

/** A text without the secrets that may stand in it. */
export function masked(text: string): string {
  return SECRETS.reduce((rest, [secret, instead]) => rest.replace(secret, instead), text);
}
