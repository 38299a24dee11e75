import type { Description } from '@/lib/agreement/description/description';
import { inLanguage } from '@/lib/agreement/description/words';
import type { EntryContent } from '@/lib/agreement/entries/entry';

/** A title with the language it is in (BCP 47). */
export interface Title {
  text: string;
  language: string;
}

/** An entry's title: a target's is its words, a check's is composed, in English, of the milestones looked for. */
export function titleOf(entry: EntryContent, description: Description): Title {
  switch (entry.kind) {
    case 'target':
      return { text: entry.said, language: entry.citations[0]?.language ?? 'en' };
    case 'check':
      return { text: titleOfCheck(titlesOf(entry.milestones, description)), language: 'en' };
    case 'status':
    case 'form':
    case 'note':
      return { text: entry.title, language: entry.titleLanguage };
  }
}

/** A check's title, in English, by those of the milestones that were looked for. */
export function titleOfCheck(milestones: readonly string[]): string {
  return `Checked, nothing new found: ${milestones.join('; ')}`;
}

function titlesOf(milestones: readonly string[], description: Description): string[] {
  return milestones.map((slug) => {
    const milestone = description.milestones.find((candidate) => candidate.slug === slug);
    return milestone ? inLanguage(milestone.title, 'en').text : slug;
  });
}
