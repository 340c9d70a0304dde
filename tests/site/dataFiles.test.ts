import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { sitePage } from '../setup/sitePages.ts';
import { figureAddress, figurePage, siteRows, siteText } from './siteData.ts';

const folder = inject('siteFolder');
const rows = siteRows('data/figures.csv');
const ids = rows.map((row) => row['figure_id']);

interface JsonFigure {
  figure_id: string;
  area_code: string;
  value: number | null;
  sources: string[];
  notes: Record<'quote' | 'do_not_quote' | 'comparability', string> & { remarks: string[] };
  [column: string]: unknown;
}
interface Feature {
  id: string;
  properties: { name: string };
}
const json = <T>(path: string) => JSON.parse(siteText(path)) as T;

describe('figures.csv', () => {
  it('has the columns of the public contract and one line a figure', () => {
    const text = siteText('data/figures.csv');
    expect(text.slice(0, text.indexOf('\n'))).toBe(
      'figure_id,indicator,area_type,area_code,area_name,period,data_period,value,unit,lower,upper,interval,status,rank,rank_of,numerator,denominator,edition,sources,formula,release,url',
    );
    expect(text).not.toContain('\r');
    expect(text.startsWith('\uFEFF')).toBe(false);
    expect(rows.length).toBeGreaterThan(1000);
    expect(new Set(ids).size).toBe(rows.length);
  });

  it('is in order of indicator, area code and period', () => {
    const keys = rows.map((row) => [row['indicator'], row['area_code'], row['period']].join('\t'));
    expect(keys).toEqual([...keys].sort());
  });

  it('leads with each address to a page that shows the value', () => {
    // A neighbourhood's figures are looked at with all surfaces of a figure.
    for (const row of rows.filter((each) => each['area_type'] !== 'lsoa')) {
      // The pages are too many to parse them all; their values hold no sign that is escaped.
      const page = sitePage(folder, figurePage(row)).html;
      const [, anchor] = figureAddress(row).split('#');
      const html =
        anchor === undefined ? page : page.slice(page.indexOf(`<section id="${anchor}"`));
      const [, shown = ''] = /<p class="value">([^<]*)</.exec(html) ?? [];
      const gap =
        row['status'] === 'bounds'
          ? /^\d.* to \d/
          : row['status'] === 'suppressed'
            ? /^not given$/
            : /^no data$/;
      if (row['value'] === '') expect(shown, row['figure_id']).toMatch(gap);
      // A sum worked out from rounded numbers is printed as its range.
      else if (row['interval'] === 'rounding' && row['unit'] === '£')
        expect(shown, row['figure_id']).toMatch(/^£[\d.]+m to £[\d.]+m$/);
      else
        expect(isPrintOf(shown, Number(row['value'])), `${row['figure_id']} ${shown}`).toBe(true);
      expect(html).toContain(`<code>${row['figure_id']}</code>`);
    }
  });

  it('says no more than is known where there is no value', () => {
    for (const row of rows) {
      expect(row['status']).toMatch(/^(final|approximate|bounds|suppressed|missing)$/);
      expect(['final', 'approximate'].includes(row['status'] ?? '')).toBe(row['value'] !== '');
    }
  });
});

/** Whether a printed number, "-1.4%" or "£112.3 million", is a value rounded to the digits it has. */
function isPrintOf(printed: string, value: number): boolean {
  const plain = printed.replaceAll(',', '').replace('−', '-').replace('+', '').replace(/[£%]/, '');
  const [, digits = '', unit] = /^([-\d.]+)(?: (million|billion))?$/.exec(plain) ?? [];
  const one = unit === 'million' ? 1e6 : unit === 'billion' ? 1e9 : 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return digits !== '' && Math.abs(Number(digits) - value / one) <= 0.5 * 10 ** -decimals + 1e-9;
}

describe('the other files agree with it', () => {
  it('figures.json', () => {
    const { release, figures } = json<{ release: string; figures: JsonFigure[] }>(
      'data/figures.json',
    );
    expect(figures.map(({ figure_id }) => figure_id)).toEqual(ids);
    figures.forEach((figure, i) => {
      for (const [column, cell] of Object.entries(rows[i] ?? {})) {
        const same = column === 'sources' ? figure.sources.join('|') : figure[column];
        expect(String(same ?? ''), `${figure.figure_id} ${column}`).toBe(cell);
      }
      expect(figure.notes.quote.length).toBeGreaterThan(20);
      expect(figure.notes.do_not_quote.length).toBeGreaterThan(20);
    });
    // A row that is in no closed release as it stands is not said to be of one.
    const known = existsSync(`data/places/E07000123/releases/${release}.csv`)
      ? [release, 'open']
      : ['open'];
    expect(rows.filter((row) => !known.includes(row['release'] ?? ''))).toEqual([]);
  });

  it('the files of indicators', () => {
    const files = readdirSync(join(folder, 'data/indicators'));
    const parts = files.flatMap((file) => siteRows(`data/indicators/${file}`));
    expect(files.sort()).toEqual([...new Set(rows.map((row) => `${row['indicator']}.csv`))].sort());
    const byId = new Map(parts.map((row) => [row['figure_id'], row]));
    expect(parts.length).toBe(rows.length);
    for (const row of rows) expect(byId.get(row['figure_id'])).toEqual(row);
  });

  it('the files of areas', () => {
    const whole = json<{ figures: JsonFigure[] }>('data/figures.json').figures;
    const codes = [...new Set(rows.map((row) => row['area_code'] ?? ''))];
    expect(readdirSync(join(folder, 'data/areas')).sort()).toEqual(
      codes.map((code) => `${code}.json`).sort(),
    );
    for (const code of codes) {
      const { area, figures } = json<{ area: { code: string }; figures: JsonFigure[] }>(
        `data/areas/${code}.json`,
      );
      expect(area.code).toBe(code);
      expect(figures).toEqual(whole.filter(({ area_code }) => area_code === code));
    }
  });

  it('sources.json', () => {
    const sources = json<{ id: string; licence: string }[]>('data/sources.json');
    const known = sources.map(({ id }) => id);
    const used = new Set(rows.flatMap((row) => row['sources']?.split('|') ?? []));
    expect(known).toEqual(expect.arrayContaining([...used]));
    for (const { licence } of sources) expect(licence).not.toBe('');
  });

  it('the boundaries', () => {
    const wards = new Map(
      rows
        .filter((row) => row['area_type'] === 'ward')
        .map((row) => [row['area_code'], row['area_name']]),
    );
    const topology = json<{ objects: { wards: { geometries: Feature[] } } }>('data/wards.topojson');
    const collection = json<{ features: Feature[] }>('data/wards.geojson');
    for (const features of [topology.objects.wards.geometries, collection.features]) {
      expect(new Map(features.map(({ id, properties }) => [id, properties.name]))).toEqual(wards);
    }
  });
});
