import { citationsOf, type Entry, type EntryContent, milestonesOf } from '../entries/entry';
import type { AgreementRecord } from '../record/record';

/** What entries name of a description, by list: slugs, and parties' codes. */
export interface Named {
  parties: ReadonlySet<string>;
  priorities: ReadonlySet<string>;
  strands: ReadonlySet<string>;
  milestones: ReadonlySet<string>;
}

/**
 * What the entries and corrections of a record name, withdrawn and replaced ones too: none of it can be removed from
 * the description, only retired (`retired.ts`).
 */
export function namedIn(record: AgreementRecord): Named {
  const replacements = record.corrections.flatMap(({ replacement }) => replacement ?? []);
  const contents: readonly (Entry | EntryContent)[] = [...record.entries, ...replacements];
  const titled = contents.filter((content) => content.kind !== 'check');
  return {
    parties: new Set(contents.flatMap(partiesOf)),
    priorities: new Set(titled.flatMap(({ priorities }) => priorities)),
    strands: new Set(titled.flatMap(({ strands }) => strands)),
    milestones: new Set(contents.flatMap(milestonesOf)),
  };
}

function partiesOf(content: EntryContent): string[] {
  const voices = citationsOf(content).flatMap(({ voice }) =>
    voice === 'independent' ? [] : voice,
  );
  return content.kind === 'target' ? [...content.saidBy, ...voices] : voices;
}
