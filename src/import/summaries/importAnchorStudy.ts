import { serialiseCsv } from '../../format/csv.ts';
import type { Place } from '../../model/Place.ts';
import type { CsvRow } from '../../tables/CsvRow.ts';
import { DataError } from '../../tables/DataError.ts';
import {
  ANCHOR_PAYER_COLUMNS,
  ANCHOR_PAYERS_FILE,
  ANCHOR_STUDY_COLUMNS,
  ANCHOR_STUDY_FILE,
} from '../../tables/readAnchorStudy.ts';
import { readPlaces } from '../../tables/readPlaces.ts';
import { anchorSource } from '../../tables/readSpend.ts';
import type { AnchorPayer } from '../../tables/SpendTables.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';

const FILE = 'published_spend_figures.csv';
const COLUMNS = [
  'metric',
  'area',
  'period',
  'value',
  'unit',
  'source_url',
  'source_publisher',
  'note',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

const MEASURES = new Map([
  ['anchor_procurement_total', 'total'],
  ['spend_share_local', 'share'],
  ['spend_retained', 'local'],
  ['spend_increase', 'rise'],
  ['spend_leakage', 'leakage'],
  ['pcc_own_spend_share', 'council-share'],
]);
const USED = ['total', 'share', 'local'];

/** What was published of a place's anchor study → `anchor-study.csv` and `anchor-payers.csv`, conflicts kept. */
export function importAnchorStudy(
  publication: PublicationFolder,
  dataDir: string,
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const place = placeOf(publication, readPlaces(dataDir));
  const payers: AnchorPayer[] = [];
  const rows = tidyTable(publication, FILE, {
    columns: COLUMNS,
    keyColumn: 'metric',
    keyName: 'published number',
    key: (row: {
      measure: string;
      area_name: string;
      period: string;
      value: number;
      address: string;
    }) => [row.measure, row.area_name, row.period, row.value, row.address].join(' '),
    log,
    tidy: (row) => {
      const measure = MEASURES.get(row.raw('metric'));
      if (measure === undefined) return new Excluded('not about the spending study');
      if (measure === 'total')
        for (const payer of payersIn(row))
          payers.push({
            payer,
            period: financialYears(row.text('period')),
            address: row.text('source_url'),
          });
      return {
        measure,
        ...areaOf(row, place, measure),
        period: financialYears(row.text('period')),
        value: row.decimal('value'),
        unit: unitOf(row),
        standing: standingOf(row, measure),
        publisher: row.text('source_publisher'),
        address: row.text('source_url'),
        // The words of a conflict are ours to write, from what conflicts.
        note: row.raw('note').startsWith('CONFLICT') ? conflictOf(row) : '',
      };
    },
  });
  const path = (name: string) => `places/${place.code}/${name}`;
  return {
    owns: [ANCHOR_STUDY_FILE, ANCHOR_PAYERS_FILE].map(path),
    files: new Map([
      [path(ANCHOR_STUDY_FILE), serialiseCsv(rows, ANCHOR_STUDY_COLUMNS)],
      [path(ANCHOR_PAYERS_FILE), serialiseCsv(payers, ANCHOR_PAYER_COLUMNS)],
    ]),
    sourceIds: [anchorSource(place)],
    sources: describeSources([studyEntry(place)], publication, obtained),
  };
}

/** The place whose name the shares of the study are given for. */
function placeOf(publication: PublicationFolder, places: readonly Place[]): Place {
  const text = publication.text(FILE);
  const place = places.find(({ name }) => text.includes(`spend_share_local,${name},`));
  if (place === undefined)
    throw new DataError('study of no configured place', FILE, { file: FILE, column: 'area' });
  return place;
}

/** "names the six: A; B; C" */
function payersIn(row: Row): string[] {
  const [, names] = /^names the \w+: (.+)$/.exec(row.raw('note')) ?? [];
  if (names === undefined) return row.refuse('payers not named', 'note');
  return names.split(';').map((name) => name.trim());
}

function areaOf(row: Row, place: Place, measure: string) {
  const area = row.text('area');
  if (measure === 'total' || area === place.name)
    return { area_code: place.code, area_name: place.name };
  if (area === `${place.county} incl. ${place.name}` && place.countyCode !== null)
    return { area_code: place.countyCode, area_name: `${place.county} with ${place.name}` };
  return { area_code: null, area_name: area };
}

/** "2012/13" → "2012-13"; a rise has two of them, a calendar year none. */
function financialYears(period: string): string {
  return period.replaceAll('/', '-').replace(/^(\d{4}-\d{2})-(\d{4}-\d{2})$/, '$1 to $2');
}

function unitOf(row: Row): '£m' | '%' {
  if (row.raw('unit') === 'GBP_m') return '£m';
  if (row.raw('unit') === 'percent') return '%';
  return row.refuse('unknown unit', 'unit');
}

function standingOf(row: Row, measure: string): 'used' | 'conflict' | 'context' {
  if (row.raw('note').startsWith('CONFLICT')) return 'conflict';
  return USED.includes(measure) ? 'used' : 'context';
}

function conflictOf(row: Row): string {
  return /transposition/.test(row.raw('note'))
    ? 'Two digits are in another order than in the council’s own publication.'
    : 'The base named with it is what left the county in the first year, not the total.';
}

function studyEntry(place: Place): PublicationEntry {
  return {
    id: anchorSource(place),
    publisher: 'Centre for Local Economic Strategies and others',
    title: `Published results on the spending of the anchor institutions of ${place.name}`,
    edition: '2012-13 and 2016-17',
    dataPeriod: '2012-13 and 2016-17',
    licence: 'Not stated; single figures are cited with the page they are on',
    licenceUrl: null,
    attribution:
      'Figures of the Centre for Local Economic Strategies, as published by it and by the council; each row names its page.',
    address: null,
    notes: [
      'Only the results are published: neither the payments nor the suppliers behind them can be checked.',
      'Pages were seen as excerpts.',
    ],
    belongs: (name) => name === FILE,
  };
}
