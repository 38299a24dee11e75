import { type Term, wordTerms } from './term';

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
    'defence, defense, military, security, troops, army, navy, naval, marines, forces, air force, submarine, warfare, nato, soldier, hybrid threat, undersea, subsea, seabed, missile, mine hunting, deterrence, military exercise, drill, patrol, weapon, armed, intelligence, spy, drone, ammunition, air base, rearmament, commander, sabotage, Arctic, border',
    'forsvar, forsvarsminister, militær, sikkerhet, sikkerhetspolitikk, tryggleik, soldat, styrke, hær, marine, sjøforsvar, ubåt, nato, hybrid trussel, undersjøisk, sjøkabel, sjøkablar, missil, minerydding, minejakt, beredskap, øve, øvelse, øver, øving, patrulje, patruljere, våpen, våpna, væpnet, væpna, etterretning, etterretting, drone, ammunisjon, flybase, opprustning, opprusting, sabotasje, allierte, infrastruktur',
  ],
  agreement: [
    'agreement, treaty, pact, deal, accord, arrangement, declaration, partnership, memorandum',
    'avtale, avtala, traktat, pakt, erklæring, partnerskap, partnarskap, intensjonsavtale, samarbeid',
  ],
  office: [
    'minister, secretary, prime minister, premier, PM, chancellor, president, counterpart, leader',
    'minister, statsminister, forsvarsminister, utenriksminister, utanriksminister, kansler, president, kollega',
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
    'football, world cup, qualifier, striker, midfielder, goalkeeper, scored, friendly, premier league, championship, olympic, handball, skiing, coach, penalty, beat, fc',
    'fotball, landskamp, VM-kvalifisering, spiss, midtbane, målvakt, keeper, scoret, skåra, landslag, landslagssjef, handball, håndball, langrenn, trener, trenar, comeback, kamp mot, Solbakken, Haaland, Ødegaard',
  ],
  culture: [
    'exhibition, museum, film, festival, concert, orchestra, novel, theatre, tourist, tourism, erasmus',
    'utstilling, museum, film, festival, konsert, orkester, roman, teater, turist, krimserie, fjord',
  ],
  'trade and energy': [
    'trade agreement, free trade, trade deal, tariff, customs, taxation, interconnector, power cable, electricity, hydrogen, carbon capture, offshore wind, gas supply, gas deal, grid, wealth fund, stake, exchange programme',
    'frihandel, handel, toll, skatteavtale, strøm, straum, strømkabel, straumkabel, hydrogen, karbonfangst, havvind, gass, oljefond, gruve',
  ],
  'royal visit': [
    'state visit, king, queen, crown prince, prince, princess, royal visit, royal couple',
    'statsbesøk, kong, konge, dronning, kronprins, kronprinspar, prins, prinsesse, kongepar, kongeparet',
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
