import { sure } from '../../model/sure.ts';
import { DataError } from '../../tables/DataError.ts';
import { normalPostcode } from '../../tables/normalPostcode.ts';
import type { RegisteredNumber } from '../../tables/spend/paymentColumns.ts';
import { parseAmount } from '../payments/parseAmount.ts';
import { parseDate } from '../payments/parseDate.ts';
import { payeeKind } from '../payments/payeeKind.ts';
import { plainHeading } from '../payments/plainHeading.ts';
import { Refusal } from '../payments/Refusal.ts';
import { decodeBlocks } from '../payments/reading/decodeBlocks.ts';
import type { FileBytes } from '../payments/reading/FileBytes.ts';
import { textRows } from '../payments/reading/textRows.ts';
import { registeredNumber } from '../payments/registeredNumber.ts';
import { tidyText } from '../payments/tidyText.ts';

/** One contract with one supplier, as a register has it. */
export interface RegisterEntry {
  file: string;
  row: number;
  reference: string;
  title: string;
  supplier: string;
  /** Empty where there is none or it is no whole postcode. */
  postcode: string;
  /** Of the company or society; null where there is none. */
  number: RegisteredNumber | null;
  /** ISO date; empty where none can be read. */
  start: string;
  /** Of the whole contract; null where no value is given. */
  pence: number | null;
}

/** What the columns are called, the better name first. */
const COLUMNS = {
  reference: ['contract reference', 'contract ref', 'contract id', 'contract number', 'reference'],
  title: ['contract title', 'title', 'contract description', 'description'],
  supplier: ['supplier company name', 'supplier name', 'contractor name', 'supplier', 'contractor'],
  postcode: ['supplier postcode', 'supplier post code', 'postcode', 'post code'],
  number: ['company number', 'supplier company number', 'company registration number'],
  start: ['start date', 'contract start date', 'commencement date'],
  value: [
    ...['total contract value including extensions', 'total contract value', 'contract value'],
    ...['total value', 'value of contract', 'estimated contract value', 'value'],
  ],
} as const;

export function* registerRows(file: FileBytes): Generator<{ cells: string[]; row: number }> {
  const encodings = { utf16: null, utf8: 0, windows1252: 0 };
  for (const { cells: rows, rowNumbers } of textRows(decodeBlocks(file, encodings), ',', file.name))
    for (const [index, cells] of rows.entries())
      if (cells.some((cell) => cell.trim() !== ''))
        yield { cells, row: sure(rowNumbers[index], `number of row ${index}`) };
}

/**
 * The contracts of one register. Rows without a supplier or a title, and suppliers that are people, are left out and
 * counted. Throws a DataError where the register has no column of suppliers or titles.
 */
export function readContractRegister(
  file: FileBytes,
  log: (line: string) => void,
): RegisterEntry[] {
  const entries: RegisterEntry[] = [];
  let at: Record<keyof typeof COLUMNS, number> | undefined;
  const counts = { read: 0, incomplete: 0, people: 0 };
  for (const { cells, row } of registerRows(file)) {
    if (at === undefined) {
      at = columnsOf(cells, file.name, row);
      continue;
    }
    counts.read++;
    const cell = (column: number) => tidyText(cells[column] ?? '');
    const [supplier, title] = [cell(at.supplier), cell(at.title)];
    if (supplier === '' || title === '') counts.incomplete++;
    else if (payeeKind(supplier) !== 'organisation') counts.people++;
    else {
      const start = parseDate(cell(at.start), '9999-12-31');
      const pence = parseAmount(cell(at.value));
      entries.push({
        ...{ file: file.name, row, title, supplier, reference: cell(at.reference) },
        postcode: normalPostcode(cell(at.postcode)) ?? '',
        number: registeredNumber('company', cell(at.number)),
        start: start instanceof Refusal ? '' : start,
        pence: pence instanceof Refusal || pence < 0 ? null : pence,
      });
    }
  }
  log(
    `${file.name}: ${counts.read} rows = ${entries.length} of contracts + ${counts.incomplete} without a supplier or a title + ${counts.people} with people or withheld suppliers`,
  );
  return entries;
}

function columnsOf(
  header: readonly string[],
  file: string,
  row: number,
): Record<keyof typeof COLUMNS, number> {
  const names = header.map(plainHeading);
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([field, known]) => {
      const name = known.find((each) => names.includes(each));
      return [field, name === undefined ? -1 : names.indexOf(name)];
    }),
  ) as Record<keyof typeof COLUMNS, number>;
  for (const field of ['supplier', 'title'] as const)
    if (at[field] === -1)
      throw new DataError(
        `no column for the ${field}`,
        header.join(', '),
        { file, row },
        `one of: ${COLUMNS[field].join(', ')}`,
      );
  return at;
}
