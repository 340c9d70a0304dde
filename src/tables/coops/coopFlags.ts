/** What is wrong with a row of an edition, or has to be known of it; a row may have several. */
export const COOP_FLAGS = [
  /** No postcode at all. */
  'no-postcode',
  /** Not a whole postcode, e.g. "CF44 6" or a letter O for a zero. */
  'malformed-postcode',
  /** The address is a PO box: its point is a sorting office, so it is in no ward and no district. */
  'po-box',
  /** In a place whose live postcodes are held, but not among them: it no longer exists. */
  'postcode-not-live',
  /** A whole postcode without a point in any table held. */
  'unplaced',
  /** The edition names another nation than the one the postcode is in. */
  'other-nation',
  /** Dead without a date of dissolution, live with one, or dissolved before it was registered. */
  'dates-contradict',
  /** A character was lost before the file was obtained. */
  'unreadable-character',
] as const;
export type CoopFlag = (typeof COOP_FLAGS)[number];
