import { drawLast } from './mapKeys.ts';

/** A select beside a map of wards that names a ward's value and marks its shape: the map without the map. */
export function addWardSelect(choice: HTMLElement): void {
  const svg = choice.querySelector('svg');
  const links = [...(svg?.querySelectorAll<SVGAElement>('a[data-code]') ?? [])];
  if (links.length === 0) return;
  const wards = links
    .map((link) => ({ link, text: link.querySelector('title')?.textContent ?? '' }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));
  const label = document.createElement('label');
  const select = document.createElement('select');
  const answer = document.createElement('output');
  label.textContent = 'Show a ward ';
  select.append(new Option('Choose…', ''));
  for (const { link, text } of wards) {
    select.append(new Option(text.split(':')[0], link.dataset['code']));
  }
  select.addEventListener('change', () => {
    for (const marked of choice.querySelectorAll('a.chosen')) marked.classList.remove('chosen');
    answer.replaceChildren();
    const chosen = wards.find(({ link }) => link.dataset['code'] === select.value);
    if (chosen === undefined) return;
    for (const link of choice.querySelectorAll(`a[data-code="${select.value}"]`)) {
      link.classList.add('chosen');
      drawLast(link);
    }
    const page = document.createElement('a');
    page.href = chosen.link.href.baseVal;
    page.textContent = chosen.text;
    answer.append(page);
  });
  label.append(select);
  const line = document.createElement('p');
  line.className = 'choose-ward only-screen';
  line.append(label, ' ', answer);
  choice.querySelector('nav')?.after(line);
}
