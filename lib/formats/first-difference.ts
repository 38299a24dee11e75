/** Where two JSON values first differ, and what stands there in each; undefined where one has nothing there. */
export interface Difference {
  path: (string | number)[];
  here: unknown;
  there: unknown;
}

/** The first difference between two JSON values, in the order of the first one's members; null where they are the same. */
export function firstDifference(here: unknown, there: unknown): Difference | null {
  if (here === there) return null;
  if (!isObject(here) || !isObject(there) || Array.isArray(here) !== Array.isArray(there)) {
    return { path: [], here, there };
  }
  for (const key of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const found = firstDifference(memberOf(here, key), memberOf(there, key));
    const step = Array.isArray(here) ? Number(key) : key;
    if (found) return { ...found, path: [step, ...found.path] };
  }
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function memberOf(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
