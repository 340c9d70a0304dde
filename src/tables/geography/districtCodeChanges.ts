/** A district that got a new code while its name and, but for details, its land stayed. */
export interface DistrictCodeChange {
  old: string;
  current: string;
  name: string;
}

/** Publications of 2025 and before still carry the old codes. */
export const DISTRICT_CODE_CHANGES: readonly DistrictCodeChange[] = [
  { old: 'E08000016', current: 'E08000038', name: 'Barnsley' },
  { old: 'E08000019', current: 'E08000039', name: 'Sheffield' },
];

/** Today's code of a district that was given another one; any other code comes back as it is. */
export function currentDistrictCode(code: string): string {
  return DISTRICT_CODE_CHANGES.find((change) => change.old === code)?.current ?? code;
}

/** Counts codes that are not among today's, to be printed: a stale code is never passed over in silence. */
export class StaleDistrictCodes {
  readonly #counts = new Map<string, number>();
  readonly #today: ReadonlySet<string>;

  constructor(today: Iterable<string>) {
    this.#today = new Set(today);
  }

  note(code: string, name: string): void {
    if (this.#today.has(code)) return;
    const label = `${code} ${name}`.trim();
    this.#counts.set(label, (this.#counts.get(label) ?? 0) + 1);
  }

  /** "2 stale district codes (491 rows): E08000016 Barnsley 148, …". */
  toString(): string {
    if (this.#counts.size === 0) return 'no stale district codes';
    const rows = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    const each = [...this.#counts].sort().map(([label, count]) => `${label} ${count}`);
    return `${this.#counts.size} stale district codes (${rows} rows): ${each.join(', ')}`;
  }
}
