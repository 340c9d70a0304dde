/** Degrees of WGS84. */
export interface Coordinates {
  longitude: number;
  latitude: number;
}

/** One row of an edition as its publisher wrote it, before it is placed. Contact details are never read. */
export interface RawCoop {
  cukId: string;
  name: string;
  registrar: string;
  registeredNumber: string;
  legalForm: string;
  sector: string;
  ownership: string;
  postcode: string;
  /** Only to see whether it is a PO box; not kept. */
  street: string;
  /** Empty where the edition does not say. */
  nation: string;
  /** The edition's own coordinates of the postcode. */
  point: Coordinates | null;
  /** Codes the publisher gives, of whatever year; empty where there are none. */
  publishedWard: string;
  publishedDistrict: string;
  /** ISO dates. */
  incorporated: string | null;
  dissolved: string | null;
  status: 'live' | 'dead';
}
