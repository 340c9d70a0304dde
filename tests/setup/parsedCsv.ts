import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** The rows of a CSV file by its header, as text. Throws on anything the CSV reader finds wrong. */
export function parsedCsv(path: string): Record<string, string>[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  return data;
}
