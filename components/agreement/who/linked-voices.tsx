import type { ReactNode } from 'react';
import type { PagePlace } from '@/components/address';
import { EvidenceLink } from '@/components/evidence-link';
import type { I18n } from '@/components/i18n/i18n';
import { MARK } from '@/components/verdict/days';
import { WordingText } from '@/components/wording';
import type { Description } from '@/lib/agreement/description/description';
import type { SourcesOf } from '../sources-of';

/** The name of a voice, set off from the rest of a sentence where there is an entry of what it says. */
export function markedVoice({ claims }: SourcesOf, voice: string, name: string): string {
  return claims.has(voice) ? [MARK, voice, MARK, name, MARK].join('') : name;
}

/** A sentence in which names of voices are set off, each of them linked to the entry of what it says. */
export function LinkedVoices({
  sentence,
  sources: { claims },
  description,
  place,
  i18n,
}: {
  sentence: string;
  sources: SourcesOf;
  description: Description;
  place: PagePlace;
  i18n: I18n;
}): ReactNode {
  const pieces = sentence.split(MARK);
  return pieces.map((text, index) => {
    if (index % 3 === 0) return text;
    if (index % 3 === 1) return null;
    const voice = pieces[index - 1] ?? '';
    const party = description.parties.find(({ code }) => code === voice);
    const language = party ? i18n.wording(party.name).language : i18n.locale;
    return (
      <EvidenceLink key={voice} of={claims.get(voice)} place={place}>
        <WordingText of={{ text, language }} page={i18n.locale} />
      </EvidenceLink>
    );
  });
}
