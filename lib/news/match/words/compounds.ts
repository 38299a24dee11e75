/** The first halves of Norwegian compounds that say what the second is about, bokmål and nynorsk (forsvarsavtale, fiskeriavtale). */
const BEGINNINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    forsvars: 'forsvar',
    sikkerhets: 'sikkerhet',
    tryggleiks: 'tryggleik',
    tryggings: 'tryggleik',
    fiskeri: 'fiskeri',
    fiske: 'fiskeri',
    kvote: 'kvote',
    fregatt: 'fregatt',
    frihandels: 'frihandel',
    handels: 'handel',
    strøm: 'strøm',
    straum: 'straum',
    fotball: 'fotball',
    handball: 'handball',
    håndball: 'handball',
    samarbeids: 'samarbeid',
    militær: 'militær',
    marine: 'marine',
    skatte: 'skatt',
    våpen: 'våpen',
    ubåt: 'ubåt',
    makrell: 'makrell',
    torske: 'torsk',
  }),
);

// What follows must be a word itself: "forsvarsk" is none.
const SHORTEST_END = 4;

/** The two words of which a Norwegian compound is made, where its first is one that tells what it is about; else none. */
export function compoundParts(folded: string): readonly string[] {
  for (const [beginning, word] of BEGINNINGS) {
    if (folded.startsWith(beginning) && folded.length >= beginning.length + SHORTEST_END) {
      return [word, folded.slice(beginning.length)];
    }
  }
  return [];
}
