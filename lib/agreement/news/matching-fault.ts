/** That news is not matched with an agreement, since when, and why, in English as the program tells it. */
export interface MatchingFault {
  /** The agreement's slug. */
  agreement: string;
  since: Date;
  problem: string;
}
