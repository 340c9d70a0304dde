/** People who claim benefits because they are out of work, in a ward in one month. */
export interface WardClaimants {
  wardCode: string;
  /** e.g. "2026-01" */
  month: string;
  /** Rounded to 5 by the publisher. */
  claimants: number;
  /** Per cent of residents aged 16 to 64, as published. */
  ratePct: number;
}

export const WARD_CLAIMANT_COLUMNS = ['ward_code', 'month', 'claimants', 'rate_pct'] as const;
export const wardClaimantsFile = (placeCode: string) => `places/${placeCode}/ward-claimants.csv`;
export const WARD_CLAIMANTS_SOURCE = 'dwp-ward-claimants';
