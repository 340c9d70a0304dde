import { formatNumber } from '../../../format/number.ts';
import { formatValue } from '../../../format/value.ts';
import type { Area } from '../../../model/Area.ts';
import type { Calculation } from '../../../model/Calculation.ts';
import type { Indicator } from '../../../model/Indicator.ts';
import { sure } from '../../../model/sure.ts';
import type { DeprivationInputs } from '../DeprivationInputs.ts';
import type { EditionLsoas } from '../EditionLsoa.ts';
import { lsoaPercentile } from '../EditionLsoa.ts';
import type { Peers } from '../similarWards.ts';
import {
  type CountedLsoa,
  lsoaColumns,
  number,
  RANK,
  RESIDENTS,
  SHARE,
  tableOf,
  text,
  WEIGHT,
} from './lsoaColumns.ts';
import { countedLsoas, rowsAreOf } from './meanCalculation.ts';
import { peersTable, positionColumn } from './peersTable.ts';

interface Change {
  from: EditionLsoas;
  to: EditionLsoas;
  /** Ward code → position in either edition, all of England. */
  starts: ReadonlyMap<string, number>;
  ends: ReadonlyMap<string, number>;
  peers: Peers;
  /** The median change of the peers. */
  middle: number;
}

interface EditionPart extends CountedLsoa {
  data: EditionLsoas;
}

/** Calculation of a change: the ward's neighbourhoods in both editions, and every similar ward with its own change. */
export function changeCalculation(
  inputs: DeprivationInputs,
  ward: Area,
  indicator: Indicator,
  { from, to, starts, ends, peers, middle }: Change,
): Calculation {
  const startOf = (code: string) => sure(starts.get(code), `position of ${code} in ${from}`);
  const endOf = (code: string) => sure(ends.get(code), `position of ${code} in ${to}`);
  const [start, end] = [startOf(ward.code), endOf(ward.code)];
  const partsOf = (data: EditionLsoas): EditionPart[] =>
    countedLsoas(inputs, data, ward).map((row) => ({ ...row, data }));
  const change = (code: string) => endOf(code) - startOf(code);
  return {
    sum:
      `(${formatNumber(end, 2)} − ${formatNumber(start, 2)}) − ${inBrackets(middle)} = ${formatValue(indicator, end - start - middle)}, ` +
      `where ${formatNumber(middle, 2)} is the median change of ${formatNumber(peers.codes.length, 0)} similar wards`,
    ...tableOf<EditionPart>(
      `${rowsAreOf(ward)}, in both editions`,
      [
        text('edition', 'edition', ({ data }) => data.edition.id),
        ...lsoaColumns(inputs, from),
        RANK,
        number('position', 'position q', 2, ({ lsoa, data }) => lsoaPercentile(lsoa, data)),
        RESIDENTS,
        SHARE,
        WEIGHT,
      ],
      [...partsOf(from), ...partsOf(to)],
    ),
    also: [
      peersTable(inputs, peers.codes, [
        positionColumn('position_start', `position in ${from.edition.id}`, starts),
        positionColumn('position_end', `position in ${to.edition.id}`, ends),
        number('change', 'change', 2, change),
      ]),
    ],
  };
}

function inBrackets(value: number): string {
  const printed = formatNumber(value, 2);
  return value < 0 ? `(${printed})` : printed;
}
