/**
 * Search, filters and order for a list that is whole in the page: this hides what does not fit, keeps the choice in
 * the address, and says how many are shown. A link to one item always shows it. The form names its list
 * (`data-list`) and what an item is called (`data-noun`); each of its controls has the name of an item's data, but `q`
 * for words and `sort` for the order.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-list]')) {
  const list = document.getElementById(form.dataset['list'] ?? '');
  if (list !== null) start(form, list);
}

type Control = HTMLInputElement | HTMLSelectElement;
type Choice = ReadonlyMap<string, string>;

function start(form: HTMLFormElement, list: HTMLElement): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')];
  const controls = [...form.querySelectorAll<Control>('input[name], select[name]')];
  const read = (): Choice => new Map(controls.map(({ name, value }) => [name, value.trim()]));
  const write = (choice: URLSearchParams) => {
    for (const input of controls) {
      input.value = choice.get(input.name) ?? '';
      // A value that is no option would leave a select with nothing chosen.
      if (input instanceof HTMLSelectElement && input.selectedIndex < 0) input.selectedIndex = 0;
    }
  };
  const apply = () => show(form, list, items, read());
  const change = () => {
    const choice = new URLSearchParams([...read()].filter(([, value]) => value !== '')).toString();
    history.replaceState(null, '', `${location.pathname}${choice === '' ? '' : `?${choice}`}`);
    apply();
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The event comes before the fields are empty, so they are emptied here.
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    write(new URLSearchParams());
    change();
  });
  const showAddressed = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const item = items.find((each) => each.id === id);
    if (item?.hidden !== true) return;
    write(new URLSearchParams());
    apply();
    item.scrollIntoView();
  };
  addEventListener('hashchange', showAddressed);
  const asked = new URLSearchParams(location.search);
  const fold = list.closest('details');
  if (fold !== null && controls.some(({ name }) => asked.has(name))) fold.open = true;
  write(asked);
  form.hidden = false;
  apply();
  showAddressed();
}

function show(form: HTMLElement, list: HTMLElement, items: HTMLElement[], choice: Choice): void {
  const words = (choice.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = [...choice].filter(([name, value]) => !/^(q|sort)$/.test(name) && value !== '');
  let shown = 0;
  for (const item of items) {
    const text = (item.textContent ?? '').toLowerCase();
    item.hidden = !(
      words.every((word) => text.includes(word)) &&
      wanted.every(([name, value]) => item.dataset[name]?.split('|').includes(value))
    );
    if (!item.hidden) shown++;
  }
  for (const part of list.querySelectorAll<HTMLElement>('section'))
    part.hidden = part.querySelector('[data-item]:not([hidden])') === null;
  if (choice.has('sort')) list.append(...inOrder(items, choice.get('sort') ?? ''));
  const none = list.nextElementSibling;
  if (none instanceof HTMLElement && none.matches('.filter-none')) none.hidden = shown > 0;
  const status = document.querySelector('.filter-count');
  const order = form.querySelector<HTMLSelectElement>('[name=sort]')?.selectedOptions[0];
  const said = order === undefined ? '' : `, ${order.textContent?.toLowerCase()}`;
  const nouns = (n: number) => `${form.dataset['noun']}${n === 1 ? '' : 's'}`;
  const text =
    shown === items.length
      ? `${items.length === 1 ? 'One' : items.length} ${nouns(items.length)}${said}.`
      : `${shown} of ${items.length} ${nouns(items.length)} shown${said}.`;
  // Said again only where it changes.
  if (status !== null && status.textContent !== text) status.textContent = text;
}

/** Ties keep the order of the page; what is not known comes last. */
function inOrder(items: readonly HTMLElement[], sort: string): HTMLElement[] {
  if (sort === '') return [...items];
  const key = (item: HTMLElement) => {
    const value = item.dataset[sort] ?? '';
    return value === '' || value === 'none' ? '\uffff' : value;
  };
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export {};
