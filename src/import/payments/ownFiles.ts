import { createHash, type Hash } from 'node:crypto';
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
  return (
    mark !== undefined &&
    mark ===
      shortMark(
        createHash('sha256').update(readFileSync(path, 'utf8').replace(BYTE_ORDER_MARK, '')),
      )
  );
}

/**
 * What a file of rejected rows is called: by the fingerprint of what is in it, so that mending two of them never mixes
 * them up, and numbered from the second of one fingerprint on.
 */
export function rejectedName(body: string, content: Hash, number = 1): string {
  return `rejected-${body}-${shortMark(content)}${number === 1 ? '' : `-${number}`}.csv`;
}

/** The same without its number. */
export function unnumbered(name: string): string {
  return name.replace(/-\d{1,3}\.csv$/, '.csv');
}

const shortMark = (content: Hash) => content.copy().digest('hex').slice(0, 8);

function firstText(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(1024);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0)).toString('utf8');
  } finally {
    closeSync(file);
  }
}
