/** What a briefing is written with besides the figures. */
export interface BriefingContext {
  /** Where the site stands. */
  origin: URL;
}
