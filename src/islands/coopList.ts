/**
 * Search, filters and order for the list of co-ops. The list is whole in the page; this hides what does not
 * fit, keeps the choice in the address, and says how many are shown. A link to one co-op always shows it.
 */
const FIELDS = ['q', 'kind', 'ward', 'status', 'edition', 'sort'] as const;
type Filter = (typeof FIELDS)[number];
type Choice = Record<Filter, string>;

const form = document.querySelector<HTMLFormElement>('.coop-filter');
const list = document.querySelector<HTMLElement>('.coop-list');
if (form !== null && list !== null) start(form, list);

function start(form: HTMLFormElement, list: HTMLElement): void {
  const items = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const control = (field: Filter) =>
    form.elements.namedItem(field) as HTMLInputElement | HTMLSelectElement;
  const read = (): Choice =>
    Object.fromEntries(FIELDS.map((field) => [field, control(field).value.trim()])) as Choice;
  const write = (choice: URLSearchParams) => {
    for (const field of FIELDS) {
      const input = control(field);
      input.value = choice.get(field) ?? '';
      // A value that is no option would leave a select with nothing chosen.
      if (input instanceof HTMLSelectElement && input.selectedIndex < 0) input.selectedIndex = 0;
    }
  };
  const apply = () => show(list, items, read());
  const change = () => {
    const choice = new URLSearchParams(
      Object.entries(read()).filter(([, value]) => value !== ''),
    ).toString();
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
  write(new URLSearchParams(location.search));
  form.hidden = false;
  apply();
  showAddressed();
}

function show(list: HTMLElement, items: readonly HTMLElement[], choice: Choice): void {
  const words = choice.q.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of items) {
    const text = (item.textContent ?? '').toLowerCase();
    const fits =
      words.every((word) => text.includes(word)) &&
      (['kind', 'ward', 'status'] as const).every(
        (field) => choice[field] === '' || item.dataset[field] === choice[field],
      ) &&
      (choice.edition === '' || item.dataset['editions']?.split(' ').includes(choice.edition));
    item.hidden = !fits;
    if (fits) shown++;
  }
  list.append(...inOrder(items, choice.sort));
  const none = list.nextElementSibling;
  if (none instanceof HTMLElement) none.hidden = shown > 0;
  const status = document.querySelector('.coop-count');
  const order = document.querySelector<HTMLSelectElement>('.coop-filter [name=sort]');
  const said = order?.selectedOptions[0]?.textContent?.toLowerCase() ?? '';
  const text =
    shown === items.length
      ? `${items.length === 1 ? 'One co-op' : `${items.length} co-ops`}, ${said}.`
      : `${shown} of ${items.length} co-ops shown, ${said}.`;
  // Said again only where it changes.
  if (status !== null && status.textContent !== text) status.textContent = text;
}

/** Ties keep the order of the page, which is by name; what is not known comes last. */
function inOrder(items: readonly HTMLElement[], sort: string): HTMLElement[] {
  if (sort === '') return [...items];
  const key = (item: HTMLElement) => {
    const value = item.dataset[sort] ?? '';
    return value === '' || value === 'none' ? '\uffff' : value;
  };
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
