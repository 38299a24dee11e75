/** How much is measured: rounds, and seconds of load in each. */
export interface Effort {
  rounds: number;
  seconds: number;
  starts: number;
  renders: number;
  /** Past days that are asked for once each. */
  days: number;
  /** Writes that two instances are to tell of. */
  writes: number;
  /** Entries of the longest record. */
  longest: number;
  searches: number;
  /** Entries that are searched. */
  searched: number;
  /** Agreements with a promise each, from the fewest on. */
  promises: readonly number[];
  /** Agreements while whose lists are made somebody else asks. */
  waiting: number;
}

export const FULL: Effort = {
  rounds: 5,
  seconds: 1,
  starts: 3,
  renders: 15,
  days: 7_000,
  writes: 200,
  longest: 20_000,
  searches: 400,
  searched: 100_000,
  promises: [20, 300, 3_000],
  waiting: 1_000,
};
export const QUICK: Effort = {
  rounds: 3,
  seconds: 0.5,
  starts: 1,
  renders: 6,
  days: 1_000,
  writes: 50,
  longest: 5_000,
  searches: 100,
  searched: 10_000,
  promises: [20, 300],
  waiting: 100,
};
