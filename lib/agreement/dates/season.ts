import { Seasons } from 'astronomy-engine';
import { type CalendarDate, calendarDate, endOfMonth } from './calendar-date';
import { agreementDay, type Zones } from './day';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** First and last month of each northern season (Met Office, "When does … start?"); winter ends in the next year. */
const METEOROLOGICAL = {
  spring: ['03', '05'],
  summer: ['06', '08'],
  autumn: ['09', '11'],
  winter: ['12', '02'],
} as const satisfies Record<Season, readonly [string, string]>;

const ORDER = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The season an EDTF month field names (ISO 8601-2: 21–24, and 25–28 for the northern hemisphere); null for another number. */
export function seasonOfCode(code: number): Season | null {
  if (code < 21 || code > 28) return null;
  return ORDER[(code - 21) % 4] ?? null;
}

/** First and last day of a season in the Met Office's reckoning, by the year in which it begins. */
export function meteorologicalSeason(
  season: Season,
  year: number,
): { first: CalendarDate; last: CalendarDate } {
  const [from, to] = METEOROLOGICAL[season];
  const endYear = season === 'winter' ? year + 1 : year;
  return {
    first: calendarDate(`${written(year)}-${from}-01`),
    last: endOfMonth(calendarDate(`${written(endYear)}-${to}-01`)),
  };
}

/** First and last day of a season from solstice or equinox to the next, each on its date in the agreement's zones. */
export function astronomicalSeason(
  season: Season,
  year: number,
  zones: Zones,
): { first: CalendarDate; last: CalendarDate } {
  const name = `${season} ${year} ${zones.join(' ')}`;
  const known = extents.get(name);
  if (known) return known;
  const turns = turningPoints(year);
  const start = turns[ORDER.indexOf(season)];
  const end = season === 'winter' ? turningPoints(year + 1)[0] : turns[ORDER.indexOf(season) + 1];
  if (!start || !end) throw new Error(`no turning points for ${season} ${year}`);
  const extent = { first: agreementDay(start, zones), last: agreementDay(end, zones) };
  if (extents.size >= MOST_KEPT) extents.clear();
  extents.set(name, extent);
  return extent;
}

// Where a season lies in the zones of an agreement is asked again and again, for each promise and each day.
const extents = new Map<string, { first: CalendarDate; last: CalendarDate }>();
const MOST_KEPT = 1_000;

// A year's turns are computed anew at each asking otherwise, at a greater cost than all other judging.
const computed = new Map<number, Date[]>();

function turningPoints(year: number): Date[] {
  const known = computed.get(year);
  if (known) return known;
  const { mar_equinox, jun_solstice, sep_equinox, dec_solstice } = Seasons(year);
  const turns = [mar_equinox, jun_solstice, sep_equinox, dec_solstice].map((time) => time.date);
  computed.set(year, turns);
  return turns;
}

function written(year: number): string {
  return String(year).padStart(4, '0');
}
