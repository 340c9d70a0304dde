import { ENGLAND_CODE } from '../../model/Area.ts';
import type { CsvRow } from '../../tables/CsvRow.ts';
import {
  CONTEXT_SERIES,
  type ContextRow,
  type ContextStatus,
  UNITED_KINGDOM_CODE,
} from '../../tables/context/contextSeries.ts';
import {
  currentDistrictCode,
  DISTRICT_CODE_CHANGES,
} from '../../tables/geography/districtCodeChanges.ts';
import { readCsv } from '../../tables/readCsv.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';
import { contextPeriod } from './contextPeriod.ts';

const COLUMNS = [
  'areacd',
  'areanm',
  'indicator',
  'period',
  'observation',
  'lci_95',
  'uci_95',
  'status',
  'notes',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

/** What is out of scope, by the first letters of the code; districts of England are not in it. */
const OUT_OF_SCOPE: readonly (readonly [RegExp, string])[] = [
  [/^W\d{8}$/, 'in Wales'],
  [/^S\d{8}$/, 'in Scotland'],
  [/^N\d{8}$/, 'in Northern Ireland'],
  [/^(K03|K04)/, 'of several nations'],
  [/^(E12|E47|E13)/, 'of regions and combined authorities'],
  [/^(E10|E11)/, 'of counties'],
  [/^TL[A-Z]/, 'of statistical regions (ITL)'],
];

const DISTRICT = /^E0[6-9]\d{6}$/;

/** One file of series by local authority → rows of today's districts of England, of England and of the United Kingdom. */
export function readContextFile(
  publication: PublicationFolder,
  file: string,
  districts: ReadonlyMap<string, string>,
  log: (line: string) => void,
): ContextRow[] {
  const name = `${file}.csv`;
  const series = new Map(
    CONTEXT_SERIES.filter((each) => each.file === file).map((each) => [each.label, each]),
  );
  const current = currentValues(publication, name);
  return tidyTable(publication, name, {
    columns: COLUMNS,
    keyColumn: 'areacd',
    keyName: 'series, area and period',
    key: (row: ContextRow) => `${row.series} ${row.areaCode} ${row.period}`,
    log,
    tidy: (row) => {
      const found = series.get(row.raw('indicator'));
      if (found === undefined)
        return new Excluded(`of a series not taken, ${row.text('indicator')}`);
      const published = row.raw('areacd');
      const code = currentDistrictCode(published);
      const outside = areaOutOfScope(row, code, districts);
      if (outside !== null) return outside;
      if (code !== published && current.has(keyOf(row, code))) {
        if (current.get(keyOf(row, code)) !== valuesOf(row))
          row.refuse(`other values than under today’s code ${code}`, 'areacd');
        return new Excluded('of an old code, repeated under today’s');
      }
      const period = contextPeriod(row.raw('period'), found.periods);
      if (period === null) return row.refuse('unknown period', 'period', `of ${found.id}`);
      return { series: found.id, areaCode: code, ...period, ...readValue(row) };
    },
  });
}

function areaOutOfScope(
  row: Row,
  code: string,
  districts: ReadonlyMap<string, string>,
): Excluded | null {
  const reason = OUT_OF_SCOPE.find(([pattern]) => pattern.test(code))?.[1];
  if (reason !== undefined) return new Excluded(reason);
  if (code === ENGLAND_CODE || code === UNITED_KINGDOM_CODE) return null;
  if (!DISTRICT.test(code)) return row.refuse('unknown area code', 'areacd');
  const name = districts.get(code);
  if (name === undefined) {
    // Merged into a district that covers more land: a value of its own that no district of today has.
    if (row.raw('notes').startsWith('Obsolete code'))
      return new Excluded('of districts since merged into larger ones');
    return row.refuse('unknown district code', 'areacd', 'not among today’s, nor marked obsolete');
  }
  if (name !== row.raw('areanm'))
    return row.refuse(
      `district name does not belong to code ${code}`,
      'areanm',
      `england/districts.csv calls it ${name}`,
    );
  return null;
}

function readValue(row: Row): Pick<ContextRow, 'value' | 'lower' | 'upper' | 'status'> {
  const value = published(row, 'observation');
  const lower = published(row, 'lci_95');
  const upper = published(row, 'uci_95');
  const status = statusOf(row, value);
  if ((lower === null) !== (upper === null)) row.refuse('one limit without the other', 'lci_95');
  if (value === null && lower !== null) row.refuse('limits without a value', 'lci_95');
  if (value !== null && lower !== null && upper !== null && (value < lower || value > upper))
    row.refuse('value outside its limits', 'observation');
  return { value, lower, upper, status };
}

/** x: not available; u: withheld by the publisher as unreliable. */
function statusOf(row: Row, value: number | null): ContextStatus {
  const mark = row.raw('status');
  if (mark !== '' && value !== null) row.refuse('a value and a mark for its absence', 'status');
  switch (mark) {
    case 'x':
      return 'missing';
    case 'u':
      return 'suppressed';
    case '':
      if (value === null) return row.refuse('no value and no mark for its absence', 'observation');
      return row.raw('notes').includes('unreliable since the group sample size is small')
        ? 'small-sample'
        : '';
    default:
      return row.refuse('unknown status', 'status', 'x and u are known');
  }
}

/** Ten significant digits: what comes after is noise of binary storage. */
function published(row: Row, column: 'observation' | 'lci_95' | 'uci_95'): number | null {
  const value = row.decimalOrNull(column);
  return value === null ? null : Number(value.toPrecision(10));
}

/** Rows of today's codes of districts that were given new ones; most files still have the old alone. */
function currentValues(publication: PublicationFolder, name: string): ReadonlyMap<string, string> {
  const codes = new Set(DISTRICT_CODE_CHANGES.map(({ current }) => current));
  const { rows } = readCsv(publication.text(name), name, COLUMNS);
  return new Map(
    rows.flatMap((row) =>
      codes.has(row.raw('areacd')) ? [[keyOf(row, row.raw('areacd')), valuesOf(row)]] : [],
    ),
  );
}

function keyOf(row: Row, code: string): string {
  return `${code} ${row.raw('indicator')} ${row.raw('period')}`;
}

function valuesOf(row: Row): string {
  return (['observation', 'lci_95', 'uci_95', 'status'] as const)
    .map((column) => row.raw(column))
    .join(' ');
}
