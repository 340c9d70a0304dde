/**
 * A value that cannot be absent where it is asked for, as a count of a map that was made from the same list.
 * Throws `there is no <what>` where it is absent after all, so that no zero takes its place.
 */
export function sure<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
