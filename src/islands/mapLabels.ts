/**
 * Tells what an area of a map is before it is left for its page: a pointer over it, the first tap or the keyboard's
 * focus puts its name and value in the line above the map, with the way to its page. A second tap goes there.
 */
import { listenForArrows, makeMapsOneStop } from './mapKeys.ts';

type Area = SVGAElement;

for (const map of document.querySelectorAll<HTMLElement>('.labelled-map')) label(map);
makeMapsOneStop(document);
listenForArrows(document);

function label(map: HTMLElement): void {
  const line = map.querySelector<HTMLElement>('.map-label');
  if (line === null) return;
  line.hidden = false;
  let told: Area | null = null;
  let isTouch = false;
  const tell = (target: EventTarget | null): Area | null => {
    const area = target instanceof Element ? target.closest<Area>('a[data-code]') : null;
    if (area === null || area === told) return area;
    told?.classList.remove('told');
    told = area;
    area.classList.add('told');
    const link = document.createElement('a');
    link.href = area.href.baseVal;
    link.textContent = `See this ${map.dataset['noun'] ?? 'area'}`;
    // For a pointer and a finger; the keyboard is on the area itself.
    link.tabIndex = -1;
    line.replaceChildren(area.querySelector('title')?.textContent ?? '', ' ', link);
    return area;
  };
  map.addEventListener('pointerdown', ({ pointerType }) => {
    isTouch = pointerType !== 'mouse';
  });
  map.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') tell(event.target);
  });
  map.addEventListener('focusin', (event) => {
    if (!isTouch) tell(event.target);
  });
  map.addEventListener('click', (event) => {
    const before = told;
    const area = tell(event.target);
    if (isTouch && area !== null && area !== before) event.preventDefault();
  });
}
