/** What the settings of a site say of it to its readers; null: not stated. */
export interface AboutSite {
  operator: string | null;
  /** An e-mail address or an https address. */
  contact: string | null;
  /** The licence of the data: its name and the address of its text. */
  licence: { name: string; address: string } | null;
  /** Whether the site asks the feeds for news by itself. */
  readsFeeds: boolean;
  /** After how many days network addresses are forgotten. */
  addressesKeptDays: number;
  /** What is kept of a reader who suggests something; null where nobody can. */
  suggestions: { emailKeptDays: number } | null;
}
