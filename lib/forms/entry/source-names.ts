import { partsOfName } from '../field-name';
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

/**
 * The source to which a field belongs (`source-2-url`), or a button that fills it in (`fill-2`) or looks for its
 * quotation (`quote-2`); null where to none.
 */
export function sourceOf(name: string, begin: 'source' | 'fill' | 'quote' = 'source') {
  const [first, source, part] = partsOfName(name);
  return first === begin && typeof source === 'number' ? { source, part } : null;
}

/** The source and the sentence of a button that quotes that (`pick-2:They met.`); null where it is none. */
export function pickOf(name: string): { source: number; sentence: string } | null {
  const [, source, sentence] = /^pick-(\d{1,3}):(.{1,2000})$/s.exec(name) ?? [];
  return source === undefined || sentence === undefined
    ? null
    : { source: Number(source), sentence };
}

/** How many sources a form has room for: those that were typed in or asked for, at least one. */
export function roomForSources(values: FormValues): number {
  const named = Object.keys(values).map((name) => sourceOf(name)?.source ?? 0);
  return Math.min(MOST, Math.max(1, Number(typedIn(values, 'sources')) || 0, ...named));
}
