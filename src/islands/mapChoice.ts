/**
 * The choice of areas, indicator and edition on the home page: the map changes in place, and the address keeps what is
 * shown. The new map is taken from the page the link leads to, so there is one source of truth.
 */
import { labelMaps } from './mapLabels.ts';

/** Only pages with a map can be asked for; anything else in the address is ignored. */
const STATE = /^\/(indicators\/[a-z\d-]+\/([\d-]+\/)?|neighbourhoods\/([a-z\d-]+\/\d+\/)?)$/;
/** The squares of equal size are on the page of the map of wards. */
const TILES = /^#tiles-/;

const choice = document.querySelector<HTMLElement>('.map-choice[data-in-place]');
if (choice !== null) startInPlace(choice);

/** Tells in the switch which view of the wards is seen. */
function markView(choice: HTMLElement, isTiles: boolean): void {
  choice.classList.toggle('as-tiles', isTiles);
  for (const link of choice.querySelectorAll<HTMLAnchorElement>('.views a')) {
    const isShown = link.pathname.endsWith(choice.dataset['state'] ?? '');
    link.ariaCurrent = isShown && TILES.test(link.hash) === isTiles ? 'true' : null;
  }
}

function startInPlace(choice: HTMLElement): void {
  // The home page may stand below a path of its host, which addresses of states are without.
  const root = location.pathname.replace(/[^/]*$/, '');
  const start = (choice.dataset['start'] ?? '').slice(root.length - 1);
  let shown = start;
  const show = async (state: string, isTiles: boolean): Promise<void> => {
    if (state === shown) return markView(choice, isTiles);
    await takeOver(choice, root + state.slice(1));
    shown = state;
    markView(choice, isTiles);
  };
  choice.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('nav a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const state = link.pathname.slice(root.length - 1);
    const isTiles = TILES.test(link.hash);
    history.pushState(null, '', `?map=${state}${isTiles ? '&size=equal' : ''}`);
    void show(state, isTiles);
  });
  const showAddress = () => {
    const asked = new URLSearchParams(location.search);
    const state = asked.get('map') ?? start;
    if (STATE.test(state)) void show(state, asked.has('size'));
  };
  addEventListener('popstate', showAddress);
  showAddress();
}

/** Takes the map over from the page of another state; where that fails, goes to the page. */
async function takeOver(choice: HTMLElement, path: string): Promise<void> {
  choice.ariaBusy = 'true';
  const html = await fetch(path)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const other = page.querySelector('.map-choice');
  choice.ariaBusy = null;
  if (other === null) return location.assign(path);
  const hadFocus = choice.contains(document.activeElement);
  choice.dataset['state'] = path;
  choice.replaceChildren(...other.children);
  labelMaps(choice);
  // Said a moment later, for a region must be on the page before its text changes.
  setTimeout(() => {
    const status = choice.querySelector('[role=status]');
    const headline = choice.querySelector('.chart-headline');
    if (status !== null) status.textContent = `The map now shows: ${headline?.textContent}`;
  }, 100);
  if (hadFocus) choice.querySelector<HTMLElement>('nav summary')?.focus();
}
