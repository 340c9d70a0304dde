import { copyElement } from './copyElement.ts';

/** Adds a button that copies beside each code of a chart; the code itself can be read and marked without it. */
const WORDS = ['Copy: follows updates', 'Copy: fixed at this release'];

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches('.use-chart')) addButtons(target);
  },
  true,
);
for (const part of document.querySelectorAll('.use-chart[open]')) addButtons(part);

// A link to the codes of a chart opens them.
const asked = document.getElementById(location.hash.slice(1));
if (asked instanceof HTMLDetailsElement && asked.matches('.use-chart')) asked.open = true;

// A link to a chart is copied; without this script, or with a key that opens it elsewhere, it is a link.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-link]') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  event.preventDefault();
  void copyLink(link);
});

async function copyLink(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
    link.parentElement?.setAttribute('aria-live', 'polite');
    sayBriefly(link, 'Link copied');
  } catch {
    // A browser that does not let a page write there: the address bar has it.
    location.href = link.href;
  }
}

function addButtons(part: Element): void {
  if (part.querySelector('button') !== null) return;
  for (const way of part.querySelectorAll('dd')) {
    const codes = [...way.querySelectorAll('pre')];
    for (const [i, code] of codes.entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = (codes.length > 1 ? WORDS[i] : undefined) ?? 'Copy';
      button.addEventListener('click', () => void copy(button, code));
      code.before(button);
    }
  }
}

async function copy(button: HTMLButtonElement, code: Element): Promise<void> {
  sayBriefly(button, await copyElement(code));
}

/** What happened, in place of an element's words; a second click meanwhile finds it said already. */
function sayBriefly(element: Element, said: string): void {
  const words = element.textContent;
  if (words === said) return;
  element.textContent = said;
  setTimeout(() => {
    element.textContent = words;
  }, 2000);
}
