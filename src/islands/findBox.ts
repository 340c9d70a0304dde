import { type Answer, answerTo, listFor, type Names, type Postcodes } from './findAnswers.ts';

/** Files of this site, each asked for once. */
const asked = new Map<string, Promise<unknown>>();
function ask<File>({ href: address }: URL): Promise<File> {
  const known = asked.get(address);
  if (known !== undefined) return known as Promise<File>;
  const file = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${response.status}: ${address}`);
    return response.json() as Promise<File>;
  });
  asked.set(address, file);
  file.catch(() => asked.delete(address));
  return file;
}

/** Answers below the box while somebody types; Enter goes to the only answer, or the first. */
export function startFindBox(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const said = form.querySelector('[role=status]');
  const list = form.querySelector('ul');
  if (input === null || said === null || list === null) return;
  // The form leads to /find/ of the site, which may stand below a path of its host.
  const root = new URL('..', form.action);
  const below = (path: string) => new URL(path.replace(/^\//, ''), root);
  const answer = async (): Promise<Answer> => {
    const names = await ask<Names>(below('/find/index.json'));
    const outward = listFor(input.value, names);
    const postcodes =
      outward === null ? null : await ask<Postcodes>(below(`/data/postcodes/${outward}.json`));
    const found = answerTo(input.value, names, postcodes);
    const links = found.links.map((link) => ({ ...link, href: below(link.href).href }));
    return { ...found, links };
  };
  const show = async (): Promise<Answer | null> => {
    const typed = input.value;
    try {
      const found = await answer();
      if (typed !== input.value) return null;
      said.textContent = found.said;
      list.replaceChildren(...found.links.map(asItem));
      return found;
    } catch {
      said.textContent = 'The list could not be loaded. Try again.';
      return null;
    }
  };
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    if (input.value.trim() === '') return;
    event.preventDefault();
    void show().then((found) => {
      const first = found?.links[0];
      if (first !== undefined) location.assign(first.href);
    });
  });
}

function asItem({ text, href }: Answer['links'][number]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  item.append(link);
  return item;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-find]'))
  startFindBox(form);
