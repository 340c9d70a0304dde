type Step = readonly [command: string, ...numbers: number[]];

/** Numbers taken by each command that a lean path may hold. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Z: 0 };

/**
 * Path data in whole units with relative steps, straight lines along an axis by one number: the shortest form
 * that compresses well. Corners are rounded where they stand, so that nothing drifts. Data with curves is left as it is.
 */
export function leanPath(d: string): string {
  const steps = readSteps(d);
  if (steps === null) return d;
  let lean = '';
  let isLine = false;
  const add = (part: string) => {
    lean += part;
    isLine = false;
  };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  steps.forEach(([command, ...to], i) => {
    const [atX, atY] = [x, y];
    if (command === 'Z') {
      [x, y] = [startX, startY];
      add('z');
      return;
    }
    [x, y] = command === 'V' ? [x, to[0] ?? 0] : [to[0] ?? 0, command === 'H' ? y : (to[1] ?? 0)];
    const [across, down] = [Math.round(x) - Math.round(atX), Math.round(y) - Math.round(atY)];
    if (command === 'M') {
      [startX, startY] = [x, y];
      add(`M${numbers(Math.round(x), Math.round(y))}`);
      return;
    }
    const isAlone = steps[i - 1]?.[0] === 'M' && (steps[i + 1]?.[0] ?? 'M') === 'M';
    const isDot = across === 0 && down === 0;
    if (isDot && !isAlone) return;
    if (command === 'H' || (isAlone && down === 0)) add(`h${across}`);
    else if (command === 'V' || (isAlone && across === 0)) add(`v${down}`);
    else {
      // The letter holds for all lines that follow.
      lean += `${isLine ? (across < 0 ? '' : ' ') : 'l'}${numbers(across, down)}`;
      isLine = true;
    }
  });
  return lean;
}

/** In absolute numbers, or null where there is something else than straight lines. */
function readSteps(d: string): Step[] | null {
  const steps: Step[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', list = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    const takes = TAKES[command];
    if (takes === undefined) return null;
    const isRelative = letter !== command;
    const given = (list.match(/-?(?:\d*\.)?\d+/g) ?? []).map(Number);
    if (takes === 0) {
      [x, y] = [startX, startY];
      steps.push([command]);
      continue;
    }
    for (let i = 0; i < given.length; i += takes) {
      const [first = 0, second = 0] = given.slice(i, i + takes);
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      if (command === 'V') y = fromY + first;
      else x = fromX + first;
      if (takes === 2) y = fromY + second;
      // Pairs after the first of a move are lines.
      const name = command === 'M' && i > 0 ? 'L' : command;
      if (name === 'M') [startX, startY] = [x, y];
      steps.push(name === 'V' ? [name, y] : name === 'H' ? [name, x] : [name, x, y]);
    }
  }
  return steps;
}

function numbers(a: number, b: number): string {
  return `${a}${b < 0 ? '' : ' '}${b}`;
}
