import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { inject } from 'vitest';

export type Row = Record<string, string>;

/** The text of a file of the built site. */
export function siteText(path: string): string {
  return readFileSync(join(inject('siteFolder'), path), 'utf8');
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

/** The address of a figure's page, as its row gives it, on this host. */
export function figureAddress(row: Row): string {
  return new URL(row['url'] ?? '').pathname;
}
