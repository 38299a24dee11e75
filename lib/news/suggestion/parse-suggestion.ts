import { LONGEST, Suggestion } from './suggestion';

/** What is wrong with a field of a suggestion; null for the form as a whole. */
export type SuggestionFault =
  | { field: null; fault: 'nothing' | 'trap' }
  | { field: 'address' | 'email'; fault: 'invalid' | 'long' }
  | { field: 'said'; fault: 'invalid' | 'long' };

/** The field that readers do not see and leave empty; programs that fill in every field do not. */
export const TRAP = 'homepage';

const FIELDS = ['address', 'said', 'email'] as const;

/** Reads what a reader sent; with what is wrong where it cannot be taken: every fault at once. */
export function parseSuggestion(
  sent: URLSearchParams,
): { suggestion: Suggestion } | { faults: SuggestionFault[] } {
  const [address, said, email] = FIELDS.map((field) => typedIn(sent, field) || null);
  const parsed = Suggestion.safeParse({ address, said, email });
  const wrong = new Set(parsed.error?.issues.map(({ path: [field] }) => field));
  const faults: SuggestionFault[] = FIELDS.filter((field) => wrong.has(field)).map((field) => ({
    field,
    fault: typedIn(sent, field).length > LONGEST[field] ? 'long' : 'invalid',
  }));
  if (address === null && said === null) faults.push({ field: null, fault: 'nothing' });
  if (typedIn(sent, TRAP) !== '') faults.push({ field: null, fault: 'trap' });
  if (parsed.success && faults.length === 0) return { suggestion: parsed.data };
  return { faults };
}

/** What was typed into a field; forms send the end of a line as two characters, which a browser counts as one. */
function typedIn(sent: URLSearchParams, field: string): string {
  return (sent.get(field) ?? '').replace(/\r\n?/g, '\n').trim();
}
