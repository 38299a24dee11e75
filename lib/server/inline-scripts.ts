import { createHash } from 'node:crypto';

// `X.push(JSON)`, as Next hands its data over. Were every script hashed that stands in a page, then so
// would be one that got into it; one that does anything else has no hash, and the browser refuses it.
const HANDING_OVER = [
  /^(?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\))\.push\((.*)\)$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);$/s,
] as const;

/** The hash sources (CSP 3, 2.3.1) of a page's inline scripts, of those only that do nothing but hand data over. */
export function inlineScripts(html: string): string[] {
  const found = [...html.matchAll(/<script\b(?![^>]*\s(?:src|type)=)[^>]*>(.*?)<\/script>/gs)];
  const data = found.map(([, text = '']) => text).filter(isData);
  return [...new Set(data.map(hashSource))];
}

function isData(script: string): boolean {
  return HANDING_OVER.some((shape) => isJson(shape.exec(script)?.[1]));
}

function isJson(text: string | undefined): boolean {
  if (text === undefined) return false;
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
