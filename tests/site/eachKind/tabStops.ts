import type { Page } from 'playwright-core';

/** More stops than any page has. */
const MOST_STOPS = 3000;

export interface Stop {
  isAgain: boolean;
  fault: string | null;
}

/**
 * What is wrong with the element that has the focus, in words, and whether it had it before; null where it is seen and
 * has a name, and undefined where nothing on the page has the focus. Runs in the page.
 */
export function faultOfFocus(): Stop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement)
    return undefined;
  const byIds = (ids: string | null) =>
    (ids ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = element instanceof HTMLElement && 'labels' in element ? element.labels : null;
  const names = [
    element.getAttribute('aria-label'),
    ...byIds(element.getAttribute('aria-labelledby')),
    ...[...((labels as NodeListOf<Element> | null) ?? [])].map(({ textContent }) => textContent),
    element.textContent,
    element.querySelector('img')?.getAttribute('alt'),
    element.getAttribute('title'),
  ];
  const name = names.find((each) => each !== null && each !== undefined && each.trim() !== '');
  const { x, y, width, height } = element.getBoundingClientRect();
  const isOnScreen = x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0;
  const what = `${element.localName} ${element.id || element.getAttribute('href') || element.className}`;
  const faults = [
    ...(name === undefined ? ['has no name'] : []),
    ...(width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true })
      ? ['is not seen']
      : []),
    ...(isOnScreen ? [] : ['is off the screen']),
  ];
  // Kept in the page: which elements had the focus before.
  const holder = globalThis as unknown as { met?: Set<Element> };
  holder.met ??= new Set();
  const isAgain = holder.met.has(element);
  holder.met.add(element);
  return { isAgain, fault: faults.length === 0 ? null : `${what} ${faults.join(', ')}` };
}

/** Presses sent at once, so that a page of hundreds of stops does not wait for each. */
const AT_ONCE = 20;

/**
 * The stops of a page by Tab, in order, to the end of the page or the first that is met again. Each is read by the page
 * itself just before the next press moves on, when it has been scrolled to.
 */
export async function stopsOf(page: Page): Promise<Stop[]> {
  await page.evaluate(`
    globalThis.stops = [];
    const faultOfFocus = ${faultOfFocus};
    addEventListener('keydown', ({ key }) => key === 'Tab' && stops.push(faultOfFocus() ?? null), true);
  `);
  // The first press finds no focus yet.
  for (let sent = 0; sent <= MOST_STOPS; sent += AT_ONCE) {
    // Held down, it is told once of each stop; let go of between them, twice.
    await Promise.all(Array.from({ length: AT_ONCE }, () => page.keyboard.down('Tab')));
    const met = await page.evaluate(() =>
      (globalThis as unknown as { stops: (Stop | null)[] }).stops.slice(1),
    );
    // The end of the page: the browser's own controls come next.
    const end = met.findIndex((stop) => stop === null || stop.isAgain);
    if (end === -1) continue;
    await page.keyboard.up('Tab');
    return met.slice(0, end).filter((stop) => stop !== null);
  }
  throw new Error(`more than ${MOST_STOPS} stops`);
}
