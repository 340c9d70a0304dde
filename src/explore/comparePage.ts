import type { Figure } from '../model/Figure.ts';
import type { ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';
import type { FigureRecord } from '../publish/files/figureRecord.ts';

/** Loaded once the page is there: it brings Observable Plot with it. */
type DrawingTools = typeof import('./explorePage.ts')['DRAWING'];
/** Addresses given out before named two wards. */
const FORMER: Readonly<Record<string, string>> = { a: 'one', b: 'other' };
/** What `/find/index.json` has of neighbourhoods: LSOA code → plain name. */
type PlainNames = Readonly<Record<string, string>>;
/** The measure whose editions are drawn over time. */
const DRAWN = 'imd-percentile';

interface Chosen {
  /** As in the address: the ward's slug, or the LSOA code. */
  value: string;
  code: string;
  name: string;
}

/**
 * Two to four wards or neighbourhoods in the order chosen: columns of the table, and all in one chart. Without this
 * script the lists choose among the wards, in their own order; with it the address keeps the choice.
 */
export async function startCompare(page: HTMLElement, root: URL): Promise<void> {
  const lists = [...page.querySelectorAll<HTMLSelectElement>('.choice select')];
  const below = (path: string) => new URL(path, root);
  const load = async <File>(path: string): Promise<File> => {
    const response = await fetch(below(path));
    if (!response.ok) throw new Error(`${path} cannot be had (${response.status})`);
    return response.json() as Promise<File>;
  };
  const { neighbourhoods } = await load<{ neighbourhoods: PlainNames }>('find/index.json');
  for (const list of lists) addNeighbourhoods(list, neighbourhoods);
  const asked = new URLSearchParams(location.search);
  for (const list of lists) {
    const wanted = asked.get(list.id) ?? asked.get(FORMER[list.id] ?? '');
    const option = [...list.options].find(({ value }) => value === wanted);
    if (option !== undefined) list.value = option.value;
  }
  const ofArea = new Map<string, Promise<FigureRecord[]>>();
  const recordsOf = (code: string): Promise<FigureRecord[]> => {
    const known =
      ofArea.get(code) ??
      load<{ figures: FigureRecord[] }>(`data/areas/${code}.json`).then(({ figures }) => figures);
    ofArea.set(code, known);
    return known;
  };
  let catalogue: Promise<ExploreCatalogue> | undefined;
  let turn = 0;
  const show = async (): Promise<void> => {
    const now = ++turn;
    catalogue ??= load<ExploreCatalogue>('explore/catalogue.json');
    const { DRAWING: tools } = await import('./explorePage.ts');
    const chosen = chosenAreas(lists);
    const records = new Map(
      await Promise.all(
        chosen
          .filter(({ code }) => code in neighbourhoods)
          .map(async ({ code }) => [code, await recordsOf(code)] as const),
      ),
    );
    const known = await catalogue;
    if (now !== turn) return;
    for (const row of page.querySelectorAll<HTMLTableRowElement>('.scroll tr'))
      orderCells(row, chosen, records, known, below, tools);
    await drawOver(page, chosen, known, below('data/'), () => now === turn, tools);
  };
  for (const list of lists)
    list.addEventListener('change', () => {
      const query = new URLSearchParams(
        lists.flatMap(({ id, value }) => (value === '' ? [] : [[id, value]])),
      );
      history.replaceState(null, '', `?${query}`);
      void show();
    });
  // The table as it was sent is right for an address that chooses nothing: only the chart is missing.
  const place = page.querySelector('#one-chart');
  if (location.search === '' && place !== null) await isSeen(place);
  await show();
}

/** Resolves once an element is within sight. */
function isSeen(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      resolve();
    });
    sight.observe(element);
  });
}

function addNeighbourhoods(list: HTMLSelectElement, names: PlainNames): void {
  const group = document.createElement('optgroup');
  group.label = 'Neighbourhoods';
  const sorted = Object.entries(names).sort(([, a], [, b]) =>
    a.localeCompare(b, 'en-GB', { numeric: true }),
  );
  for (const [code, name] of sorted) {
    const option = new Option(name, code);
    option.dataset['code'] = code;
    group.append(option);
  }
  list.append(group);
}

/** What the lists say, each area once. */
function chosenAreas(lists: readonly HTMLSelectElement[]): Chosen[] {
  const all = lists.flatMap((list): Chosen[] => {
    const option = list.selectedOptions[0];
    return option === undefined || option.value === ''
      ? []
      : [{ value: option.value, code: option.dataset['code'] ?? '', name: option.text }];
  });
  return all.filter(({ code }, i) => all.findIndex((other) => other.code === code) === i);
}

/** Puts the cells of a row into the order chosen; those of neighbourhoods are made. */
function orderCells(
  row: HTMLTableRowElement,
  chosen: readonly Chosen[],
  records: ReadonlyMap<string, readonly FigureRecord[]>,
  { indicators }: ExploreCatalogue,
  below: (path: string) => URL,
  { element, figureText, rangeText }: DrawingTools,
): void {
  for (const added of row.querySelectorAll('.added')) added.remove();
  const { indicator: id, period } = row.dataset;
  for (const { code, name } of chosen) {
    const own = row.querySelector(`[data-area="${code}"]`);
    if (own !== null) {
      row.append(own);
      continue;
    }
    const isHead = row.parentElement?.localName === 'thead';
    const cell = element(isHead ? 'th' : 'td', '', 'n added');
    row.append(cell);
    if (isHead) {
      cell.scope = 'col';
      cell.append(linkTo(below(`neighbourhoods/${code}/`).href, name));
      continue;
    }
    const record = records
      .get(code)
      ?.find((figure) => figure.indicator === id && figure.period === period);
    const known = indicators.find(({ indicator }) => indicator.id === id)?.indicator;
    if (record === undefined || known === undefined) {
      cell.append(element('span', 'not given', 'quiet'));
      continue;
    }
    const figure = record as unknown as Figure;
    const link = linkTo(String(record.url), figureText(known, figure));
    link.className = 'fig';
    cell.append(link);
    const range = rangeText(known, figure);
    if (range !== '') cell.append(element('span', range, 'quiet'));
  }
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = text;
  link.href = href;
  return link;
}

/** All of them in one chart over the editions, in place of a chart for each. */
async function drawOver(
  page: HTMLElement,
  chosen: readonly Chosen[],
  { indicators, sources }: ExploreCatalogue,
  data: URL,
  isWanted: () => boolean,
  { chosenLines, element, loadFigures, showChart }: DrawingTools,
): Promise<void> {
  const place = page.querySelector('#one-chart');
  const known = indicators.find(({ indicator }) => indicator.id === DRAWN);
  if (place === null || known === undefined) return;
  const all = await loadFigures(data, DRAWN, 'indicators');
  if (!isWanted()) return;
  const figures = chosen.flatMap(({ code, name }) =>
    all
      .filter(({ areaCode }) => areaCode === code)
      .map((figure) => ({ ...figure, areaName: name })),
  );
  const held = new Set(figures.map(({ period }) => period));
  const periods = known.periods.filter(({ id }) => held.has(id));
  const chart = chosenLines(
    {
      indicator: known.indicator,
      figures,
      periods,
      named: chosen.map(({ code }) => code),
      areasInWords: chosen.map(({ name }) => name).join(', '),
      sources,
    },
    periods,
    (figure) => figures.find(({ id }) => id === figure.id)?.href,
  );
  const drawn = showChart({ chart, hasDrawing: true });
  const table = element('details', '', 'chart-table');
  table.append(element('summary', 'Table and sources'));
  table.append(...drawn.querySelectorAll('.chart-source, .data-table-scroll'));
  place.replaceChildren(drawn, table);
  page.classList.add('has-one-chart');
}
