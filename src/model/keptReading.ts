/** More than the days of a century, and than the payees of most councils. */
const MOST_KEPT = 50_000;

/**
 * `read` with its results for the first texts kept, for in most columns texts recur; of one in which hardly any does, as
 * where days have a time, not all is held.
 */
export function keptReading<Value>(read: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (kept.size < MOST_KEPT) kept.set(text, value);
    return value;
  };
}
