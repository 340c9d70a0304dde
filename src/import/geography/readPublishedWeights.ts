import { lsoaCodeSchema, wardCodeSchema } from '../../model/Area.ts';
import { sure } from '../../model/sure.ts';
import { DataError } from '../../tables/DataError.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';

/** Rounded to 4 decimals as published. */
const SHARE_TOLERANCE = 0.000051;

export interface PublishedWeight {
  row: number;
  lsoaCode: string;
  wardCode: string;
  /** Postcodes, or households. */
  count: number;
  share: number;
}

export interface WeightsFile {
  name: string;
  lsoaColumn: string;
  countColumn: 'postcodes' | 'households21';
  /** Every LSOA has postcodes; a part of one may have no household. */
  minCount: 0 | 1;
}

/**
 * How each LSOA divides among wards. Throws a DataError for an unknown ward and where the published share
 * is not the count over the LSOA's total, or the shares of an LSOA do not sum to 1 within their rounding.
 */
export function readPublishedWeights(
  publication: PublicationFolder,
  { name, lsoaColumn, countColumn, minCount }: WeightsFile,
  isWard: (code: string) => boolean,
  log: (line: string) => void,
): PublishedWeight[] {
  const columns = [lsoaColumn, 'ward_code', countColumn, 'share'];
  const weights = tidyTable(publication, name, {
    columns,
    keyColumn: 'ward_code',
    keyName: 'LSOA and ward',
    key: (weight: PublishedWeight) => `${weight.lsoaCode} ${weight.wardCode}`,
    log,
    tidy: (row) => {
      const wardCode = row.code('ward_code', wardCodeSchema, 'ward code');
      if (!isWard(wardCode))
        row.refuse('unknown ward code', 'ward_code', 'the ward table has no such ward');
      return {
        row: row.row,
        lsoaCode: row.code(lsoaColumn, lsoaCodeSchema, 'LSOA code'),
        wardCode,
        count: row.integer(countColumn, { min: minCount }),
        share: row.decimal('share', { min: 0, max: 1 }),
      };
    },
  });
  checkShares(weights, name);
  return weights;
}

function checkShares(weights: readonly PublishedWeight[], file: string): void {
  const lsoas = Map.groupBy(weights, (weight) => weight.lsoaCode);
  for (const [lsoaCode, parts] of lsoas) {
    const { row } = sure(parts[0], `part of ${lsoaCode}`);
    const total = parts.reduce((sum, part) => sum + part.count, 0);
    const sum = parts.reduce((all, part) => all + part.share, 0);
    if (total === 0)
      throw new DataError('LSOA without any count', lsoaCode, { file, row, column: 'share' });
    if (Math.abs(sum - 1) > SHARE_TOLERANCE * parts.length)
      throw new DataError(`weights of ${lsoaCode} do not sum to 1`, sum.toFixed(4), {
        file,
        row,
        column: 'share',
      });
    for (const part of parts)
      if (Math.abs(part.count / total - part.share) > SHARE_TOLERANCE)
        throw new DataError(
          `share of ${lsoaCode} in ${part.wardCode} is not its count over ${total}`,
          String(part.share),
          { file, row: part.row, column: 'share' },
        );
  }
}
