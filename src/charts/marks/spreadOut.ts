/** Something with a place along one axis and the room that it needs from there on, in units of the drawing. */
interface Placed {
  at: number;
  size: number;
}

/**
 * Words that would lie on each other, moved apart: each keeps its place, or comes directly after the one before it.
 * What this moves below `bottom` is moved back, and those before it with it. Sorted by place.
 */
export function spreadOut<T extends Placed>(
  items: readonly T[],
  {
    top = Number.NEGATIVE_INFINITY,
    bottom = Number.POSITIVE_INFINITY,
  }: { top?: number; bottom?: number } = {},
): T[] {
  let free = top;
  const placed = items
    .toSorted((a, b) => a.at - b.at)
    .map((item) => {
      const at = Math.max(item.at, free);
      free = at + item.size;
      return { ...item, at };
    });
  let floor = bottom;
  for (const item of placed.toReversed()) {
    item.at = Math.min(item.at, floor - item.size);
    floor = item.at;
  }
  return placed;
}
