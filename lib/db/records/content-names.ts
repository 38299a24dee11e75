import { z } from 'zod';

/** A noun of an agreement's description. */
export type NamedNoun = 'milestone' | 'priority' | 'strand' | 'party';

/** A name that an entry's content uses, of what, and where. */
export interface Naming {
  name: string;
  noun: NamedNoun;
  path: (string | number)[];
}

/** The names in an entry's content, also of one that is not well formed, as far as they can be read. */
export function namesInContent(content: object): Naming[] {
  const { data } = Names.safeParse(content);
  if (!data) return [];
  const named = (noun: NamedNoun, names: readonly string[], ...path: Naming['path']) =>
    names.map((name) => ({ name, noun, path }));
  return [
    ...named('milestone', data.milestone === null ? [] : [data.milestone], 'milestone'),
    ...named('milestone', data.milestones, 'milestones'),
    ...named('priority', data.priorities, 'priorities'),
    ...named('strand', data.strands, 'strands'),
    ...named('party', data.saidBy, 'saidBy'),
    ...data.citations.flatMap(({ voice }, index) =>
      named('party', voice, 'citations', index, 'voice'),
    ),
  ];
}

// What is no list of texts, as a voice that is independent, names nothing.
const texts = z.array(z.string()).catch([]);
const Names = z.object({
  milestone: z.string().nullable().catch(null),
  milestones: texts,
  priorities: texts,
  strands: texts,
  saidBy: texts,
  citations: z.array(z.object({ voice: texts }).catch({ voice: [] })).catch([]),
});
