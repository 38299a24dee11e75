import type { Localized } from './words';

/** Whether two agreements have a name in common, in whichever languages; case and spaces do not tell names apart. */
export function haveSameName(one: Localized, other: Localized): boolean {
  const names = new Set(Object.values(one).map(folded));
  return Object.values(other).some((name) => names.has(folded(name)));
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
