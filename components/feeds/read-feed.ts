import { Words } from '@/lib/agreement/description/words';
import { LanguageTag, type Voice } from '@/lib/agreement/entries/source';
import { taken } from '@/lib/agreement/entries/taken';
import type { Feed } from '@/lib/agreement/news/feed';
import { type FieldProblem, type FormValues, typedIn } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** Reads what was typed of a feed; with problems by field where it cannot be taken. */
export function readFeed(
  values: FormValues,
  { t }: I18n,
): { typed: Pick<Feed, 'title' | 'voice' | 'language'>; problems: FieldProblem[] } {
  const title = taken(Words).safeParse(typedIn(values, 'title').trim());
  const voices = values['voice'] ?? [];
  const isMixed = voices.includes('independent') && voices.length > 1;
  const language = typedIn(values, 'language') || null;
  const problems = [
    ...(title.success ? [] : [{ field: 'title', message: t('feeds.nameMissing') }]),
    ...(voices.length > 0 ? [] : [{ field: 'voice', message: t('feeds.voiceMissing') }]),
    ...(isMixed ? [{ field: 'voice', message: t('feeds.voiceMixed') }] : []),
    ...(LanguageTag.nullable().safeParse(language).success
      ? []
      : [{ field: 'language', message: t('update.fault.language') }]),
  ];
  const voice: Voice = voices.includes('independent') ? 'independent' : [...voices];
  return { typed: { title: title.data ?? '', voice, language }, problems };
}
