import type { SuggestionRefusal } from '@/lib/news/suggestion/suggestion-refusal';
import { runtime } from '@/lib/process/runtime';

/** A suggestion that was not taken: its fields as they were sent, and why. */
export interface RefusedSuggestion {
  sent: URLSearchParams;
  refusal: SuggestionRefusal;
}

/** The suggestion that the page being rendered gives back; undefined where it answers none. */
export function refusedSuggestion(): RefusedSuggestion | undefined {
  return runtime.refusedSuggestion.getStore();
}
