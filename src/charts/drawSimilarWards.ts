import { coordinate } from './svgText.ts';
import { BREAK, type Mark } from './trendFrame.ts';

/** A band where editions can be joined, a bar where one stands alone. */
export function drawPeers(peers: readonly Mark[], y: (value: number) => number): string {
  const wide = runs(peers).map((run) => {
    const [only] = run;
    return run.length === 1 && only !== undefined
      ? [
          { ...only, x: only.x - 9 },
          { ...only, x: only.x + 9 },
        ]
      : run;
  });
  const bands = wide.map((run) => {
    const upper = run.map(({ x, figure }) => pair(x, y(figure.upper ?? figure.value)));
    const lower = run.map(({ x, figure }) => pair(x, y(figure.lower ?? figure.value)));
    return `<path class="band" d="M${[...upper, ...lower.reverse()].join('L')}z"/>`;
  });
  const medians = wide.map((run) => {
    const median = run.map(({ x, figure }) => pair(x, y(figure.value)));
    return `<path class="guide" d="M${median.join('L')}"/>`;
  });
  return [...bands, ...medians].join('');
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
