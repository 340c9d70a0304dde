import type { Topology } from 'topojson-specification';
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
    return onThisSite(answerTo(input.value, names, postcodes));
  };
  const onThisSite = ({ said: text, links }: Answer): Answer => ({
    said: text,
    links: links.map((link) => ({ ...link, href: below(link.href).href })),
  });
  const tell = ({ said: text, links }: Answer): void => {
    said.textContent = text;
    list.replaceChildren(...links.map(asItem));
  };
  const show = async (): Promise<Answer | null> => {
    const typed = input.value;
    try {
      const found = await answer();
      if (typed !== input.value) return null;
      tell(found);
      return found;
    } catch {
      said.textContent = 'The list could not be loaded. Try again.';
      return null;
    }
  };
  input.addEventListener('input', () => void show());
  if (form.dataset['locates'] !== undefined && 'geolocation' in navigator)
    list.before(
      locateButton(async () => {
        said.textContent = 'Asking your device …';
        try {
          const { devicePosition, locationAnswer } = await import('./locate.ts');
          const position = await devicePosition().catch(() => null);
          if (position === null) {
            tell({ said: 'Your device did not tell where it is. Type a postcode.', links: [] });
            return;
          }
          const [names, outlines] = await Promise.all([
            ask<Names>(below('/find/index.json')),
            ask<Topology>(below('/find/neighbourhoods.json')),
          ]);
          tell(onThisSite(locationAnswer(position, outlines, names)));
        } catch {
          tell({ said: 'The map could not be loaded. Try again.', links: [] });
        }
      }),
    );
  form.addEventListener('submit', (event) => {
    if (input.value.trim() === '') return;
    event.preventDefault();
    void show().then((found) => {
      const first = found?.links[0];
      if (first !== undefined) location.assign(first.href);
    });
  });
}

function locateButton(locate: () => Promise<void>): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'locate only-screen';
  button.textContent = 'Use my location';
  button.addEventListener('click', () => void locate());
  return button;
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
