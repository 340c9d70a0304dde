import { describe, expect, inject, it } from 'vitest';
import { parsed, sitePage } from '../setup/sitePages.ts';
import { figureAddress, siteRows } from './siteData.ts';

const folder = inject('siteFolder');
const page = (address: string) => parsed(sitePage(folder, address));
const home = page('/');
const wardList = page('/wards/');
const indicator = page('/indicators/imd-percentile/');
const rows = siteRows('data/figures.csv').filter(({ figure_id }) =>
  /^imd-percentile\.E05\d+\.2025$/.test(figure_id ?? ''),
);
const print = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? '(not there)';
}

/** What the table of a chart prints for a figure. */
function inTable(document: Document, chart: string, address: string): string {
  return textOf(document.querySelector(`#${chart} table a[href="${address}"]`));
}

/** The number drawn in the line of a ward in a ranking: the next one at the right edge after its name. */
function rankingLabel(document: Document, chart: string, code: string): string {
  let element = document.querySelector(`#${chart} svg a[data-code=${code}]`)?.nextElementSibling;
  while (element && !(element.localName === 'text' && element.classList.contains('e')))
    element = element.nextElementSibling;
  return textOf(element);
}

/** The number drawn in the key beneath a map, where wards stand by class, after the ward's name. */
function keyLabel(document: Document, chart: string, name: string): string {
  // Names on the map itself are centred (class m); those of the key have no class, their numbers stand to the right.
  const texts = [...document.querySelectorAll(`#${chart} svg text:not(.m)`)];
  const at = texts.findIndex((text, i) =>
    [textOf(text), `${textOf(text)} ${textOf(texts[i + 1])}`].includes(name),
  );
  return textOf(texts.slice(at + 1).find((text) => text.getAttribute('class') === 'e'));
}

describe('one number everywhere: the position of a ward in the 2025 edition', () => {
  it('is known for all', () => {
    expect(rows.length).toBe(16);
  });

  it.each(rows)('$area_name', (row) => {
    const name = row['area_name'] ?? '';
    const code = row['area_code'] ?? '';
    const address = figureAddress(row);
    const printed = print.format(Number(row['value']));
    const wardPage = home.querySelector(`a[data-code=${code}]`)?.getAttribute('href') ?? '';
    const ward = page(wardPage);
    const fromText = (document: Document) => [
      ...new Set([...document.querySelectorAll(`a.fig[href="${address}"]`)].map(textOf)),
    ];
    const titles = (document: Document) => [
      ...new Set([...document.querySelectorAll(`svg a[data-code=${code}] title`)].map(textOf)),
    ];
    expect({
      figurePage: textOf(page(address).querySelector('.value')),
      wardText: fromText(ward),
      wardListTable: fromText(wardList),
      allOverTime: fromText(indicator),
      homeMap: titles(home),
      indicatorMap: titles(indicator),
      homeMapTable: inTable(home, 'map-imd-percentile-2025', address),
      rankingTable: inTable(indicator, 'rank-imd-percentile-2025', address),
      homeKey: keyLabel(home, 'map-imd-percentile-2025', name),
      indicatorKey: keyLabel(indicator, 'map-imd-percentile-2025', name),
      rankingLabel: rankingLabel(indicator, 'rank-imd-percentile-2025', code),
    }).toEqual({
      figurePage: printed,
      wardText: [printed],
      wardListTable: [printed],
      allOverTime: [printed],
      homeMap: [`${name}: ${printed}`],
      indicatorMap: [`${name}: ${printed}`],
      homeMapTable: printed,
      rankingTable: printed,
      homeKey: printed,
      indicatorKey: printed,
      rankingLabel: printed,
    });
    expect(textOf(ward.querySelector('main'))).toContain(`at ${printed} on a scale`);
  });
});
