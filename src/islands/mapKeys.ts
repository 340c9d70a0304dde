/**
 * Arrow keys on a map of wards: the drawing is one stop, an arrow goes to the nearest ward in that
 * direction, and the browser announces its link ("Ashton: 34.2"). Enter opens the ward's page.
 * Without this script the table beneath the map holds the same links and values.
 */
type WardLink = SVGAElement;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Makes every ward drawing below `root` one stop for the keyboard. */
export function makeMapsOneStop(root: ParentNode): void {
  for (const svg of root.querySelectorAll('svg')) wardsOf(svg)[0]?.setAttribute('tabindex', '0');
}

/** Listens once for the whole page, so that a map that is changed in place needs nothing new. */
export function listenForArrows(root: Document): void {
  root.addEventListener('keydown', (event) => {
    if (!(event.target instanceof Element)) return;
    const here = event.target.closest<WardLink>('svg a[data-code]');
    const direction = DIRECTIONS[event.key];
    if (here === null || direction === undefined) return;
    event.preventDefault();
    const next = nearest(here, direction);
    if (next === undefined) return;
    here.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    drawLast(next);
    next.focus();
  });
}

/** What is drawn last lies on top, so that no neighbour covers the outline. */
export function drawLast(ward: Element): void {
  ward.parentElement?.append(ward);
}

function wardsOf(svg: Element): WardLink[] {
  return [...svg.querySelectorAll<WardLink>('a[data-code]')];
}

/** The ward ahead in that direction, weighing distance sideways double. */
function nearest(here: WardLink, [dx, dy]: readonly [number, number]): WardLink | undefined {
  const [x, y] = centre(here);
  const ways = wardsOf(here.ownerSVGElement ?? here).map((ward) => {
    const [wx, wy] = centre(ward);
    const ahead = (wx - x) * dx + (wy - y) * dy;
    const aside = Math.abs((wx - x) * dy) + Math.abs((wy - y) * dx);
    return { ward, ahead, far: ahead + 2 * aside };
  });
  return ways.filter(({ ahead }) => ahead > 0.5).sort((a, b) => a.far - b.far)[0]?.ward;
}

function centre(ward: WardLink): [number, number] {
  const box = ward.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}
