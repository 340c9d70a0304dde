/**
 * The choice of indicator and edition on the home page: the map changes in place, and the address keeps
 * what is shown. The new map is taken from the page the link leads to, so there is one source of truth.
 */
import { addWardSelect } from './chooseWard.ts';
import { listenForArrows, makeMapsOneStop } from './mapKeys.ts';

/** Only pages of indicators can be asked for; anything else in the address is ignored. */
const STATE = /^\/indicators\/[a-z0-9-]+\/(\d{4}(-\d{4})?\/)?$/;

const choice = document.querySelector<HTMLElement>('.map-choice');
if (choice !== null) {
  dress(choice);
  listenForArrows(document);
  if (choice.dataset['inPlace'] !== undefined) startInPlace(choice);
}

function dress(choice: HTMLElement): void {
  makeMapsOneStop(choice);
  addWardSelect(choice);
}

function startInPlace(choice: HTMLElement): void {
  choice.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('nav a') : null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
    event.preventDefault();
    history.pushState(null, '', `?map=${link.pathname}`);
    void show(choice, link.pathname);
  });
  const showAddress = () => {
    const state = new URLSearchParams(location.search).get('map') ?? choice.dataset['start'] ?? '';
    if (STATE.test(state) && state !== choice.dataset['state']) void show(choice, state);
  };
  addEventListener('popstate', showAddress);
  showAddress();
}

/** Takes the map over from the page of another state; where that fails, goes to the page. */
async function show(choice: HTMLElement, path: string): Promise<void> {
  if (!STATE.test(path)) return;
  choice.ariaBusy = 'true';
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`no such map: ${path}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const other = page.querySelector<HTMLElement>('.map-choice');
    if (other === null) throw new Error(`page without map: ${path}`);
    const hadFocus = choice.contains(document.activeElement);
    choice.dataset['state'] = path;
    choice.replaceChildren(...other.children);
    dress(choice);
    const status = choice.querySelector('[role=status]');
    const headline = choice.querySelector('.chart-headline')?.textContent;
    // Said a moment later, for a region must be on the page before its text changes.
    setTimeout(() => {
      if (status !== null) status.textContent = `The map now shows: ${headline ?? ''}`;
    }, 100);
    if (hadFocus) choice.querySelector<HTMLElement>('nav summary')?.focus();
  } catch {
    location.assign(path);
  } finally {
    choice.ariaBusy = null;
  }
}
