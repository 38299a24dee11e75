import type { EntryContent } from '@/lib/agreement/entries/entry';
import { partsOfName } from '../field-name';
import type { FormValues } from '../form-values';
import { valuesOfContent } from './entry-values';

/** Fields of several lines; from the others browsers take line breaks out. */
const LONG = ['remark', 'said', 'lookedIn', 'signatories', 'quote'];

/** Tells of a field of a correction's form whether it still says what it showed of an entry, however browsers send that. */
export function untouchedOf(values: FormValues, entry: EntryContent): (name: string) => boolean {
  const shown = valuesOfContent(entry);
  return (name) => {
    const [sent, before] = [values, shown].map((all) => written(name, all[name] ?? []));
    return sent === before;
  };
}

function written(name: string, values: readonly string[]): string {
  const lines = values.map((text) => {
    const unified = text.replaceAll(/\r\n?/g, '\n').trim();
    return LONG.includes(String(partsOfName(name).at(-1))) ? unified : unified.replaceAll('\n', '');
  });
  return JSON.stringify(lines.filter(Boolean).sort());
}
