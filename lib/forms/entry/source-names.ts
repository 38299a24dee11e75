import { type FormValues, typedIn } from '../form-values';

/** What a form asks of each source. */
export const SOURCE_PARTS = [
  'url',
  'publisher',
  'title',
  'published',
  'language',
  'voice',
  'origin',
  'quote',
  'readAs',
  'suggested',
] as const;
export type SourcePart = (typeof SOURCE_PARTS)[number];

/** How many sources one form takes: as many as an entry may cite. */
const MOST = 200;

/** The name of a source's field, sources counted from 1. */
export function sourceField(source: number, part: SourcePart): string {
  return `source-${source}-${part}`;
}

/** How many sources a form has room for: those that were typed in or asked for, at least one. */
export function roomForSources(values: FormValues): number {
  const named = Object.keys(values).map((name) =>
    Number(/^source-(\d{1,3})-/.exec(name)?.[1] ?? 0),
  );
  return Math.min(MOST, Math.max(1, Number(typedIn(values, 'sources')) || 0, ...named));
}
