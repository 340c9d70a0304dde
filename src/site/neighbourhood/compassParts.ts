/** x to the east and y to the north, in any one unit. */
export type GridPoint = readonly [east: number, north: number];

const DIRECTIONS = [
  'east',
  'north-east',
  'north',
  'north-west',
  'west',
  'south-west',
  'south',
  'south-east',
] as const;
const STEP = 360 / DIRECTIONS.length;
/** Farther than this from a direction, its word would mislead. */
const MOST_DEGREES = STEP;
/** What lies within this part of the mean distance from the middle is the middle. */
const MIDDLE = 0.4;

/**
 * Which part of an area each of its pieces is, by where they lie: code → "north-east", "middle". No two have the same
 * word; a piece for which no free word is true has none.
 */
export function compassParts(pieces: ReadonlyMap<string, GridPoint>): Map<string, string> {
  const all = [...pieces];
  const mean = (of: (place: GridPoint) => number) =>
    all.reduce((sum, [, place]) => sum + of(place), 0) / all.length;
  const [east, north] = [mean(([x]) => x), mean(([, y]) => y)];
  const placed = all.map(([code, [x, y]]) => ({
    code,
    distance: Math.hypot(x - east, y - north),
    degrees: (Math.atan2(y - north, x - east) * 180) / Math.PI,
  }));
  const usual = placed.reduce((sum, { distance }) => sum + distance, 0) / placed.length;
  const choices = placed
    .flatMap(({ code, distance, degrees }) => [
      ...DIRECTIONS.map((word, i) => ({
        code,
        word: word as string,
        cost: apart(degrees, i * STEP),
      })),
      // Nearer the middle than the rest, it is in no direction from it.
      ...(distance < MIDDLE * usual ? [{ code, word: 'middle', cost: -1 }] : []),
    ])
    .filter(({ cost }) => cost <= MOST_DEGREES)
    .sort((a, b) => a.cost - b.cost || (a.code < b.code ? -1 : 1));
  const parts = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, word } of choices) {
    if (parts.has(code) || taken.has(word)) continue;
    parts.set(code, word);
    taken.add(word);
  }
  return parts;
}

function apart(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}
