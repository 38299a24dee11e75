import { calendarDate } from '@/lib/agreement/calendar-date';
import type { ItemContent } from '@/lib/news/item';

// Invented for these tests, in the manner of headlines: what they say is no fact, and none of it was published.

/** A headline with the agreements that an editor would want it under. */
export interface Labelled {
  item: ItemContent;
  about: readonly string[];
}

const UK_NORWAY = ['uk-norway'];
const TRINITY = ['uk-germany-trinity-house'];
const KENSINGTON = ['uk-germany-kensington'];
const UK_GERMANY = [...TRINITY, ...KENSINGTON];
const NORTHOLT = ['uk-poland-northolt'];
const HANSA = ['germany-norway-hansa'];
const EU_NORWAY = ['eu-norway-partnership'];
const UK_EU = ['uk-eu-partnership'];
const NEAR_MISS: readonly string[] = [];

type Row = readonly [
  language: 'en' | 'nb' | 'nn' | null,
  on: string,
  title: string,
  about: readonly string[],
  summary?: string,
];

/** By these the weights were set. */
export const FOR_TUNING: readonly Labelled[] = rows([
  ['en', '2025-12-04', 'UK and Norway sign landmark defence agreement in London', UK_NORWAY],
  ['en', '2025-12-04', 'Lunna House Agreement signed at Downing Street', UK_NORWAY],
  ['en', '2025-12-04', 'Starmer and Støre hail new pact to hunt Russian submarines', UK_NORWAY],
  [
    'en',
    '2025-12-04',
    'Britain, Norway to run joint frigate fleet under new defence pact',
    UK_NORWAY,
  ],
  ['en', '2025-12-05', 'What is in the Lunna House deal between London and Oslo?', UK_NORWAY],
  ['en', '2025-06-20', 'UK-Norway defence treaty: will the summer deadline be met?', UK_NORWAY],
  [
    'en',
    '2025-05-12',
    'Norwegian minister says talks with Britain on defence agreement go well',
    UK_NORWAY,
  ],
  [
    'en',
    '2026-02-11',
    'British troops in Norway to double as Arctic defence is stepped up',
    UK_NORWAY,
  ],
  [
    'en',
    '2026-03-02',
    'Royal Marines begin year-round training in Norway',
    UK_NORWAY,
    'The deployment follows the defence agreement signed with Oslo last December.',
  ],
  [
    'en',
    '2026-01-19',
    'Government publishes text of defence agreement with Norway',
    UK_NORWAY,
    'The United Kingdom laid the text before Parliament on Monday.',
  ],
  [
    'en',
    '2026-04-08',
    'Norwegian parliament asked to consent to defence pact with United Kingdom',
    UK_NORWAY,
  ],
  ['en', '2026-09-14', 'UK–Norway defence pact enters into force', UK_NORWAY],
  [null, '2025-12-04', 'John Healey and Tore Sandvik sign agreement on undersea cables', UK_NORWAY],
  [
    null,
    '2025-02-20',
    'Healey, on the Russian border with Norwegian counterpart, opens talks on defence pact',
    UK_NORWAY,
  ],
  [
    'en',
    '2026-07-01',
    'Jarvis meets Norwegian defence minister on hybrid threats',
    UK_NORWAY,
    'Dan Jarvis, the Defence Secretary, travelled to Bodø.',
  ],
  [
    'en',
    '2026-05-05',
    'Treaty registered with the United Nations: United Kingdom and Norway, defence co-operation',
    UK_NORWAY,
  ],
  ['en', '2024-10-23', 'Britain and Germany sign Trinity House Agreement', TRINITY],
  ['en', '2024-10-24', 'Explainer: the Trinity House pact between Berlin and London', TRINITY],
  ['en', '2025-07-17', 'Merz and Starmer sign Kensington Treaty', KENSINGTON],
  ['en', '2025-07-17', 'UK and Germany sign friendship and defence treaty', UK_GERMANY],
  ['en', '2026-05-27', 'Northolt Treaty: Poland and the UK sign security pact', NORTHOLT],
  [
    'en',
    '2025-11-03',
    'Warsaw and London close to a defence treaty, says Polish minister',
    NORTHOLT,
  ],
  ['en', '2026-02-14', 'Germany and Norway seal Hansa Arrangement', HANSA],
  ['en', '2026-02-15', 'Oslo and Berlin deepen military cooperation', HANSA],
  ['en', '2024-05-28', 'Norway and EU sign Security and Defence Partnership', EU_NORWAY],
  ['en', '2025-05-19', 'UK and EU agree security and defence pact at London summit', UK_EU],
  ['en', '2025-09-04', 'UK and Norway sign £10bn frigate deal', NEAR_MISS],
  ['en', '2025-08-31', 'Norway picks British Type 26 frigates in record export order', NEAR_MISS],
  [
    'en',
    '2025-09-01',
    'Clyde shipyard celebrates as Norway orders five warships from BAE',
    NEAR_MISS,
  ],
  ['en', '2025-10-10', 'UK and Norway agree fishing quotas for 2026', NEAR_MISS],
  ['en', '2025-11-20', 'Norway and Britain reach deal on cod and mackerel', NEAR_MISS],
  [
    'en',
    '2026-03-22',
    'England beat Norway in World Cup qualifier thriller',
    NEAR_MISS,
    'Haaland scored before the British defence was settled.',
  ],
  ['en', '2026-06-12', 'Norway defence stands firm against England in friendly', NEAR_MISS],
  [
    'en',
    '2025-04-03',
    'North Sea Link: power cable between Norway and UK reaches record flow',
    NEAR_MISS,
  ],
  ['en', '2026-01-30', 'King Harald to make state visit to Britain', NEAR_MISS],
  ['en', '2025-10-01', 'Norway and UK sign carbon capture agreement', NEAR_MISS],
  ['en', '2026-02-02', 'UK and Norway update free trade agreement', NEAR_MISS],
  ['en', '2025-07-10', 'France and UK sign Northwood declaration on nuclear deterrence', NEAR_MISS],
  ['en', '2025-10-22', 'Germany and Netherlands sign tank agreement', NEAR_MISS],
  ['en', '2026-01-15', 'Norway and Denmark sign defence agreement on the Arctic', NEAR_MISS],
  ['en', '2026-04-17', 'US and Norway extend defence cooperation agreement', NEAR_MISS],
  ['en', '2025-09-30', 'Ministry of Defence publishes spending over £25,000', NEAR_MISS],
  ['en', '2026-03-18', 'Defence Secretary signs agreement with Japan on fighter jets', NEAR_MISS],
  ['en', '2025-12-01', 'Trinity House to replace light vessel off Norfolk', NEAR_MISS],
  ['en', '2025-07-18', 'Kensington and Chelsea council signs housing agreement', NEAR_MISS],
  ['en', '2026-02-20', 'Hansa Rostock sign Norwegian striker', NEAR_MISS],
  ['en', '2025-12-17', 'UK rejoins Erasmus programme in deal with EU', NEAR_MISS],
  ['en', '2026-05-09', 'Munch exhibition from Oslo opens in London', NEAR_MISS],
  ['nb', '2025-12-04', 'Norge og Storbritannia undertegnet forsvarsavtale', UK_NORWAY],
  ['nb', '2025-12-04', 'Lunna House-avtalen er signert i London', UK_NORWAY],
  ['nb', '2025-12-04', 'Støre og Starmer: – En historisk forsvarsavtale', UK_NORWAY],
  [
    'nb',
    '2025-02-20',
    'Norge knytter seg tettere til Storbritannia – etablerer omfattende forsvarsavtale',
    UK_NORWAY,
  ],
  [
    'nb',
    '2025-08-29',
    'Forsvarsavtalen med britene er ikke undertegnet før sommeren er over',
    UK_NORWAY,
  ],
  [
    'nb',
    '2025-03-11',
    'Sandvik om forsvarsavtalen med Storbritannia: – Vi er i gang med forhandlinger',
    UK_NORWAY,
    'Forsvarsminister Tore O. Sandvik orienterte Stortinget.',
  ],
  [
    'nb',
    '2026-04-10',
    'Regjeringen ber Stortinget samtykke til forsvarsavtalen med Storbritannia',
    UK_NORWAY,
  ],
  [
    'nb',
    '2026-06-18',
    'Norge har ratifisert avtalen om forsvarssamarbeid med Storbritannia',
    UK_NORWAY,
  ],
  ['nb', '2026-09-14', 'Britisk-norsk forsvarsavtale trer i kraft', UK_NORWAY],
  [
    'nb',
    '2026-02-11',
    'Britene dobler antall soldater i Norge',
    UK_NORWAY,
    'Forsvaret skal ta imot 2000 britiske soldater.',
  ],
  [null, '2025-12-05', 'Norske og britiske styrker skal jakte på russiske ubåter', UK_NORWAY],
  ['nb', '2024-10-23', 'Tyskland og Storbritannia signerer Trinity House-avtalen', TRINITY],
  ['nb', '2025-07-17', 'Kensington-traktaten undertegnet av Merz og Starmer', KENSINGTON],
  ['nb', '2026-02-14', 'Norge og Tyskland undertegner Hansa-avtalen', HANSA],
  ['nb', '2026-02-14', 'Tysk-norsk forsvarsavtale på plass', HANSA],
  ['nb', '2024-05-28', 'Norge og EU undertegner sikkerhets- og forsvarspartnerskap', EU_NORWAY],
  ['nb', '2026-05-27', 'Polen og Storbritannia signerer forsvarsavtale', NORTHOLT],
  ['nb', '2025-05-19', 'EU og Storbritannia enige om sikkerhets- og forsvarspartnerskap', UK_EU],
  ['nb', '2025-08-31', 'Norge velger britiske fregatter', NEAR_MISS],
  ['nb', '2025-09-04', 'Undertegnet fregattavtalen med Storbritannia i Stavanger', NEAR_MISS],
  ['nb', '2025-11-28', 'Norge og Storbritannia enige om fiskeriavtale for 2026', NEAR_MISS],
  ['nb', '2026-01-08', 'Kvoteavtale med EU og Storbritannia undertegnet', NEAR_MISS],
  ['nb', '2026-03-23', 'Norge tapte mot England – Solbakken kritisk til forsvaret', NEAR_MISS],
  ['nb', '2025-12-12', 'Strømkabelen mellom Norge og Storbritannia er ute av drift', NEAR_MISS],
  ['nb', '2026-01-31', 'Kongeparet på statsbesøk i Storbritannia', NEAR_MISS],
  [
    'nb',
    '2025-10-15',
    'Frihandelsavtalen mellom Norge og Storbritannia gir lavere toll',
    NEAR_MISS,
  ],
  ['nb', '2025-09-19', 'Forsvaret inngår avtale om nye uniformer', NEAR_MISS],
  ['nb', '2026-04-21', 'Norge og Frankrike undertegner forsvarsavtale', NEAR_MISS],
  ['nb', '2026-03-05', 'Norge og USA enige om forsvarsavtale om baser', NEAR_MISS],
  ['nb', '2025-06-02', 'Sandvik leverer svakt kvartal i gruvedivisjonen', NEAR_MISS],
  ['nb', '2026-02-27', 'Britisk krimserie selges til norske NRK', NEAR_MISS],
  ['nn', '2025-12-04', 'Noreg og Storbritannia har skrive under forsvarsavtale', UK_NORWAY],
  [
    'nn',
    '2025-02-20',
    'Noreg og Storbritannia startar forhandlingar om ny forsvarsavtale',
    UK_NORWAY,
  ],
  [
    'nn',
    '2025-06-25',
    'Noreg styrkjer samarbeidet med Storbritannia om undersjøisk tryggleik',
    UK_NORWAY,
  ],
  [
    'nn',
    '2026-04-10',
    'Regjeringa ber Stortinget om samtykke til avtalen med britane',
    UK_NORWAY,
    'Avtalen om forsvarssamarbeid mellom Noreg og Storbritannia vart underskriven i desember.',
  ],
  ['nn', '2026-09-15', 'Lunna House-avtala tek til å gjelde', UK_NORWAY],
  ['nn', '2026-02-14', 'Noreg og Tyskland underskriv forsvarsavtale', HANSA],
  ['nn', '2024-05-29', 'Noreg får tryggings- og forsvarspartnarskap med EU', EU_NORWAY],
  ['nn', '2024-10-23', 'Tyskland og Storbritannia underskriv Trinity House-avtala', TRINITY],
  [
    'nn',
    '2026-01-22',
    'Britisk-norsk tryggleiksavtale skal leggjast fram for Stortinget',
    UK_NORWAY,
  ],
  ['nn', '2025-11-29', 'Noreg og Storbritannia samde om fiskeavtale', NEAR_MISS],
  ['nn', '2025-09-04', 'Noreg kjøper britiske fregattar', NEAR_MISS],
  ['nn', '2026-03-23', 'Noreg slo England i landskamp i fotball', NEAR_MISS],
  ['nn', '2025-12-13', 'Straumkabelen til Storbritannia er reparert', NEAR_MISS],
  ['nn', '2026-04-22', 'Noreg og Sverige skriv under forsvarsavtale', NEAR_MISS],
  ['nn', '2026-01-31', 'Kongeparet reiser til Storbritannia', NEAR_MISS],
  ['nn', '2025-10-16', 'Britiske turistar strøymer til norske fjordar', NEAR_MISS],
]);

/** Written before the weights were set, and never looked at while they were. */
export const HELD_OUT: readonly Labelled[] = rows([
  [
    'en',
    '2025-12-04',
    'PM meeting with Prime Minister Støre of Norway',
    UK_NORWAY,
    'They welcomed the UK-Norway Lunna House Agreement signed today by their defence ministers.',
  ],
  [
    'en',
    '2025-12-04',
    'Royal Navy and Norwegian navy to operate as one under new agreement',
    UK_NORWAY,
    'The United Kingdom and Norway will share maintenance and stockpiles.',
  ],
  ['en', '2025-02-20', 'UK kickstarts new defence agreement with Norway', UK_NORWAY],
  ['en', '2025-08-28', 'Britain and Norway set to miss summer target for defence deal', UK_NORWAY],
  [
    'en',
    '2026-06-30',
    'Commons committee asks for text of defence accord with Norway',
    UK_NORWAY,
    'The Ministry of Defence has yet to say whether it will be laid before the House.',
  ],
  ['en', '2026-08-20', 'Norway ratifies its military pact with the British', UK_NORWAY],
  [
    null,
    '2025-12-04',
    'Norwegian and British ministers sign agreement to protect seabed cables',
    UK_NORWAY,
  ],
  ['en', '2026-10-01', 'One year on, what has the Lunna House Agreement changed?', UK_NORWAY],
  ['en', '2024-10-23', 'Germany, UK sign defence pact in London', UK_GERMANY],
  ['en', '2025-07-17', 'Kensington Treaty binds Berlin to London on defence', KENSINGTON],
  [
    'en',
    '2026-05-27',
    'Tusk signs defence treaty with UK at RAF Northolt',
    NORTHOLT,
    'Poland and Britain agreed on air defence.',
  ],
  ['en', '2026-02-14', 'Norway, Germany sign defense pact to deepen military cooperation', HANSA],
  [
    'en',
    '2025-06-11',
    'EU Commissioner visits Oslo a year after defence partnership with Norway',
    EU_NORWAY,
  ],
  ['en', '2026-03-10', 'UK joins EU defence fund talks under security partnership', UK_EU],
  [
    'en',
    '2025-09-04',
    'Healey and Sandvik sign Type 26 deal in Stavanger',
    NEAR_MISS,
    'The order for frigates is worth £10bn to British shipyards.',
  ],
  ['en', '2025-10-12', 'Sandeel dispute: EU and UK await ruling on fishing', NEAR_MISS],
  [
    'en',
    '2026-06-20',
    'Scotland held by Norway in Glasgow',
    NEAR_MISS,
    'The Scots found no way through a packed defence.',
  ],
  ['en', '2026-02-18', 'Sweden and UK sign strategic partnership on defence', NEAR_MISS],
  ['en', '2025-11-11', 'Norway wealth fund raises stake in British defence firms', NEAR_MISS],
  ['en', '2025-10-30', 'Germany and Norway to link grids with hydrogen pipeline deal', NEAR_MISS],
  ['en', '2026-05-17', 'Londoners mark Norway’s constitution day in Southwark Park', NEAR_MISS],
  ['en', '2026-04-25', 'Poland signs defence agreement with France', NEAR_MISS],
  ['en', '2026-07-07', 'Double taxation agreement between UK and Norway amended', NEAR_MISS],
  ['en', '2026-01-12', 'JEF nations hold exercise in the Baltic', NEAR_MISS],
  [
    'nb',
    '2025-12-04',
    'Skrev under forsvarsavtale med Storbritannia',
    UK_NORWAY,
    'Forsvarsminister Tore Sandvik møtte sin britiske kollega i London.',
  ],
  [
    'nb',
    '2025-12-04',
    'Historisk avtale mellom Norge og Storbritannia om felles fregattflåte',
    UK_NORWAY,
    'Avtalen om forsvarssamarbeid ble undertegnet torsdag.',
  ],
  ['nb', '2025-02-20', 'Starter forhandlinger med Storbritannia om forsvarsavtale', UK_NORWAY],
  ['nb', '2026-05-21', 'Stortinget behandler den britisk-norske forsvarsavtalen', UK_NORWAY],
  ['nb', '2026-10-02', 'Teksten i forsvarsavtalen med britene er offentliggjort', UK_NORWAY],
  [
    'nb',
    '2026-08-15',
    'Storbritannia og Norge øver sammen mot hybride trusler',
    UK_NORWAY,
    'Styrkene trener på å beskytte undersjøisk infrastruktur.',
  ],
  ['nb', '2026-02-15', 'Hansa-avtalen: Dette er Norge og Tyskland enige om', HANSA],
  [
    'nb',
    '2025-07-17',
    'Merz i London: Undertegnet traktat om vennskap og forsvar med Storbritannia',
    UK_GERMANY,
  ],
  ['nb', '2024-10-23', 'Britisk-tysk forsvarsavtale signert', UK_GERMANY],
  [
    'nb',
    '2025-09-05',
    'Slik fordeles fregattmilliardene mellom norsk og britisk industri',
    NEAR_MISS,
  ],
  ['nb', '2026-03-30', 'Makrellstriden: Norge og Storbritannia uten avtale', NEAR_MISS],
  ['nb', '2026-06-21', 'Ødegaard klar for comeback mot Skottland', NEAR_MISS],
  ['nb', '2026-02-03', 'Equinor selger gass til britiske kunder i ny avtale', NEAR_MISS],
  ['nb', '2026-04-30', 'Prins William møtte kronprinsparet i Oslo', NEAR_MISS],
  ['nb', '2026-01-16', 'Forsvarsavtalen mellom Sverige og USA trer i kraft', NEAR_MISS],
  ['nb', '2025-11-05', 'Forsvarsministeren vil ha flere vernepliktige', NEAR_MISS],
  ['nn', '2025-12-04', 'Støre og Starmer skreiv under avtale om forsvar i London', UK_NORWAY],
  ['nn', '2026-05-22', 'Forsvarsavtalen med Storbritannia oppe i Stortinget', UK_NORWAY],
  [
    'nn',
    '2026-10-03',
    'Britane og Noreg vernar sjøkablar saman',
    UK_NORWAY,
    'Forsvarsavtalen frå i fjor ligg til grunn.',
  ],
  ['nn', '2026-02-14', 'Hansa-avtala mellom Noreg og Tyskland er underskriven', HANSA],
  ['nn', '2025-12-02', 'Ingen fiskeavtale mellom Noreg og britane før jul', NEAR_MISS],
  ['nn', '2026-01-17', 'Noreg og Finland samarbeider om forsvar i nord', NEAR_MISS],
  ['nn', '2025-09-06', 'Fregattkjøpet frå Storbritannia blir dyrare', NEAR_MISS],
  ['nn', '2026-06-22', 'Noreg vann handballkamp mot Tyskland', NEAR_MISS],
]);

function rows(given: readonly Row[]): Labelled[] {
  return given.map(labelled);
}

function labelled([language, on, title, about, summary]: Row): Labelled {
  const publishedOn = calendarDate(on);
  const content = { title, summary: summary ?? null, language, publishedOn };
  return { item: { ...content, link: null, credit: null, publishedAt: null }, about };
}
