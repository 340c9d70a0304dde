import type { Point } from './areaMap.ts';

const ROUNDS = 400;
/** Kept between two marks, so that both numbers can be read. */
const GAP = 5;

/**
 * Marks for points that lie close together or on one spot: each stays where it is unless another is in its
 * way; then they move apart, and back towards their points as far as there is room. Always the same for the
 * same points.
 */
export function spreadMarks(
  points: readonly Readonly<Point>[],
  radius: number,
  frame: { width: number; height: number },
): Point[] {
  const least = 2 * radius + GAP;
  const edge = radius + 3;
  // Marks of one spot start on a small circle, each in a direction of its own.
  const marks = points.map(([x, y], i): [number, number] => [
    x + 0.1 * Math.cos(i * 2.4),
    y + 0.1 * Math.sin(i * 2.4),
  ]);
  for (let round = 0; round < ROUNDS; round++) {
    marks.forEach((mark, i) => {
      const [x, y] = points[i] ?? mark;
      // The pull home grows weak towards the end, so that no two are left on top of each other.
      const pull = 0.05 * (1 - round / ROUNDS);
      mark[0] += (x - mark[0]) * pull;
      mark[1] += (y - mark[1]) * pull;
    });
    marks.forEach((a, i) => {
      for (const b of marks.slice(i + 1)) {
        const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
        const distance = Math.hypot(dx, dy);
        if (distance >= least || distance === 0) continue;
        const push = (least - distance) / 2 / distance;
        a[0] -= dx * push;
        a[1] -= dy * push;
        b[0] += dx * push;
        b[1] += dy * push;
      }
    });
    for (const mark of marks) {
      mark[0] = Math.min(Math.max(mark[0], edge), frame.width - edge);
      mark[1] = Math.min(Math.max(mark[1], edge), frame.height - edge);
    }
  }
  return marks;
}
