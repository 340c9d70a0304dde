/**
 * The codes of any chart in place: a select made from the list of charts. What it shows is taken from the page the
 * list leads to, so that both say the same.
 */
const list = document.querySelector('#all-charts');
const place = document.querySelector<HTMLElement>('#chosen-chart');
if (list !== null && place !== null) place.before(chooser(list, place));
if (list !== null) list.before(searchOf(list));

/** Leaves the charts whose name or id has every word that is typed, and opens the parts that have one. */
function searchOf(charts: Element): HTMLElement {
  const line = document.createElement('p');
  const label = document.createElement('label');
  const box = document.createElement('input');
  const said = document.createElement('span');
  line.className = 'choose-chart only-screen';
  box.type = 'search';
  box.autocomplete = 'off';
  said.setAttribute('role', 'status');
  label.append('Find a chart by a word ', box);
  line.append(label, ' ', said);
  box.addEventListener('input', () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const part of charts.querySelectorAll('details')) {
      const about = part.querySelector('summary')?.textContent ?? '';
      let own = 0;
      for (const item of part.querySelectorAll('li')) {
        const text = `${about} ${item.textContent}`.toLowerCase();
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) own += 1;
      }
      part.hidden = own === 0;
      part.open = words.length > 0 && own > 0;
      found += own;
    }
    said.textContent = words.length === 0 ? '' : `${found} ${found === 1 ? 'chart' : 'charts'}`;
  });
  return line;
}

function chooser(charts: Element, place: HTMLElement): HTMLElement {
  const line = document.createElement('p');
  const label = document.createElement('label');
  const select = document.createElement('select');
  label.textContent = 'Choose a chart ';
  select.append(new Option('Choose…', ''));
  for (const part of charts.querySelectorAll('details')) {
    const group = document.createElement('optgroup');
    group.label = part.querySelector('summary')?.textContent ?? '';
    for (const link of part.querySelectorAll<HTMLAnchorElement>('a[data-chart]'))
      group.append(new Option(`${link.textContent} (${link.dataset['chart']})`, link.href));
    select.append(group);
  }
  select.addEventListener('change', () => {
    if (select.value !== '') void show(select.value, place);
  });
  label.append(select);
  line.className = 'choose-chart only-screen';
  line.append(label);
  return line;
}

export {};

/** Where it cannot be had, the reader is led to the page itself. */
async function show(href: string, place: HTMLElement): Promise<void> {
  const { hash } = new URL(href);
  try {
    const response = await fetch(href);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const codes = page.getElementById(hash.slice(1));
    const headline = page.getElementById(hash.slice(1).replace(/-use$/, '-headline'));
    if (!(codes instanceof HTMLDetailsElement) || headline === null) throw new Error(href);
    const said = document.createElement('p');
    said.setAttribute('role', 'status');
    place.replaceChildren(said, document.adoptNode(codes));
    said.textContent = headline.textContent;
    // Opened last, so that the buttons that copy are added to it.
    codes.open = true;
  } catch {
    location.assign(href);
  }
}
