import { read, utils } from '@e965/xlsx';
import * as d3 from 'd3';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { runCommand } from '../setup/runCommand.ts';
import { parsed, sitePage } from '../setup/sitePages.ts';
import { type Row, siteBytes, siteRows } from './siteData.ts';

const folder = inject('siteFolder');
const served = inject('siteOrigin');
const document = parsed(sitePage(folder, '/data/api/'));
const rows = siteRows('data/figures.csv');
const built = new URL(rows[0]?.['url'] ?? '').origin;

/** The example as it stands on the page, asking the site that is served here. */
function example(id: string): string {
  const code = document.querySelector(`#${id} ~ pre code`)?.textContent ?? '';
  expect(code, `example ${id}`).toContain(built);
  return code.replaceAll(built, served);
}

const wards = rows.filter(
  (row) =>
    row['indicator'] === 'imd-percentile' &&
    row['area_type'] === 'ward' &&
    row['period'] === '2025',
);

describe('the example for the command line', () => {
  it('answers with every figure of the area', async () => {
    const [command = '', ...args] = example('curl').split(' ');
    expect(command).toBe('curl');
    const { code, stdout } = await runCommand(command, args);
    expect(code).toBe(0);
    const { area, figures } = JSON.parse(stdout) as {
      area: { code: string };
      figures: { figure_id: string; value: number | null }[];
    };
    const own = rows.filter((row) => row['area_code'] === area.code);
    expect(own.length).toBeGreaterThan(10);
    expect(figures.map(({ figure_id, value }) => [figure_id, String(value ?? '')])).toEqual(
      own.map((row) => [row['figure_id'], row['value']]),
    );
  });

  it('fails where there is nothing, as --fail promises', async () => {
    const wrong = example('curl')
      .replace(/E\d{8}/, 'E99999999')
      .split(' ')
      .slice(1);
    expect((await runCommand('curl', wrong)).code).not.toBe(0);
  });
});

describe('the example for Google Sheets', () => {
  const QUERY =
    /^=QUERY\(IMPORTDATA\("([^"]+)"\), "select Col(\d+), Col(\d+) where Col(\d+) = '(\w+)' and Col(\d+) = (\d+) order by Col(\d+)", 1\)$/;

  it('names an address and columns that give the wards and their values in order', async () => {
    const [, address = '', ...parts] =
      QUERY.exec(document.querySelector('#spreadsheet ~ pre code')?.textContent ?? '') ?? [];
    const [name, value, typeAt, type, periodAt, period, orderBy] = parts;
    const text = await (await fetch(address.replace(built, served))).text();
    const table = d3.csvParseRows(text);
    const at = (row: string[] | undefined, column: string | undefined) =>
      row?.[Number(column) - 1] ?? '';
    const [header, ...lines] = table;
    expect([name, value, typeAt, periodAt, orderBy].map((column) => at(header, column))).toEqual([
      ...['area_name', 'value', 'area_type', 'period', 'value'],
    ]);
    // QUERY takes a column for numbers only if most of its cells are numbers: here all are.
    for (const line of lines) expect(at(line, periodAt)).toMatch(/^\d+$/);
    const found = lines
      .filter((line) => at(line, typeAt) === type && at(line, periodAt) === period)
      .map((line): [string, number] => [at(line, name), Number(at(line, value))])
      .sort((a, b) => a[1] - b[1]);
    expect(found).toEqual(
      wards
        .map((row): [string, number] => [row['area_name'] ?? '', Number(row['value'])])
        .sort((a, b) => a[1] - b[1]),
    );
    expect(found.length).toBe(16);
  });
});

describe('the example for Excel', () => {
  it('looks a figure up in the workbook', () => {
    const code = document.querySelector('#workbook ~ pre code')?.textContent ?? '';
    const [, id = '', keys = '', values = ''] =
      /^=XLOOKUP\("([^"]+)", figures!([A-Z]):\2, figures!([A-Z]):\3\)$/.exec(code) ?? [];
    const sheet = read(siteBytes('data/figures.xlsx')).Sheets['figures'] ?? {};
    const { e } = utils.decode_range(sheet['!ref'] ?? '');
    const lines = Array.from({ length: e.r + 1 }, (_, i) => i + 1);
    const line = lines.find((at) => sheet[`${keys}${at}`]?.v === id);
    expect(sheet[`${values}1`]?.v).toBe('value');
    const row = rows.find(({ figure_id }) => figure_id === id);
    expect(row).toBeDefined();
    expect(sheet[`${values}${line}`]).toMatchObject({ t: 'n', v: Number(row?.['value']) });
    expect(e.r).toBe(rows.length);
  });
});

describe('the example for Observable Plot', () => {
  interface Mark {
    data: Row[];
    options: Record<string, unknown>;
  }
  let marks: Mark[] = [];

  beforeAll(async () => {
    const code = example('plot');
    const imports = code.match(/^import .*$/gm) ?? [];
    expect(imports).toEqual([
      'import * as d3 from "d3";',
      'import * as Plot from "@observablehq/plot";',
    ]);
    // Plot is no dependency of ours: it notes here what it is asked to draw.
    const Plot = {
      barX: (data: Row[], options: Record<string, unknown>): Mark => ({ data, options }),
      plot: (options: { marks: Mark[] }) => options.marks,
    };
    const AsyncFunction = (async () => {}).constructor as new (
      ...parts: string[]
    ) => (...values: unknown[]) => Promise<Mark[]>;
    const body = code.replaceAll(/^import .*$/gm, '');
    marks = await new AsyncFunction('d3', 'Plot', `${body}\nreturn chart;`)(d3, Plot);
  });

  it('loads the wards with numbers for values', () => {
    const [mark] = marks;
    expect(mark?.data.map((row) => [row['area_name'], row['value']])).toEqual(
      wards.map((row) => [row['area_name'], Number(row['value'])]),
    );
  });

  it('draws columns that are there', () => {
    const { x, y, href } = marks[0]?.options ?? {};
    for (const column of [x, y, href]) expect(Object.keys(rows[0] ?? {})).toContain(column);
  });
});

it('every address named on the page leads somewhere', async () => {
  const named = [...document.querySelectorAll('#addresses ~ dl dt code')].flatMap((element) =>
    (element.textContent ?? '').split(', '),
  );
  expect(named.length).toBeGreaterThan(10);
  const row = wards[0] ?? {};
  for (const address of named) {
    if (address.includes('<release>')) continue; // tests/site/releases.test.ts has closed ones
    const path = address
      .replace('<indicator>', row['indicator'] ?? '')
      .replace('<GSS code>', row['area_code'] ?? '')
      .replace('<period>', row['period'] ?? '');
    expect((await fetch(served + path)).status, address).toBe(200);
  }
});
