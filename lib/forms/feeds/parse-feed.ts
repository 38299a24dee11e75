import { Words } from '@/lib/agreement/description/words';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import { LanguageTag, type Voice } from '@/lib/agreement/entries/source';
import type { Feed } from '@/lib/agreement/news/feed';
import type { FieldFault } from '../field-fault';
import { allTyped, type FormValues, typedIn } from '../form-values';

export type FeedFault = FieldFault<'nameMissing' | 'voiceMissing' | 'voiceMixed' | 'language'>;

/** Reads what was typed of a feed; with faults by field where it cannot be taken. */
export function parseFeed(values: FormValues): {
  typed: Pick<Feed, 'title' | 'voice' | 'language'>;
  faults: FeedFault[];
} {
  const title = refuseUnseenText(Words).safeParse(typedIn(values, 'title').trim());
  const voices = allTyped(values, 'voice');
  const isMixed = voices.includes('independent') && voices.length > 1;
  const language = typedIn(values, 'language') || null;
  const faults: FeedFault[] = [];
  if (!title.success) faults.push({ field: 'title', fault: 'nameMissing' });
  if (voices.length === 0) faults.push({ field: 'voice', fault: 'voiceMissing' });
  if (isMixed) faults.push({ field: 'voice', fault: 'voiceMixed' });
  if (!LanguageTag.nullable().safeParse(language).success) {
    faults.push({ field: 'language', fault: 'language' });
  }
  const voice: Voice = voices.includes('independent') ? 'independent' : [...voices];
  return { typed: { title: title.data ?? '', voice, language }, faults };
}
