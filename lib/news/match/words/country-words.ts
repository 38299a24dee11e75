import { nameTerm, type Term, wordTerm } from '../term';

/**
 * By which words a party is known beside its names: `proper` as written, in English or Norwegian (its capital and
 * institutions speak for it), `norwegian` the demonyms, which are written small there, bokmål and nynorsk.
 */
interface PartyWords {
  proper: readonly string[];
  norwegian: readonly string[];
}

const TABLE: ReadonlyMap<string, PartyWords> = new Map(
  Object.entries({
    GB: words(
      'UK, United Kingdom, Britain, British, Briton, Britons, Brits, Storbritannia, Det forente kongerike, London, Whitehall, Westminster, Downing Street, Commons, Lords, Royal Navy, Royal Marines, Royal Air Force, RAF, Defence Secretary, MoD',
      'britisk, brite, britane, briter',
    ),
    NO: words(
      'Norway, Norwegian, Norwegians, Norge, Noreg, Oslo, Storting, Stortinget',
      'norsk, nordmann, nordmenn',
    ),
    DE: words(
      'Germany, German, Germans, Tyskland, Berlin, Bundestag, Bundeswehr',
      'tysk, tysker, tyskar',
    ),
    FR: words('France, French, Frankrike, Paris', 'fransk, franskmann, franskmenn'),
    PL: words('Poland, Polish, Poles, Polen, Warsaw, Warszawa', 'polsk, polakk'),
    US: words(
      'US, USA, United States, America, American, Americans, Washington, Pentagon',
      'amerikansk, amerikaner, amerikanar',
    ),
    EU: words(
      'EU, European Union, Brussels, Brussel, Den europeiske union, Den europeiske unionen',
      '',
    ),
    SE: words('Sweden, Swedish, Swedes, Sverige, Stockholm', 'svensk, svenske'),
    DK: words('Denmark, Danish, Danes, Danmark, Copenhagen, København', 'dansk, danske'),
    FI: words('Finland, Finnish, Finns, Helsinki', 'finsk, finne'),
    IS: words('Iceland, Icelandic, Island, Reykjavik, Reykjavík', 'islandsk, islending'),
    NL: words('Netherlands, Dutch, Nederland, Hague, Haag', 'nederlandsk, nederlender'),
    BE: words('Belgium, Belgian, Belgia', 'belgisk'),
    CA: words('Canada, Canadian, Canadians, Ottawa', 'kanadisk'),
    EE: words('Estonia, Estonian, Estland, Tallinn', 'estisk'),
    LV: words('Latvia, Latvian, Riga', 'latvisk'),
    LT: words('Lithuania, Lithuanian, Litauen, Vilnius', 'litauisk'),
    IE: words('Ireland, Irish, Irland, Dublin', 'irsk'),
    IT: words('Italy, Italian, Italia, Rome, Roma', 'italiensk'),
    ES: words('Spain, Spanish, Spania, Madrid', 'spansk'),
    JP: words('Japan, Japanese, Tokyo', 'japansk'),
    AU: words('Australia, Australian, Canberra', 'australsk'),
    TR: words('Turkey, Turkish, Türkiye, Tyrkia, Ankara', 'tyrkisk'),
    UA: words('Ukraine, Ukrainian, Ukraina, Kyiv', 'ukrainsk'),
  }),
);

/** Against whom or for whose sake others make agreements; named beside the parties they are no sign of another agreement. */
export const SPOKEN_OF: ReadonlySet<string> = new Set(['UA', 'RU', 'CN']);

/** The codes of which the table has words. */
export const KNOWN_CODES: readonly string[] = [...TABLE.keys()];

const TERMS: ReadonlyMap<string, readonly Term[]> = new Map(
  [...TABLE].map(([code, { proper, norwegian }]) => [
    code,
    [...proper.map(named), ...norwegian.map((text) => wordTerm(text, 'no'))],
  ]),
);

/** The terms that stand for a party: its names, the words of the table for its code, else what Unicode calls the country in English and Norwegian. */
export function termsOfParty(code: string, names: readonly string[]): readonly Term[] {
  const known = TERMS.get(code) ?? regionNames(code).map(named);
  const further = names.filter((name) => known.every(({ text }) => text !== name));
  return [...known, ...further.map(named)];
}

function named(text: string): Term {
  return nameTerm(text, true);
}

function regionNames(code: string): string[] {
  if (code.length !== 2) return [code];
  return ['en', 'nb', 'nn'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return names.of(code) ?? [];
  });
}

function words(proper: string, norwegian: string): PartyWords {
  return { proper: proper.split(', '), norwegian: norwegian === '' ? [] : norwegian.split(', ') };
}
