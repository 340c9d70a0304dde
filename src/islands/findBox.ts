import { type Answer, answerTo, listFor, type Names, type Postcodes } from './findAnswers.ts';

/** Files of this site, each asked for once. */
const asked = new Map<string, Promise<unknown>>();
export function ask<File>({ href: address }: URL): Promise<File> {
  const known = asked.get(address);
  if (known !== undefined) return known as Promise<File>;
  // A host that has no such file answers with a page, which is no JSON.
  const file = fetch(address).then((response) => response.json() as Promise<File>);
  asked.set(address, file);
  file.catch(() => asked.delete(address));
  return file;
}

interface FindForm {
  input: HTMLInputElement;
  /** An address of this site, which may stand below a path of its host. */
  below: (path: string) => URL;
  /** Shows an answer below the field. */
  tell: (answer: Answer) => void;
  /** Says that a file could not be had. */
  fail: () => void;
}

/** The parts of a box, all of which components/find/FindBox.astro has. */
export function boxOf(form: HTMLFormElement): FindForm {
  const [input, said, list] = form.querySelectorAll('input, [role=status], ul') as unknown as [
    HTMLInputElement,
    Element,
    Element,
  ];
  // The form leads to /find/ of the site.
  const root = new URL('..', form.action);
  const below = (path: string) => new URL(path.replace(/^\//, ''), root);
  const tell = (answer: Answer) => {
    said.textContent = answer.said;
    list.replaceChildren(
      ...answer.links.map(({ text, href }) => {
        const item = document.createElement('li');
        const link = item.appendChild(document.createElement('a'));
        link.href = below(href).href;
        link.textContent = text;
        return item;
      }),
    );
  };
  const fail = () => tell({ said: 'The list did not load.', links: [] });
  return { input, below, tell, fail };
}

/** Answers below the box while somebody types; Enter goes to an answer that is sure, and else to the list of them. */
export function startFindBox(form: HTMLFormElement): void {
  const { input, below, tell, fail } = boxOf(form);
  const show = async (): Promise<Answer | undefined> => {
    const typed = input.value;
    let found: Answer | undefined;
    try {
      const names = await ask<Names>(below('/find/index.json'));
      const outward = listFor(typed, names);
      const postcodes =
        outward === null ? null : await ask<Postcodes>(below(`/data/postcodes/${outward}.json`));
      // An answer to what has been typed over by now is none.
      if (typed === input.value) {
        found = answerTo(typed, names, postcodes);
        tell(found);
      }
    } catch {
      fail();
    }
    return found;
  };
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    if (input.value.trim() === '') return;
    event.preventDefault();
    void show().then((found) => {
      const first = found?.links[0];
      // Nothing was found, or another answer is on its way.
      if (!found || !first) return;
      if (found.isSure) location.assign(below(first.href));
      else form.querySelector<HTMLElement>('.find-answers a')?.focus();
    });
  });
}
