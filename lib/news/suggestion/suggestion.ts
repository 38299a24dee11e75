import { z } from 'zod';
import { Words } from '@/lib/agreement/description/words';
import type { EntryId } from '@/lib/agreement/entries/entry';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import { WebAddress } from '@/lib/agreement/entries/source';

/** How long the parts of a suggestion may be, in UTF-16 units, as HTML counts them; an address of e-mail by RFC 5321, 4.5.3.1.3. */
export const LONGEST = { address: 2_000, said: 2_000, email: 254 } as const;

/** What a reader suggests: the address of a source, a sentence, or both; and an address of e-mail, where they want to be answered. */
export const Suggestion = z.strictObject({
  address: WebAddress.pipe(refuseUnseenText(Words)).nullable(),
  said: refuseUnseenText(Words).pipe(z.string().max(LONGEST.said)).nullable(),
  email: z.email().max(LONGEST.email).nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** What of an agreement a suggestion is about: a milestone, by its slug, or an entry; with neither, the whole. */
export interface SuggestionAbout {
  milestone: string | null;
  entry: EntryId | null;
}
