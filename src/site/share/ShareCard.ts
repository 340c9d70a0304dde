import type { Topology } from 'topojson-specification';

/** What a network shows beside a shared address: one sentence, one number or small map, the name of the site. */
export interface ShareCard {
  /** End of its address, `/share/<key>.png`. */
  key: string;
  /** What it is about, e.g. the title of an indicator. */
  kind: string;
  /** The one sentence, or the name of what the number is of. */
  sentence: string;
  /** One number as printed, e.g. "41.5" or "2p to 70p". */
  value?: string;
  /** What more a reader has to know to read it right; a verdict is printed large, for it must be seen with its claim. */
  note: string;
  isVerdict?: boolean;
  /** The same measure at other times, oldest first; the newest is the value itself. */
  history?: readonly CardPeriod[];
  map?: CardMap;
}

export interface CardPeriod {
  /** e.g. "2019" */
  period: string;
  value: string;
  /** Values of two runs cannot be set beside each other: a line is drawn between them. */
  run: number;
}

/** Areas of a place in one colour, some of them marked. */
export interface CardMap {
  topology: Topology;
  /** Its object, "wards" or "lsoas". */
  areas: string;
  /** Codes of those marked. */
  marked: readonly string[];
}
