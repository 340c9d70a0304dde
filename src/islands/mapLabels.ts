/**
 * Tells what an area of a map is before it is left for its page: a pointer over it, the first tap, the keyboard's focus
 * or the list of areas puts its name and value in the line above the map, with the way to its page. A second tap goes
 * there.
 */
import { drawLast, listenForArrows, makeMapsOneStop } from './mapKeys.ts';

type AreaElement = SVGAElement;

/** Every map below `root` that is not dressed yet. */
export function labelMaps(root: ParentNode): void {
  for (const map of root.querySelectorAll<HTMLElement>('.labelled-map')) label(map);
  makeMapsOneStop(root);
}

function label(map: HTMLElement): void {
  const line = map.querySelector<HTMLElement>('.map-label');
  if (line === null || !line.hidden) return;
  line.hidden = false;
  const noun = map.dataset['noun'];
  let told: AreaElement | null = null;
  let isTouch = false;
  const tell = (area: AreaElement | null): void => {
    if (area === null || area === told) return;
    told?.classList.remove('told');
    told = area;
    area.classList.add('told');
    const link = document.createElement('a');
    link.href = area.href.baseVal;
    link.textContent = `See this ${noun}`;
    // For a pointer and a finger; the keyboard is on the area itself.
    link.tabIndex = -1;
    line.replaceChildren(nameOf(area), ' ', link);
  };
  map.addEventListener('pointerdown', ({ pointerType }) => {
    isTouch = pointerType !== 'mouse';
  });
  map.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') tell(areaAt(event.target));
  });
  map.addEventListener('focusin', (event) => {
    if (!isTouch) tell(areaAt(event.target));
  });
  map.addEventListener('click', (event) => {
    const before = told;
    const area = areaAt(event.target);
    tell(area);
    if (isTouch && area !== null && area !== before) event.preventDefault();
  });
  if (map.dataset['list'] !== undefined) map.append(listOfAreas(map, noun, tell));
}

/** A list of the areas: the map without the map, and with targets a finger can hit. */
function listOfAreas(
  map: HTMLElement,
  noun: string | undefined,
  tell: (area: AreaElement) => void,
): HTMLElement {
  const areas = [...map.querySelectorAll<AreaElement>('a[data-code]')]
    .map((area) => ({ area, name: nameOf(area).replace(/:.*/, '') }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
  const select = document.createElement('select');
  select.append(new Option('Choose…'), ...areas.map(({ name }) => new Option(name)));
  select.addEventListener('change', () => {
    const chosen = areas[select.selectedIndex - 1]?.area;
    if (chosen === undefined) return;
    tell(chosen);
    drawLast(chosen);
    // The answer is above the map: said to those who do not see it, and a stop of its own for the keyboard.
    map.querySelector('.map-label a')?.removeAttribute('tabindex');
  });
  const line = document.createElement('label');
  line.className = 'choose-area only-screen';
  line.append(`Or choose a ${noun} `, select);
  return line;
}

function areaAt(target: EventTarget | null): AreaElement | null {
  return target instanceof Element ? target.closest<AreaElement>('a[data-code]') : null;
}

function nameOf(area: AreaElement): string {
  return area.querySelector('title')?.textContent ?? '';
}

labelMaps(document);
listenForArrows(document);
