import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { BYTE_ORDER_MARK } from '../../format/spreadsheet.ts';

const REPORT = /^report-[a-z0-9-]+\.(txt|csv|html)$/;
const REJECTED = /^rejected-[a-z0-9-]+-([0-9a-f]{8})(-\d+)?\.csv$/;
/** How each kind of report begins. */
const BEGINNINGS = [
  /^Payments of [^\r\n]+\r?\n\r?\n/,
  /^<!doctype html>[\s\S]*<title>Import of payments of /i,
  /^file,financial_year,month,outcome,/,
];

/** Whether a file is a report an import wrote, by name and first lines. */
export function isOwnReport(path: string): boolean {
  if (!REPORT.test(basename(path))) return false;
  const start = firstText(path).replace(BYTE_ORDER_MARK, '');
  return BEGINNINGS.some((beginning) => beginning.test(start));
}

/** Whether a file of rejected rows is as it was written: the name holds the fingerprint of what is in it. */
export function isUnmended(path: string): boolean {
  const [, mark] = REJECTED.exec(basename(path)) ?? [];
  return mark !== undefined && mark === fingerprint(readFileSync(path, 'utf8'));
}

/** By which a file of rejected rows is named, so that mending two of them never mixes them up. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replace(BYTE_ORDER_MARK, '')).digest('hex').slice(0, 8);
}

function firstText(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(1024);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0)).toString('utf8');
  } finally {
    closeSync(file);
  }
}
