/** As `/find/neighbourhoods.json` has them: area code → rings of steps in hundred-thousandths of a degree. */
export type AreaOutlines = Readonly<Record<string, readonly (readonly number[])[]>>;

const UNITS_A_DEGREE = 1e5;

/** The code of the area that a point lies in; null outside all of them. */
export function areaAt(
  outlines: AreaOutlines,
  { longitude, latitude }: { longitude: number; latitude: number },
): string | null {
  const [x, y] = [longitude * UNITS_A_DEGREE, latitude * UNITS_A_DEGREE];
  for (const [code, rings] of Object.entries(outlines)) {
    // Even-odd rule: a line to the east crosses the borders of an area, holes included, an odd number of times.
    let isInside = false;
    for (const steps of rings) {
      let [ax, ay] = [0, 0];
      for (let i = 0; i < steps.length; i += 2) {
        // Steps come in twos, east and north.
        const [bx, by] = [ax + (steps[i] as number), ay + (steps[i + 1] as number)];
        if (i > 0 && ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay))
          isInside = !isInside;
        [ax, ay] = [bx, by];
      }
    }
    if (isInside) return code;
  }
  return null;
}
