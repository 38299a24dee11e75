import type { Description } from '@/lib/agreement/description';
import type { SingleVoice } from '@/lib/agreement/source';
import type { Speech } from '../speech';

/** The names of parties by their codes; a code that is no party's stands for itself. */
export function partyNames(
  { parties }: Description,
  codes: readonly string[],
  { words }: Speech,
): string[] {
  return codes.map((code) => {
    const party = parties.find((candidate) => candidate.code === code);
    return party ? words(party.name) : code;
  });
}

/** The name of one voice: a party's, or "independent". */
export function voiceName(description: Description, voice: SingleVoice, speech: Speech): string {
  if (voice === 'independent') return speech.t('citation.independent');
  return partyNames(description, [voice], speech)[0] ?? voice;
}
