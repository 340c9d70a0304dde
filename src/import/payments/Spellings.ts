import { nameKey } from '../../tables/suppliers/normalPayee.ts';

/** Names that differ by habit alone (case, "Ltd" or "Limited") as one, shown as it was paid most. */
export class Spellings {
  /** Key → each spelling → pence. */
  readonly #pence = new Map<string, Map<string, number>>();
  /** Names recur, so the key of each is worked out once. */
  readonly #known = new Map<string, { key: string; spellings: Map<string, number> }>();

  /** What the name is added up by. */
  add(name: string, pence: number): string {
    const { key, spellings } = this.#known.get(name) ?? this.#begin(name);
    spellings.set(name, (spellings.get(name) ?? 0) + pence);
    return key;
  }

  #begin(name: string): { key: string; spellings: Map<string, number> } {
    const key = nameKey(name);
    const spellings = this.#pence.get(key) ?? new Map<string, number>();
    this.#pence.set(key, spellings);
    const begun = { key, spellings };
    this.#known.set(name, begun);
    return begun;
  }

  /** The spelling shown for a key; a key without one is shown itself. */
  of(key: string): string {
    const spellings = [...(this.#pence.get(key) ?? [])];
    return spellings.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? key;
  }
}
