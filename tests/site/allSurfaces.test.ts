import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { withCurled } from '../../src/format/asSaid.ts';
import { ordinal } from '../../src/format/number.ts';
import { shortMoney } from '../../src/format/shortMoney.ts';
import { formatValue } from '../../src/format/value.ts';
import { indicatorById } from '../../src/indicators/registry.ts';
import { texText } from '../../src/publish/cite/bibtex.ts';
import { find, findAll, type HtmlTree, htmlTree, textIn } from '../setup/htmlTree.ts';
import { sitePage, sitePages } from '../setup/sitePages.ts';
import {
  figureAddress,
  figureFile,
  figurePage,
  partOfFigure,
  type Row,
  siteRows,
  siteText,
} from './siteData.ts';

/*
 * One pass over every surface a figure can be read from. figures.csv is the one the others are held against;
 * that it is right is the business of the audit.
 */
const folder = inject('siteFolder');
const rows = siteRows('data/figures.csv');
const byAddress = new Map(rows.map((row) => [figureAddress(row), row]));
const NUMBERS = ['value', 'lower', 'upper', 'rank', 'rank_of', 'numerator', 'denominator'];

/** Surface → ids of the figures read on it. */
const seen = new Map<string, Set<string>>();
const faults: string[] = [];

function check(surface: string, row: Row, found: unknown, expected: unknown): void {
  const id = row['figure_id'] ?? '';
  const ids = seen.get(surface) ?? new Set();
  seen.set(surface, ids.add(id));
  if (!Object.is(found, expected)) faults.push(`${surface}: ${id}: ${found} for ${expected}`);
}

function checkHolds(surface: string, row: Row, text: string | null | undefined, part: string) {
  check(surface, row, text?.includes(part) ? part : text, part);
}

const numberOf = (cell: string | undefined) =>
  cell === undefined || cell === '' ? null : Number(cell);

/** The value as every page prints it; for bounds and gaps what stands in its place. */
function printed(row: Row): string {
  const indicator = indicatorById(row['indicator'] ?? '');
  const print = (name: string) => formatValue(indicator, numberOf(row[name]));
  // A sum worked out from rounded numbers is printed as its range.
  if (row['interval'] === 'rounding' && row['unit'] === '£')
    return `${shortMoney(Number(row['lower']))} to ${shortMoney(Number(row['upper']))}`;
  if (row['value'] !== '') return print('value');
  if (row['status'] === 'bounds') return `${print('lower')} to ${print('upper')}`;
  return row['status'] === 'suppressed' ? 'not given' : 'no data';
}

/** Whether "about £37.5m", "£750m" or "£1.2bn" is this sum of pounds, rounded as it is printed. */
function isShortMoney(text: string, pounds: number): boolean {
  const match = /^(?:about )?£(\d+(?:\.\d)?)(m|bn)$/.exec(text);
  if (match === null) return false;
  const unit = match[2] === 'bn' ? 1e9 : 1e6;
  // A whole number of millions is printed where so much was published, and no less.
  const half = text.includes('.') ? 0.05 : 0;
  return Math.abs(Number(match[1]) - pounds / unit) <= half + 1e-9;
}

/** Whether "£33.8m to £41.3m" are the ends of the row's range. */
function isShortRange(text: string, row: Row): boolean {
  const ends = text.split(' to ');
  return (
    ends.length === 2 &&
    isShortMoney(ends[0] ?? '', Number(row['lower'])) &&
    isShortMoney(ends[1] ?? '', Number(row['upper']))
  );
}

/** A record of a JSON file or a row of the workbook beside the row of the CSV. */
function checkRecord(surface: string, row: Row, record: Record<string, unknown> | undefined): void {
  check(surface, row, record?.['figure_id'], row['figure_id']);
  for (const name of NUMBERS) check(surface, row, record?.[name] ?? null, numberOf(row[name]));
}

beforeAll(() => {
  readFiles();
  for (const [address, group] of Map.groupBy(rows, figurePage)) {
    const page = htmlTree(sitePage(folder, address).html);
    for (const row of group) readFigurePage(page, row);
  }
  for (const { kind, html } of sitePages(folder)) {
    // Hundreds of frames and addresses that moved name no figure of this host.
    if (kind !== 'figure' && html.includes('="/figures/')) readLinks(htmlTree(html));
  }
}, 300_000);

function readFiles(): void {
  type Records = { figures: Record<string, unknown>[] };
  const json = new Map(
    (JSON.parse(siteText('data/figures.json')) as Records).figures.map((record) => [
      String(record['figure_id']),
      record,
    ]),
  );
  for (const row of rows) checkRecord('figures.json', row, json.get(row['figure_id'] ?? ''));
  for (const [code, group] of Map.groupBy(rows, (row) => row['area_code'] ?? '')) {
    const area = JSON.parse(siteText(`data/areas/${code}.json`)) as Records;
    const records = new Map(
      area.figures.map((record) => [String(record['figure_id']), record] as const),
    );
    for (const row of group) checkRecord('area JSON', row, records.get(row['figure_id'] ?? ''));
  }
  for (const [id, group] of Map.groupBy(rows, (row) => row['indicator'] ?? '')) {
    const records = new Map(
      siteRows(`data/indicators/${id}.csv`).map((row) => [row['figure_id'] ?? '', row] as const),
    );
    for (const row of group)
      for (const name of NUMBERS)
        check('indicator CSV', row, records.get(row['figure_id'] ?? '')?.[name], row[name]);
  }
  const workbook = join(folder, 'data/figures.xlsx');
  const sheet = read(readFileSync(workbook)).Sheets['figures'];
  if (sheet === undefined) throw new Error('workbook without sheet: figures');
  const records = new Map(
    utils
      .sheet_to_json<Record<string, unknown>>(sheet)
      .map((record) => [String(record['figure_id']), record] as const),
  );
  for (const row of rows) checkRecord('workbook', row, records.get(row['figure_id'] ?? ''));
}

interface Ld {
  '@graph': Record<string, unknown>[];
}

function readFigurePage(document: HtmlTree, row: Row): void {
  const part = partOfFigure(document, row);
  const text = (selector: string) => textIn(find(selector, part));
  const shown = printed(row);
  if (row['area_type'] === 'lsoa') {
    checkHolds('neighbourhood page', row, textIn(part), shown);
    return;
  }
  const value = text('.value')?.trim() ?? '';
  // To the pound, a sum worked out from rounded numbers would pass for known.
  if (row['interval'] === 'rounding')
    check('figure page', row, isShortRange(value, row) ? 'its range' : value, 'its range');
  else check('figure page', row, value, shown);
  for (const form of ['harvard', 'minutes', 'ris', 'csl'])
    checkHolds(`citation: ${form}`, row, text(`[id^="cite-${form}"]`), shown);
  checkHolds('citation: bibtex', row, text('[id^="cite-bibtex"]'), texText(shown));
  for (const form of ['harvard', 'minutes', 'ris', 'csl', 'bibtex'])
    checkHolds('address in citations', row, text(`[id^="cite-${form}"]`), row['url'] ?? '');

  const ld = JSON.parse(textIn(find('script[type="application/ld+json"]', document)) ?? '{}') as Ld;
  const node = (type: string, identifier: string | undefined) =>
    ld['@graph'].find((each) => each['@type'] === type && each['identifier'] === identifier);
  const observation = node('Observation', row['figure_id']);
  const dataset = node('Dataset', row['indicator']);
  check('JSON-LD', row, observation?.['value'] ?? null, numberOf(row['value']));
  check('JSON-LD', row, observation?.['minValue'] ?? null, numberOf(row['lower']));
  check('JSON-LD', row, observation?.['maxValue'] ?? null, numberOf(row['upper']));
  check('JSON-LD', row, observation?.['identifier'], row['figure_id']);
  check('JSON-LD', row, dataset?.['identifier'], row['indicator']);
  check('JSON-LD', row, String(dataset?.['license'] ?? '') === '', false);

  const json = JSON.parse(siteText(figureFile(row)));
  checkRecord('figure JSON', row, json);
  checkHolds('citation in figure JSON', row, json.cite.harvard, shown);
}

/** "61st of 326"; null for a figure without rank. */
function rankOf({ rank, rank_of: of }: Row): string | null {
  return rank === undefined || rank === '' ? null : `${ordinal(Number(rank))} of ${of}`;
}

/** Every link to a figure says its value, and every drawing of a table's values names no other. */
function readLinks(document: HtmlTree): void {
  for (const cell of findAll('main table a[href^="/figures/"]', document)) {
    const row = byAddress.get(cell.attribs['href'] ?? '');
    if (row === undefined) continue;
    const found = textIn(cell)?.trim() ?? '';
    // A gap may be said in other words, a value and its bounds may not.
    if (row['value'] !== '') {
      // The table of a claim about ranks has the rank.
      if (found === rankOf(row)) continue;
      if (!isShortMoney(found, Number(row['value'])) && !isShortRange(found, row))
        checkHolds('table', row, found, printed(row));
    } else check('table', row, /\d/.test(found) && !printed(row).includes(found), false);
  }
  for (const figure of findAll('main figure.chart', document)) {
    const inTable: Row[] = [];
    for (const link of findAll('table a[href^="/figures/"]', figure)) {
      const row = byAddress.get(link.attribs['href'] ?? '');
      if (row !== undefined) inTable.push(row);
    }
    const codes = new Map(inTable.map((row) => [row['area_code'], row]));
    for (const area of findAll('svg a[data-code]', figure)) {
      const row = codes.get(area.attribs['data-code'] ?? '');
      const label = textIn(find('title', area));
      // In a ranking the link is the ward's name alone.
      if (row === undefined || label === undefined || row['value'] === '') continue;
      checkHolds('chart label', row, label, printed(row));
    }
    const alternative = textIn(find('svg desc', figure)) ?? '';
    for (const row of inTable) {
      const name = withCurled(row['area_name'] ?? '');
      const [, after] = alternative.split(
        `${name}${alternative.includes(`${name}: `) ? ': ' : ' '}`,
      );
      const number = /^[+−]?[\d,]*\d\.\d+%?/.exec(after ?? '')?.[0];
      // Only where one period of the area stands in the table can the name alone tell which figure is meant.
      const isOnly =
        inTable.filter((other) => other['area_code'] === row['area_code']).length === 1;
      if (number !== undefined && isOnly) check('text alternative', row, number, printed(row));
    }
  }
}

describe('one number everywhere', () => {
  it('no surface has another', () => {
    expect(faults.slice(0, 30)).toEqual([]);
  });

  it.each(['figures.json', 'area JSON', 'indicator CSV', 'workbook'])(
    '%s holds every figure',
    (surface) => {
      expect(seen.get(surface)?.size).toBe(rows.length);
    },
  );

  // A neighbourhood's figures are read on its page, whose citations are its own business.
  const isOfNeighbourhood = (row: Row) => row['area_type'] === 'lsoa';

  it('each neighbourhood’s figure is on its page', () => {
    expect(seen.get('neighbourhood page')?.size ?? 0).toBe(rows.filter(isOfNeighbourhood).length);
  });

  it.each([
    'figure page',
    'figure JSON',
    'JSON-LD',
    'citation: harvard',
    'citation: minutes',
    'citation: bibtex',
    'citation: ris',
    'citation: csl',
    'address in citations',
    'citation in figure JSON',
  ])('%s holds every other figure', (surface) => {
    expect(seen.get(surface)?.size).toBe(rows.filter((row) => !isOfNeighbourhood(row)).length);
  });

  it.each(['table', 'chart label', 'text alternative'])('%s is read', (surface) => {
    expect(seen.get(surface)?.size ?? 0).toBeGreaterThan(surface === 'table' ? 1000 : 50);
  });
});
