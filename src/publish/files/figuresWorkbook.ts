import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { CsvCell } from '../../format/csv.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { FIGURE_COLUMNS, type FileOrigin, figureRecord } from './figureRecord.ts';
import { fixedZip } from './fixedZip.ts';

export interface WorkbookContent {
  figures: readonly Figure[];
  indicators: readonly Indicator[];
  sources: readonly Source[];
  /** Rows of the sheet of notes: a heading and what there is to say. */
  notes: readonly (readonly [string, string])[];
  fileOrigin: FileOrigin;
}

/** Characters a column is wide at most; longer text is cut off on screen, not in the cell. */
const WIDEST = 60;

/**
 * All figures as an Excel workbook: sheets `figures` (the columns of figures.csv), `indicators`, `sources` and
 * `notes`. Numbers are numbers, text is text and never a formula, and the same figures give the same bytes.
 */
export function figuresWorkbook(content: WorkbookContent): Uint8Array {
  const { figures, indicators, sources, notes, fileOrigin } = content;
  const records = figures.map((figure) => figureRecord(figure, fileOrigin));
  const book: WorkBook = utils.book_new();
  const add = (name: string, columns: readonly string[], rows: readonly (readonly CsvCell[])[]) =>
    utils.book_append_sheet(book, sheet(columns, rows), name);
  add(
    'figures',
    FIGURE_COLUMNS,
    records.map((record) => FIGURE_COLUMNS.map((column) => record[column])),
  );
  add(
    'indicators',
    ['indicator', 'title', 'unit', 'definition', 'direction', 'formula', 'formula_text', 'caveats'],
    indicators.map((indicator) => [
      indicator.id,
      indicator.title,
      indicator.unit,
      indicator.definition,
      indicator.directionInWords,
      indicator.formula,
      indicator.formulaText,
      indicator.caveats.join(' '),
    ]),
  );
  add(
    'sources',
    [
      'source',
      'publisher',
      'title',
      'edition',
      'data_period',
      'licence',
      'attribution',
      'address',
      'obtained',
    ],
    sources.map((source) => [
      source.id,
      source.publisher,
      source.title,
      source.edition,
      source.dataPeriod,
      source.licence,
      source.attribution,
      source.address,
      source.obtained,
    ]),
  );
  add('notes', ['about', 'note'], notes);
  const date = new Date(`${fileOrigin.release.date}T00:00:00Z`);
  book.Props = { Title: notes[0]?.[1] ?? '', CreatedDate: date, ModifiedDate: date };
  const packed = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }));
  // The library stamps the parts with the hour of writing.
  return fixedZip(Object.entries(unzipSync(packed)), fileOrigin.release.date);
}

function sheet(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): WorkSheet {
  const cells = [columns, ...rows].map((row) => row.map(cellOf));
  const made = utils.aoa_to_sheet(cells);
  made['!cols'] = columns.map((column, i) => ({
    wch: Math.min(
      WIDEST,
      2 + Math.max(column.length, ...rows.map((row) => String(row[i] ?? '').length)),
    ),
  }));
  const range = made['!ref'];
  if (range !== undefined) made['!autofilter'] = { ref: range };
  return made;
}

/** A cell of type text is shown as it is, whatever it begins with. */
function cellOf(cell: CsvCell): CellObject | null {
  if (cell === null) return null;
  return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: cell };
}
