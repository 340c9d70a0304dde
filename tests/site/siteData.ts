import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { inject } from 'vitest';
import { find, type HtmlElement, type HtmlTree } from '../setup/htmlTree.ts';

export type Row = Record<string, string>;

/** The text of a file of the built site. */
export function siteText(path: string): string {
  return readFileSync(join(inject('siteFolder'), path), 'utf8');
}

/** The codes of the wards of the site’s place, in their order. */
export function wardCodes(): string[] {
  const { objects } = JSON.parse(siteText('data/wards.topojson')) as {
    objects: { wards: { geometries: { id: string }[] } };
  };
  return objects.wards.geometries.map(({ id }) => id);
}

/** Code and name of the district the site is about. */
export function siteDistrict(): { code: string; name: string } {
  const row = siteRows('data/indicators/imd-extent.csv').find(
    ({ area_type }) => area_type === 'district',
  );
  if (row === undefined) throw new Error('no figure of the district');
  return { code: row['area_code'] ?? '', name: row['area_name'] ?? '' };
}

/** The bytes of a file of the built site. */
export function siteBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(inject('siteFolder'), path)));
}

/** The rows of a CSV file of the built site. Throws on anything the CSV reader finds wrong. */
export function siteRows(path: string): Row[] {
  const { data, errors } = Papa.parse<Row>(siteText(path), { header: true, skipEmptyLines: true });
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  return data;
}

/** The address of a figure on this host, as its row gives it: its page, or its anchor on a page it shares. */
export function figureAddress(row: Row): string {
  const { pathname, hash } = new URL(row['url'] ?? '');
  return pathname + hash;
}

/** The address of the page a figure is read on. */
export function figurePage(row: Row): string {
  return new URL(row['url'] ?? '').pathname;
}

/** The file of one figure, which lies under its indicator, area and period wherever it is read. */
export function figureFile(row: Row): string {
  return `figures/${row['indicator']}/${row['area_code']}/${row['period']}/figure.json`;
}

/** What stands on a page of the figure alone: all of it, or the part its anchor names. */
export function partOfFigure(page: HtmlTree, row: Row): HtmlTree | HtmlElement {
  const anchor = new URL(row['url'] ?? '').hash.slice(1);
  const part = anchor === '' ? page : find(`[id="${anchor}"]`, page);
  if (part === null) throw new Error(`no such part of ${figurePage(row)}: ${anchor}`);
  return part;
}
