import { describe, expect, inject, it } from 'vitest';
import { withCurled } from '../../src/format/asSaid.ts';
import { parsed, sitePage } from '../setup/sitePages.ts';
import { figureAddress, siteRows } from './siteData.ts';

const folder = inject('siteFolder');
const page = (address: string) => parsed(sitePage(folder, address));
const ofPlaces = page('/indicators/imd-england-place/');
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

/** The number as it is drawn in a chart, among its labels or in its key. */
function drawnIn(document: Document, chart: string, printed: string): string {
  const words = [...document.querySelectorAll(`#${chart} svg text`)].map(textOf);
  return words.find((word) => word === printed) ?? '(not there)';
}

/** The map of wards a reader comes to first shows the place among England's wards. */
const places = new Map(
  siteRows('data/figures.csv').flatMap((row) =>
    /^imd-england-place\.E05\d+\.2025$/.test(row['figure_id'] ?? '')
      ? [[row['area_code'], row]]
      : [],
  ),
);

describe('one number everywhere: the position of a ward in the 2025 edition', () => {
  it('is known for all', () => {
    expect(rows.length).toBe(16);
  });

  it.each(rows)('$area_name', (row) => {
    const name = withCurled(row['area_name'] ?? '');
    const code = row['area_code'] ?? '';
    const address = figureAddress(row);
    const place = places.get(code) ?? {};
    const placePrinted = `${print.format(Number(place['value']))}%`;
    const printed = print.format(Number(row['value']));
    const wardPage = ofPlaces.querySelector(`a[data-code=${code}]`)?.getAttribute('href') ?? '';
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
      placesMap: titles(ofPlaces),
      indicatorMap: titles(indicator),
      placesMapTable: inTable(ofPlaces, 'map-imd-england-place-2025', figureAddress(place)),
      rankingTable: inTable(indicator, 'rank-imd-percentile-2025', address),
      placesKey: drawnIn(ofPlaces, 'map-imd-england-place-2025', placePrinted),
      indicatorKey: drawnIn(indicator, 'map-imd-percentile-2025', printed),
      rankingLabel: drawnIn(indicator, 'rank-imd-percentile-2025', printed),
    }).toEqual({
      figurePage: printed,
      wardText: [printed],
      wardListTable: [printed],
      allOverTime: [printed],
      placesMap: [`${name}: ${placePrinted}`],
      indicatorMap: [`${name}: ${printed}`],
      placesMapTable: placePrinted,
      rankingTable: printed,
      placesKey: placePrinted,
      indicatorKey: printed,
      rankingLabel: printed,
    });
    expect(textOf(ward.querySelector('main'))).toContain(`${printed}, on a scale`);
  });
});

describe('a range everywhere: what other ways of sharing out neighbourhoods give', () => {
  const all = siteRows('data/figures.csv');
  const cell = (address: string) =>
    wardList.querySelector(`main table a.fig[href="${address}"]`)?.closest('td');
  const ends = (row: (typeof all)[number], unit = '') => {
    const [lower, upper] = [row['lower'], row['upper']].map((end) =>
      end === '' ? '' : `${print.format(Number(end))}${unit}`,
    );
    return lower === upper ? null : `${lower} to ${upper}`;
  };

  it('stands beside the share and the position in the table of wards', () => {
    const shares = all.filter(({ figure_id }) =>
      /^imd-worst-decile-share\.E05\d+\.2025$/.test(figure_id ?? ''),
    );
    expect(shares.length).toBe(16);
    expect(shares.filter((row) => ends(row, '%') !== null).length).toBeGreaterThan(5);
    for (const [of, unit] of [
      [shares, '%'],
      [rows, ''],
    ] as const)
      for (const row of of) {
        const range = ends(row, unit);
        expect(textOf(cell(figureAddress(row))), row['area_name']).toBe(
          `${print.format(Number(row['value']))}${unit}${range === null ? '' : ` (${range})`}`,
        );
      }
  });
});
