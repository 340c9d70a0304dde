import { DataError, type Where } from '../tables/DataError.ts';
import { Excluded, RowAccount } from './RowAccount.ts';

/** A line of a table or a feature of a map. */
export interface InputRow {
  readonly file: string;
  readonly row: number;
  readonly isBlank: boolean;
  readonly content: string;
}

export interface InputSpec<Row extends InputRow, Tidy> {
  /** What makes a row unique, e.g. the ward code. */
  key: (tidy: Tidy) => string;
  /** What the key is called and where it is, for the error about a contradiction. */
  keyName: string;
  keyWhere: (row: Row) => Where;
  /** One row tidied, or why it is left out; throws a DataError to reject it. */
  tidy: (row: Row) => Tidy | Excluded;
  log: (line: string) => void;
}

/**
 * Input rows → tidy rows, every row accounted for: kept, excluded, blank, an identical duplicate, or
 * rejected. The account is logged, and any rejected row fails the import after the whole file was read,
 * so that a maintainer sees how many rows are wrong and not only the first.
 */
export function tidyRows<Row extends InputRow, Tidy>(
  file: string,
  rows: readonly Row[],
  spec: InputSpec<Row, Tidy>,
): Tidy[] {
  const account = new RowAccount(file);
  const seen = new Map<string, Row>();
  const kept: Tidy[] = [];
  for (const row of rows) {
    account.read++;
    if (row.isBlank) {
      account.blank++;
      continue;
    }
    try {
      const tidy = spec.tidy(row);
      if (tidy instanceof Excluded) {
        account.exclude(tidy.reason);
        continue;
      }
      const key = spec.key(tidy);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, row);
        kept.push(tidy);
        account.kept++;
      } else if (first.content === row.content) {
        account.duplicates.push({ row: row.row, of: first.row });
      } else {
        throw new DataError(
          `duplicate ${spec.keyName} with other content`,
          key,
          spec.keyWhere(row),
          `it stands first at ${first.row}`,
        );
      }
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      account.rejected.push({ row: row.row, error });
    }
  }
  spec.log(account.toString());
  account.close();
  return kept;
}
