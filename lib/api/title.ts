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
      return { text: titleOfCheck(entry.milestones, description), language: 'en' };
    case 'status':
    case 'form':
    case 'note':
      return { text: entry.title, language: entry.titleLanguage };
  }
}

function titleOfCheck(milestones: readonly string[], description: Description): string {
  const titles = milestones.map((slug) => {
    const milestone = description.milestones.find((candidate) => candidate.slug === slug);
    return milestone ? inLanguage(milestone.title, 'en').text : slug;
  });
  return `Checked, nothing new found: ${titles.join('; ')}`;
}
