import { createHash } from 'node:crypto';

// `X.push(JSON)`, as Next hands its data over. Were every script hashed that stands in a page, then so
// would be one that got into it; one that does anything else has no hash, and the browser refuses it.
const HANDING_OVER = [
  /^(?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\))\.push\((.*)\)$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);$/s,
] as const;

const SCRIPT = /<script\b(?![^>]*\s(?:src|type)=)[^>]*>(.*?)<\/script>/gs;
const END = '</body>';

/**
 * Joins the inline scripts of a page that do nothing but hand data over into one at its end, and gives the hash source
 * of that (CSP 3, 2.3.1): its policy names one hash however long the page is. Other scripts stay, without a hash.
 */
export function joinDataScripts(html: string): { html: string; hashes: string[] } {
  const end = html.lastIndexOf(END);
  if (end < 0) return { html, hashes: [] };
  const data: string[] = [];
  const rest = html.slice(0, end).replace(SCRIPT, (script, text: string) => {
    if (!isData(text)) return script;
    data.push(text);
    return '';
  });
  if (data.length === 0) return { html, hashes: [] };
  const text = data.join(';');
  return { html: `${rest}<script>${text}</script>${html.slice(end)}`, hashes: [hashSource(text)] };
}

function isData(script: string): boolean {
  return HANDING_OVER.some((shape) => isJson(shape.exec(script)?.[1] ?? ''));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
