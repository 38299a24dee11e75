import type { I18n } from '@/components/i18n/i18n';
import type { Description } from '@/lib/agreement/description/description';
import { nameInText, type Party } from '@/lib/agreement/description/party';
import type { Localized } from '@/lib/agreement/description/words';
import { type SingleVoice, type Voice, voicesOf } from '@/lib/agreement/entries/source';

/** The names of parties by their codes, as they stand in a list; a code that is no party's stands for itself. */
export const partyNames = named(({ name }) => name);

/** The names of parties by their codes, as they stand inside a sentence: "the United Kingdom". */
export const namesInSentence = named(nameInText);

function named(nameOf: (party: Party) => Localized) {
  return ({ parties }: Description, codes: readonly string[], { words }: I18n): string[] =>
    codes.map((code) => {
      const party = parties.find((candidate) => candidate.code === code);
      return party ? words(nameOf(party)) : code;
    });
}

/** The name of one voice: a party's, or "independent". */
export function voiceName(description: Description, voice: SingleVoice, i18n: I18n): string {
  if (voice === 'independent') return i18n.t('citation.independent');
  return partyNames(description, [voice], i18n)[0] ?? voice;
}

/** Whose words something is: those of one or more parties, or an independent source's. */
export function voiceWords(description: Description, cited: { voice: Voice }, i18n: I18n): string {
  if (cited.voice === 'independent') return i18n.t('citation.independentSource');
  return i18n.t('citation.voice', {
    voice: i18n.list(namesInSentence(description, voicesOf(cited), i18n)),
  });
}
