import { type Term, wordTerms } from '../term';

/** What news can be about, for or against its concerning an agreement between states on defence. */
export type Subject =
  | 'defence'
  | 'agreement'
  | 'office'
  | 'arms purchase'
  | 'fishing'
  | 'sport'
  | 'culture'
  | 'trade and energy'
  | 'royal visit';

/** The words that show what news is about: English, then bokmål and nynorsk. Compounds are found by their parts. */
const WORDS: Readonly<Record<Subject, readonly [english: string, norwegian: string]>> = {
  defence: [
    'defence, defense, military, security, troops, army, navy, naval, marines, forces, air force, submarine, warfare, nato, soldier, hybrid threat, undersea, subsea, seabed, missile, mine hunting, deterrence, military exercise, drill, deploy, fleet, bomber, rearm, patrol, weapon, armed, intelligence, spy, drone, ammunition, air base, rearmament, commander, sabotage, Arctic, border',
    'forsvar, forsvarsminister, militær, sikkerhet, sikkerhetspolitikk, tryggleik, soldat, styrke, hær, marine, sjøforsvar, ubåt, nato, hybrid trussel, undersjøisk, sjøkabel, sjøkablar, missil, minerydding, minejakt, flåte, hybride trusler, hybride truslar, sjøforsvaret, beredskap, øve, øvelse, øver, øving, patrulje, patruljere, våpen, våpna, væpnet, væpna, etterretning, etterretting, drone, ammunisjon, flybase, opprustning, opprusting, sabotasje, allierte, infrastruktur',
  ],
  agreement: [
    'agreement, treaty, pact, deal, accord, arrangement, declaration, partnership, memorandum',
    'avtale, avtala, traktat, pakt, erklæring, partnerskap, partnarskap, intensjonsavtale, samarbeid',
  ],
  office: [
    'minister, minister of defence, minister of defense, secretary of defense, ministry of defence, ministry, secretary, prime minister, premier, PM, chancellor, president, counterpart, leader',
    'minister, ministre, ministrene, ministrar, ministrane, departement, statsminister, forsvarsminister, utenriksminister, utanriksminister, kansler, president, kollega',
  ],
  'arms purchase': [
    'frigate, type 26, warship, shipyard, export order, fighter jet, BAE',
    'fregatt, krigsskip, verft, eksportordre, kampfly',
  ],
  fishing: [
    'fish, fishing, fishery, fisheries, quota, cod, mackerel, herring, haddock, sandeel, trawler, salmon',
    'fisk, fiskeri, fiske, kvote, torsk, makrell, makrellstrid, sild, hyse, tobis, tråler, trålar, laks',
  ],
  sport: [
    'football, world cup, qualifier, striker, midfielder, goalkeeper, scored, friendly match, premier league, championship, olympic, handball, skiing, fc, the odds',
    'fotball, landskamp, VM-kvalifisering, spiss, midtbane, målvakt, keeper, scoret, skåra, landslag, landslagssjef, handball, håndball, langrenn, ser du kampen, fotballkamp, VM-kamp, Solbakken, Haaland, Ødegaard',
  ],
  culture: [
    'exhibition, museum, film, festival, concert, orchestra, novel, theatre, tourist, tourism, erasmus, youth mobility',
    'utstilling, museum, film, festival, konsert, orkester, roman, teater, turist, krimserie, fjord',
  ],
  'trade and energy': [
    'trade agreement, free trade, trade deal, trade minister, tariff, taxation, interconnector, power cable, electricity, hydrogen, carbon capture, offshore wind, gas supply, gas deal, gas pipeline, link grids, wealth fund, seafood',
    'frihandel, handel, toll, skatteavtale, strøm, straum, strømkabel, straumkabel, hydrogen, karbonfangst, havvind, gasskunder, selger gass, gasspris, oljefond, gruve, handelsminister',
  ],
  'royal visit': [
    'state visit, King Harald, King Charles, Queen Sonja, crown prince, crown princess, royal visit, royal couple, royal family',
    'statsbesøk, kong Harald, kong Charles, dronning, kronprins, kronprinspar, kronprinsesse, prins, prinsesse, kongepar, kongeparet',
  ],
};

/** What speaks against an item's concerning an agreement on defence. */
export const AGAINST = [
  'arms purchase',
  'fishing',
  'sport',
  'culture',
  'trade and energy',
  'royal visit',
] as const satisfies readonly Subject[];

/** The terms of a subject in both languages. */
export function termsOfSubject(subject: Subject): Term[] {
  const [english, norwegian] = WORDS[subject];
  return [...wordTerms(english, 'en'), ...wordTerms(norwegian, 'no')];
}
