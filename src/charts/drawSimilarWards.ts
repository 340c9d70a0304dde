import { coordinate, svgLines, svgText } from './svgText.ts';
import { BOTTOM, BREAK, type Mark, RIGHT } from './trendFrame.ts';

/** A band where editions can be joined, a bar where one stands alone. */
export function drawPeers(peers: readonly Mark[], y: (value: number) => number): string {
  return runs(peers)
    .map((run) => {
      const [only] = run;
      const wide =
        run.length === 1 && only !== undefined
          ? [
              { ...only, x: only.x - 9 },
              { ...only, x: only.x + 9 },
            ]
          : run;
      const upper = wide.map(({ x, figure }) => pair(x, y(figure.upper ?? figure.value)));
      const lower = wide.map(({ x, figure }) => pair(x, y(figure.lower ?? figure.value)));
      const median = wide.map(({ x, figure }) => pair(x, y(figure.value)));
      return (
        `<path class="band" d="M${[...upper, ...lower.reverse()].join('L')}z"/>` +
        `<path class="median" d="M${median.join('L')}"/>`
      );
    })
    .join('');
}

/** To the right of the band where the line is broken and leaves room, else above it. */
export function peerLabel(
  peers: readonly Mark[],
  own: readonly Mark[],
  y: (value: number) => number,
): string {
  const [joined, alone] = runs(peers);
  const to = joined?.[joined.length - 1];
  if (to === undefined) return '';
  const hasRoom = (alone?.[0]?.x ?? RIGHT) - to.x > 100;
  if (!hasRoom) {
    const above = y(to.figure.upper ?? to.figure.value) - 20;
    return svgText(Math.min(to.x, 360), above, 'similar wards', 'm s halo peer');
  }
  // The area's own value stands above its dot, so the words keep to the level of the dot or below.
  const beside = own.find(({ editionId }) => editionId === to.editionId) ?? to;
  const middle = y(to.figure.value);
  const isClose = Math.abs(middle - y(beside.figure.value)) < 32;
  const top = isClose ? Math.max(middle, y(beside.figure.value)) + 4 : middle - 2;
  const lines = ['similar', 'wards'];
  return svgLines(to.x + 11, Math.min(top, BOTTOM - 17), lines, 13, 's peer');
}

/** Marks that may be joined: a run ends before the break. */
function runs(marks: readonly Mark[]): Mark[][] {
  const joined = marks.filter(({ editionId }) => editionId !== BREAK);
  const alone = marks.filter(({ editionId }) => editionId === BREAK);
  return [joined, alone].filter((run) => run.length > 0);
}

function pair(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}
