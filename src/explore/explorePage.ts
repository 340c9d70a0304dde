import { chosenLines } from '../charts/chosen/chosenLines.ts';
import { WIDTH } from '../charts/draw.ts';
import { SCREEN } from '../charts/theme.ts';
import { figureText } from '../format/figureText.ts';
import { rangeText } from '../format/rangeText.ts';
import { framedChart } from '../publish/embed/framedChart.ts';
import { releaseInWords } from '../publish/embed/Imprint.ts';
import type { ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';
import {
  type Choice,
  KINDS,
  MARKED,
  namesByCode,
  readChoice,
  SETS,
  writeChoice,
} from './Choice.ts';
import { type DrawnChoice, drawChoice } from './drawChoice.ts';
import { loadFigures } from './loadFigures.ts';
import { element, showChart } from './showChart.ts';
import { citationOf, csvOf, framed, frameOf, htmlOf, pngOf, svgOf } from './takeAway.ts';
import { tellMarks } from './tellMarks.ts';

/** What the page of areas side by side draws with, in this one file of script: cut in two, both would be larger. */
export const DRAWING = { chosenLines, figureText, rangeText, loadFigures, element, showChart };

/** What tells the wards of a map on every page; loaded with the first map. */
interface MapLabels {
  labelMaps(root: ParentNode): void;
}

const STRANDS = {
  neighbourhood: 'Neighbourhood',
  money: 'Money',
  ownership: 'Ownership',
  context: 'Context',
} as const;

/** Words of a drawing are shown so much larger than they are in it, at least. */
const ENLARGED = 1.15;
/** Drawings get wider by steps, so that a page that is pulled wider is not drawn anew for each pixel. */
const STEP = 100;

/**
 * The page on which a reader puts a chart together. The choice is the address: each change is a step back, and an
 * address opened anew shows the same.
 */
export async function startExplore(
  page: HTMLElement,
  data: URL,
  loadMapLabels: () => Promise<MapLabels>,
): Promise<void> {
  const catalogue = await loadCatalogue(data);
  const choices = part(page, '#choices', HTMLElement);
  const said = part(page, '#said', HTMLElement);
  const controls = makeControls(choices, catalogue);
  const place = part(page, '#chosen', HTMLElement);
  let asked = 0;
  let redraw = (_width: number) => {};

  const show = async (query: URLSearchParams) => {
    const turn = ++asked;
    const { choice, faults } = readChoice(query, catalogue);
    controls.set(choice);
    page.ariaBusy = 'true';
    try {
      const drawn = await drawChoice(choice, catalogue, data);
      if (turn !== asked) return;
      redraw = (width) => void putChart(place, drawn, width, loadMapLabels);
      await putChart(place, drawn, widthIn(place), loadMapLabels);
      showCautions(page, drawn.cautions);
      const all = [...faults, ...drawn.faults];
      said.textContent = all.join(' ');
      // An address that could not be had is put right, so that what is sent on is what is seen.
      if (faults.length > 0) history.replaceState(null, '', `?${writeChoice(choice)}`);
      // What is said to be done is within sight.
      if (all.some((text) => text.includes(MARKED)))
        part(choices, '#areas-chosen', HTMLDetailsElement).open = true;
      if (drawn.chart !== null) document.title = `${drawn.chart.headline} – ${catalogue.siteName}`;
      showWays(page, choice, drawn, catalogue);
    } catch (error) {
      said.textContent = `The chart could not be drawn: ${error instanceof Error ? error.message : String(error)}. Try again, or take the data below.`;
    } finally {
      page.ariaBusy = null;
    }
  };

  const showAddress = () => void show(new URLSearchParams(location.search));
  choices.hidden = false;
  choices.addEventListener('change', (event) => {
    if (event.target === controls.add) controls.tick();
    const query = writeChoice(controls.get());
    history.pushState(null, '', `?${query}`);
    void show(query);
  });
  addEventListener('popstate', showAddress);
  let seen = widthIn(place);
  new ResizeObserver(() => {
    const width = widthIn(place);
    if (width === seen) return;
    seen = width;
    redraw(width);
  }).observe(place);
  await show(new URLSearchParams(location.search));
}

/** In user units: the whole column, with words of one size however wide it is. */
function widthIn({ clientWidth }: HTMLElement): number {
  return Math.max(WIDTH, Math.floor(clientWidth / ENLARGED / STEP) * STEP);
}

async function putChart(
  place: HTMLElement,
  drawn: DrawnChoice,
  width: number,
  loadMapLabels: () => Promise<MapLabels>,
): Promise<void> {
  place.replaceChildren(showChart(drawn, width));
  const svg = place.querySelector('svg');
  if (svg === null) return;
  if (svg.querySelector('a') === null) return tellMarks(svg);
  // A map is told as on the site’s other pages: by the ward under the pointer, and by arrow keys.
  const { labelMaps } = await loadMapLabels();
  const map = element('div', '', 'labelled-map');
  map.dataset['noun'] = 'ward';
  const line = element('p', 'Tap or point at a ward for its name.', 'map-label only-screen');
  line.hidden = true;
  svg.replaceWith(map);
  map.append(line, svg);
  labelMaps(place);
}

/** The frame of one chart, for a page that takes scripts: as the frames that are ready made, but drawn here. */
export async function startFrame(page: HTMLElement, data: URL): Promise<void> {
  const catalogue = await loadCatalogue(data);
  const { siteName, release } = catalogue;
  const { choice, faults } = readChoice(new URLSearchParams(location.search), catalogue);
  const drawn = await drawChoice(choice, catalogue, data);
  const { chart, hasDrawing } = drawn;
  const said = element('p', [...faults, ...drawn.faults].join(' '));
  if (chart === null) {
    page.replaceChildren(said);
    return;
  }
  const { styles, body } = framedChart({
    chart: framed({ ...drawn, chart }),
    ...(hasDrawing && { drawing: chart.draw(SCREEN) }),
    home: addressOf(choice, catalogue),
    siteName,
    release: releaseInWords(release),
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  document.title = chart.headline;
  // Its words were text all the way, and a parser runs no scripts.
  const parsed = new DOMParser().parseFromString(body, 'text/html');
  page.replaceChildren(...parsed.body.childNodes);
  if (said.textContent !== '') page.append(said);
  const svg = page.querySelector<SVGSVGElement>('svg.chart-svg');
  if (svg !== null) tellMarks(svg);
}

async function loadCatalogue(data: URL): Promise<ExploreCatalogue> {
  return (await fetch(new URL('../explore/catalogue.json', data))).json();
}

/** Where a choice is seen on the site; with a path, its frame. */
function addressOf(choice: Choice, { home }: ExploreCatalogue, path = 'explore/'): string {
  return new URL(`${path}?${writeChoice(choice)}`, home).href;
}

interface Controls {
  /** The list by which an area that has no box yet gets one. */
  add: HTMLSelectElement;
  set(choice: Choice): void;
  get(): Choice;
  /** Ticks the area chosen in that list. */
  tick(): void;
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
    otherPeriod: list('other-period'),
    from: list('from'),
  };
  const lineOf = (select: HTMLSelectElement) => select.closest('p') ?? select;
  for (const [value, text] of Object.entries(KINDS)) lists.kind.append(new Option(text, value));
  for (const [value, text] of Object.entries(SETS)) lists.set.append(new Option(text, value));
  for (const select of [lists.indicator, lists.other]) fillIndicators(select, catalogue);
  const areas = part(choices, '#areas', HTMLElement);
  const names = namesByCode(catalogue);
  const boxes = new Map<string, HTMLInputElement>();
  const addBox = (code: string) => {
    const { label, box } = areaBox(code, names.get(code) ?? code);
    boxes.set(code, box);
    areas.append(label);
    return box;
  };
  for (const { code } of catalogue.areas) addBox(code);
  const add = part(choices, '#add-area', HTMLSelectElement);
  for (const [title, own] of [
    ['Neighbourhoods', catalogue.neighbourhoods],
    ['Districts of England', catalogue.districts],
  ] as const) {
    const group = document.createElement('optgroup');
    group.label = title;
    group.append(...own.map(({ code, name }) => new Option(name, code)));
    if (own.length > 0) add.append(group);
  }
  // In the order they were ticked: that of their colours.
  let order: readonly string[] = [];
  const of = (id: string) => catalogue.indicators.find(({ indicator }) => indicator.id === id);
  const fillPeriods = (select: HTMLSelectElement, id: string, chosen: string) => {
    const periods = of(id)?.periods.toReversed() ?? [];
    select.replaceChildren(...periods.map((period) => new Option(period.label, period.id)));
    if (chosen !== '') select.value = chosen;
  };

  return {
    add,
    set(choice) {
      const own = of(choice.indicator);
      lists.kind.value = choice.kind;
      lists.indicator.value = choice.indicator;
      if (choice.other !== '') lists.other.value = choice.other;
      lists.set.value = choice.set;
      fillPeriods(lists.period, choice.indicator, choice.period);
      fillPeriods(lists.from, choice.indicator, choice.from);
      fillPeriods(lists.otherPeriod, choice.other, choice.otherPeriod);
      order = choice.ticked;
      for (const code of order) if (!boxes.has(code)) addBox(code);
      for (const [code, box] of boxes) box.checked = choice.ticked.includes(code);
      add.value = '';
      for (const [select, isUsed] of [
        [lists.other, choice.kind === 'scatter'],
        [lists.otherPeriod, choice.kind === 'scatter'],
        [lists.from, choice.kind === 'slope'],
        [lists.period, !['lines', 'table'].includes(choice.kind)],
      ] as const)
        lineOf(select).hidden = !isUsed;
      part(choices, '#definition', HTMLElement).textContent = own?.indicator.definition ?? '';
      const second = part(choices, '#other-definition', HTMLElement);
      second.hidden = choice.kind !== 'scatter';
      second.textContent = of(choice.other)?.indicator.definition ?? '';
    },
    get() {
      const isTicked = (code: string) => boxes.get(code)?.checked ?? false;
      const added = [...boxes.keys()].filter((code) => isTicked(code) && !order.includes(code));
      const isPair = lists.kind.value === 'scatter' && !lineOf(lists.other).hidden;
      const isSlope = lists.kind.value === 'slope' && !lineOf(lists.from).hidden;
      return {
        kind: lists.kind.value as Choice['kind'],
        indicator: lists.indicator.value,
        // A list that was not seen until now has chosen nothing.
        other: isPair ? lists.other.value : '',
        otherPeriod: isPair ? lists.otherPeriod.value : '',
        set: lists.set.value as Choice['set'],
        ticked: [...order.filter(isTicked), ...added],
        period: lists.period.value,
        from: isSlope ? lists.from.value : '',
      };
    },
    tick() {
      if (add.value === '') return;
      const box = boxes.get(add.value) ?? addBox(add.value);
      box.checked = true;
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
  shown: DrawnChoice,
  catalogue: ExploreCatalogue,
): void {
  const ways = part(page, '#ways', HTMLElement);
  const { chart, figures, hasDrawing } = shown;
  ways.hidden = chart === null;
  if (chart === null) return;
  const drawn = { ...shown, chart };
  const address = addressOf(choice, catalogue);
  const svg = () => svgOf(drawn, catalogue, address);
  const name = `${choice.kind}-${choice.indicator}`;
  const problem = part(page, '#said', HTMLElement);
  const pictures: [string, () => Promise<void> | void][] = [
    ['Picture (PNG)', async () => save(`${name}.png`, await pngOf(svg()))],
    ['Drawing (SVG)', () => save(`${name}.svg`, new Blob([svg()], { type: 'image/svg+xml' }))],
  ];
  const buttons: [string, () => Promise<void> | void][] = [
    // A table alone is no drawing.
    ...(hasDrawing ? pictures : []),
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
  part(page, '#citation', HTMLElement).textContent = citationOf(drawn, catalogue, address);
  part(page, '#html', HTMLElement).textContent = htmlOf(drawn, catalogue, address);
  const frame = `${addressOf(choice, catalogue, 'explore/embed/')}#light`;
  part(page, '#frame', HTMLElement).textContent = frameOf(drawn, catalogue, frame);
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
