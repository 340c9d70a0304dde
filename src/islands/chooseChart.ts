/**
 * The codes of any chart in place: a select made from the list of charts. What it shows is taken from the page the
 * list leads to, so that both say the same.
 */
const list = document.querySelector('#all-charts');
const place = document.querySelector<HTMLElement>('#chosen-chart');
if (list !== null && place !== null) place.before(chooser(list, place));

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
