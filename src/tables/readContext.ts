import { ENGLAND_CODE } from '../model/Area.ts';
import type { CsvRow } from './CsvRow.ts';
import {
  CONTEXT_COLUMNS,
  CONTEXT_SERIES,
  CONTEXT_STATUSES,
  type ContextRow,
  type ContextSeries,
  UNITED_KINGDOM_CODE,
  VINTAGES,
} from './context/contextSeries.ts';
import type { DataFolder } from './DataFolder.ts';
import type { ContextTables, DeflatorYear, ResidentsRow } from './Tables.ts';

export const CONTEXT_FILE = 'england/context.csv';
export const DEFLATOR_FILE = 'england/gdp-deflator.csv';
export const DEFLATOR_COLUMNS = ['financial_year', 'index', 'is_forecast'] as const;
export const residentsFile = (placeCode: string) => `places/${placeCode}/residents.csv`;
export const RESIDENTS_COLUMNS = ['vintage', 'year', 'residents'] as const;

type Row = CsvRow<(typeof CONTEXT_COLUMNS)[number]>;

/** Series by local authority and the deflator; what was not imported is empty. */
export function readNationalContext(
  folder: DataFolder,
  districts: ReadonlyMap<string, string>,
): Omit<ContextTables, 'residents' | 'wardClaimants'> {
  return { rows: readSeries(folder, districts), deflator: readDeflatorTable(folder) };
}

function readSeries(folder: DataFolder, districts: ReadonlyMap<string, string>): ContextRow[] {
  if (!folder.has(CONTEXT_FILE)) return [];
  const series = new Map(CONTEXT_SERIES.map((each) => [each.id, each]));
  return folder.table(CONTEXT_FILE, {
    columns: CONTEXT_COLUMNS,
    keyColumn: 'area_code',
    keyName: 'series, area and period',
    key: (row: ContextRow) => `${row.series} ${row.areaCode} ${row.period}`,
    read: (row) => {
      const found = series.get(row.raw('series'));
      if (found === undefined) return row.refuse('unknown series', 'series');
      const areaCode = row.raw('area_code');
      if (areaCode !== ENGLAND_CODE && areaCode !== UNITED_KINGDOM_CODE && !districts.has(areaCode))
        row.refuse('unknown area code', 'area_code');
      return { series: found.id, areaCode, ...periodOf(row, found), ...readValue(row) };
    },
  });
}

function periodOf(row: Row, { periods }: ContextSeries): Pick<ContextRow, 'period' | 'day'> {
  const pattern = periods === 'financial-year' ? /^\d{4}-\d{2}$/ : /^\d{4}$/;
  if (!pattern.test(row.raw('period'))) row.refuse('malformed period', 'period');
  const day = row.raw('day');
  if (periods === 'day' ? !day.startsWith(`${row.raw('period')}-`) : day !== '')
    row.refuse('day that does not belong to the period', 'day');
  return { period: row.raw('period'), day };
}

function readValue(row: Row): Pick<ContextRow, 'value' | 'lower' | 'upper' | 'status'> {
  const value = row.decimalOrNull('value');
  const lower = row.decimalOrNull('lower');
  const upper = row.decimalOrNull('upper');
  const status = CONTEXT_STATUSES.find((known) => known === row.raw('status'));
  if (status === undefined) return row.refuse('unknown status', 'status');
  const isGap = status === 'suppressed' || status === 'missing';
  if ((value === null) !== isGap) row.refuse('value and status contradict each other', 'status');
  if ((lower === null) !== (upper === null)) row.refuse('one limit without the other', 'lower');
  if (lower !== null && upper !== null && (value === null || value < lower || value > upper))
    row.refuse('value outside its limits', 'value');
  return { value, lower, upper, status };
}

export function readDeflatorTable(folder: DataFolder): DeflatorYear[] {
  if (!folder.has(DEFLATOR_FILE)) return [];
  return folder.table(DEFLATOR_FILE, {
    columns: DEFLATOR_COLUMNS,
    keyColumn: 'financial_year',
    keyName: 'financial year',
    key: (year: DeflatorYear) => year.financialYear,
    read: (row) => {
      if (!/^\d{4}-\d{2}$/.test(row.raw('financial_year')))
        row.refuse('malformed financial year', 'financial_year');
      return {
        financialYear: row.raw('financial_year'),
        index: row.decimal('index', { min: 1 }),
        isForecast: row.raw('is_forecast') === 'true',
      };
    },
  });
}

/** Residents of the place by vintage and year; empty where it has no such table. */
export function readResidentsTable(folder: DataFolder, placeCode: string): ResidentsRow[] {
  const file = residentsFile(placeCode);
  if (!folder.has(file)) return [];
  return folder.table(file, {
    columns: RESIDENTS_COLUMNS,
    keyColumn: 'year',
    keyName: 'vintage and year',
    key: (row: ResidentsRow) => `${row.vintage} ${row.year}`,
    read: (row) => {
      const vintage = VINTAGES.find((known) => known === row.raw('vintage'));
      if (vintage === undefined) return row.refuse('unknown vintage', 'vintage');
      return {
        vintage,
        year: row.text('year'),
        residents: row.integer('residents', { min: 1 }),
      };
    },
  });
}
