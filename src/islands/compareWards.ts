/** The two wards of an address such as "?one=ashton&other=cadley" are chosen, and a choice is put into the address. */
export function keepChoiceInAddress(document: Document): void {
  const lists = [...document.querySelectorAll<HTMLSelectElement>('.compared select')];
  const asked = new URLSearchParams(location.search);
  for (const list of lists) {
    const slug = asked.get(list.id);
    if ([...list.options].some(({ value }) => value === slug)) list.value = slug ?? '';
    list.addEventListener('change', () => {
      const chosen = new URLSearchParams(lists.map(({ id, value }) => [id, value]));
      history.replaceState(null, '', `?${chosen}`);
    });
  }
}
