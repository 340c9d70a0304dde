import { chosenLines } from '../charts/chosen/chosenLines.ts';
import { figureText } from '../format/figureText.ts';
import { rangeText } from '../format/rangeText.ts';
import type { ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';
import { type Choice, KINDS, readChoice, SETS, writeChoice } from './Choice.ts';
import { type DrawnChoice, drawChoice } from './drawChoice.ts';
import { loadFigures } from './loadFigures.ts';
import { element, showChart } from './showChart.ts';
import { citationOf, csvOf, frameOf, htmlOf, pngOf, svgOf } from './takeAway.ts';

/** What the page of areas side by side draws with, in this one file of script: cut in two, both would be larger. */
export const DRAWING = { chosenLines, figureText, rangeText, loadFigures, element, showChart };

const STRANDS = {
  neighbourhood: 'Neighbourhood',
  money: 'Money',
  ownership: 'Ownership',
  context: 'Context',
} as const;

/**
 * The page on which a reader puts a chart together. The choice is the address: each change is a step back, and an
 * address opened anew shows the same.
 */
export async function startExplore(page: HTMLElement, data: URL): Promise<void> {
  const catalogue: ExploreCatalogue = await (
    await fetch(new URL('../explore/catalogue.json', data))
  ).json();
  const choices = part(page, '#choices', HTMLElement);
  const said = part(page, '#said', HTMLElement);
  const controls = makeControls(choices, catalogue);
  let asked = 0;

  const show = async (query: URLSearchParams) => {
    const turn = ++asked;
    const { choice, faults } = readChoice(query, catalogue);
    controls.set(choice);
    page.ariaBusy = 'true';
    try {
      const drawn = await drawChoice(choice, catalogue, data);
      if (turn !== asked) return;
      part(page, '#chosen', HTMLElement).replaceChildren(showChart(drawn));
      showCautions(page, drawn.cautions);
      const all = [...faults, ...drawn.faults];
      said.textContent = all.join(' ');
      showWays(page, choice, drawn, catalogue);
    } catch (error) {
      said.textContent = `The chart could not be drawn: ${error instanceof Error ? error.message : String(error)}. Try again, or take the data below.`;
    } finally {
      page.ariaBusy = null;
    }
  };

  choices.hidden = false;
  choices.addEventListener('change', () => {
    const query = writeChoice(controls.get());
    history.pushState(null, '', `?${query}`);
    void show(query);
  });
  addEventListener('popstate', () => void show(new URLSearchParams(location.search)));
  await show(new URLSearchParams(location.search));
}

/** The frame of one chart, for a page that takes scripts. */
export async function startFrame(page: HTMLElement, data: URL): Promise<void> {
  const catalogue: ExploreCatalogue = await (
    await fetch(new URL('../explore/catalogue.json', data))
  ).json();
  const { choice, faults } = readChoice(new URLSearchParams(location.search), catalogue);
  const drawn = await drawChoice(choice, catalogue, data);
  const home = element('a', catalogue.siteName);
  home.href = `../${location.search}`;
  const line = element('p');
  line.append(
    home,
    `, ${catalogue.release}.`,
    ...[...faults, ...drawn.faults].map((text) => ` ${text}`),
  );
  page.replaceChildren(showChart(drawn, 'h1'), line);
}

interface Controls {
  set(choice: Choice): void;
  get(): Choice;
}

/** Lists and boxes, filled from the catalogue. */
function makeControls(choices: HTMLElement, catalogue: ExploreCatalogue): Controls {
  const list = (name: string) => part(choices, `[name=${name}]`, HTMLSelectElement);
  const lists = {
    kind: list('kind'),
    indicator: list('indicator'),
    other: list('other'),
    set: list('areas'),
    period: list('period'),
    from: list('from'),
  };
  for (const [value, text] of Object.entries(KINDS)) lists.kind.append(new Option(text, value));
  for (const [value, text] of Object.entries(SETS)) lists.set.append(new Option(text, value));
  for (const select of [lists.indicator, lists.other]) fillIndicators(select, catalogue);
  const areas = part(choices, '#areas', HTMLElement);
  const boxes = new Map(catalogue.areas.map(({ code, name }) => [code, areaBox(code, name)]));
  areas.append(...[...boxes.values()].map(({ label }) => label));
  // Codes of an address that have no box stay, in their order.
  let order: readonly string[] = [];

  return {
    set(choice) {
      const of = (id: string) => catalogue.indicators.find(({ indicator }) => indicator.id === id);
      lists.kind.value = choice.kind;
      lists.indicator.value = choice.indicator;
      if (choice.other !== '') lists.other.value = choice.other;
      lists.set.value = choice.set;
      const periods = of(choice.indicator)?.periods.toReversed() ?? [];
      for (const select of [lists.period, lists.from])
        select.replaceChildren(...periods.map(({ id, label }) => new Option(label, id)));
      lists.period.value = choice.period;
      if (choice.from !== '') lists.from.value = choice.from;
      order = choice.ticked;
      for (const [code, { box }] of boxes) box.checked = choice.ticked.includes(code);
      for (const [select, isUsed] of [
        [lists.other, choice.kind === 'scatter'],
        [lists.from, choice.kind === 'slope'],
        [lists.period, !['lines', 'table'].includes(choice.kind)],
      ] as const) {
        const line = select.closest('p');
        if (line !== null) line.hidden = !isUsed;
      }
      const defined = part(choices, '#definition', HTMLElement);
      defined.textContent = of(choice.indicator)?.indicator.definition ?? '';
    },
    get() {
      const isTicked = (code: string) => boxes.get(code)?.box.checked ?? true;
      const added = [...boxes.keys()].filter((code) => isTicked(code) && !order.includes(code));
      return {
        kind: lists.kind.value as Choice['kind'],
        indicator: lists.indicator.value,
        other: lists.kind.value === 'scatter' ? lists.other.value : '',
        set: lists.set.value as Choice['set'],
        ticked: [...order.filter(isTicked), ...added],
        period: lists.period.value,
        from: lists.kind.value === 'slope' ? lists.from.value : '',
      };
    },
  };
}

function fillIndicators(select: HTMLSelectElement, { indicators }: ExploreCatalogue): void {
  const strands = Map.groupBy(indicators, ({ indicator }) => indicator.strand);
  for (const [strand, own] of strands) {
    const group = document.createElement('optgroup');
    group.label = STRANDS[strand];
    group.append(...own.map(({ indicator: { id, shortTitle } }) => new Option(shortTitle, id)));
    select.append(group);
  }
}

function areaBox(code: string, name: string): { label: HTMLLabelElement; box: HTMLInputElement } {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = code;
  const label = element('label');
  label.append(box, ` ${name}`);
  return { label, box };
}

function showCautions(page: HTMLElement, cautions: readonly string[]): void {
  const list = part(page, '#cautions', HTMLElement);
  list.replaceChildren(...[...new Set(cautions)].map((text) => element('li', text)));
}

/** Picture, drawing, data, citation and codes of what is shown. */
function showWays(
  page: HTMLElement,
  choice: Choice,
  { chart, figures }: DrawnChoice,
  catalogue: ExploreCatalogue,
): void {
  const ways = part(page, '#ways', HTMLElement);
  ways.hidden = chart === null;
  if (chart === null) return;
  const query = writeChoice(choice);
  const address = new URL(`explore/?${query}`, catalogue.home).href;
  const name = `${choice.kind}-${choice.indicator}`;
  const problem = part(page, '#said', HTMLElement);
  const buttons: [string, () => Promise<void> | void][] = [
    ['Picture (PNG)', async () => save(`${name}.png`, await pngOf(svgOf(chart, catalogue)))],
    [
      'Drawing (SVG)',
      () => save(`${name}.svg`, new Blob([svgOf(chart, catalogue)], { type: 'image/svg+xml' })),
    ],
    [
      'Data (CSV)',
      () => save(`${name}.csv`, new Blob([csvOf(figures, catalogue)], { type: 'text/csv' })),
    ],
    ['Copy link', () => navigator.clipboard.writeText(address)],
  ];
  part(page, '#buttons', HTMLElement).replaceChildren(
    ...buttons.map(([text, act]) => {
      const button = element('button', text);
      button.type = 'button';
      button.addEventListener('click', async () => {
        try {
          await act();
          problem.textContent = text === 'Copy link' ? 'The link is copied.' : '';
        } catch (error) {
          problem.textContent = `${text}: ${error instanceof Error ? error.message : String(error)}`;
        }
      });
      return button;
    }),
  );
  const frame = new URL(`explore/embed/?${query}#light`, catalogue.home).href;
  part(page, '#citation', HTMLElement).textContent = citationOf(chart, catalogue, address);
  part(page, '#html', HTMLElement).textContent = htmlOf(chart, catalogue, address);
  part(page, '#frame', HTMLElement).textContent = frameOf(chart, frame);
}

function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Throws where the page lacks what its script works with. */
function part<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector} on the page`);
  return found;
}
