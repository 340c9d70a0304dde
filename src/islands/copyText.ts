import { copyElement } from './copyElement.ts';

/**
 * A button beside each text that is made to be copied. Without this script, or where a browser does not let a
 * page write to the clipboard, the text is selected by hand.
 */
for (const place of document.querySelectorAll<HTMLElement>('[data-copies]')) {
  const text = document.getElementById(place.dataset['copies'] ?? '');
  const label = place.querySelector('dt');
  if (text === null || label === null) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy only-screen';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const what = label.textContent ?? '';
  button.textContent = 'Copy';
  button.ariaLabel = `Copy: ${what}`;
  button.addEventListener('click', async () => {
    said.textContent = '';
    said.textContent = await copyElement(text);
  });
  label.append(' ', button, ' ', said);
}
