/** The path that a request's target names, as Next reads it: decoded, its slashes joined and its dots resolved. */
export function askedPath(target: string): string {
  const [path = ''] = target.split('?');
  const decoded = path.replace(/%[0-9a-f]{2}/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
  const joined = decoded.replace(/[/\\]+/g, '/');
  const here = 'http://localhost';
  return URL.canParse(joined, here) ? new URL(joined, here).pathname : joined;
}

/** Whether a path is that of the editors' desk: rendered for one reader, at each request. */
export function isDesk(path: string): boolean {
  return /^\/edit(\/|$)/i.test(path);
}

/** Whether a path is that of the API for everyone. */
export function isApi(path: string): boolean {
  return /^\/api\/v1(\/|$)/.test(path);
}
