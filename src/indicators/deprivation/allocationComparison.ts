import type { Area } from '../../model/Area.ts';
import type { EditionId } from '../../model/Edition.ts';
import type { Tables } from '../../tables/Tables.ts';
import type { Allocation } from './allocation.ts';
import { deprivationInputs, editionIn } from './DeprivationInputs.ts';
import { lsoaPercentile } from './EditionLsoa.ts';
import { wardMean } from './wardMean.ts';

export interface AllocationRow {
  ward: Area;
  /** Position of the ward by method; the first is the one the figures use. */
  positions: readonly (number | null)[];
}

/** The position of every ward under each way of sharing LSOAs out: the sensitivity check of the method page. */
export function allocationComparison(
  tables: Tables,
  edition: EditionId,
): { methods: readonly Allocation['method'][]; rows: AllocationRow[] } {
  const inputs = deprivationInputs(tables);
  const data = editionIn(inputs, edition);
  const { main, alternatives } = inputs.allocations[data.weightSet];
  const methods = [main, ...alternatives];
  return {
    methods: methods.map(({ method }) => method),
    rows: inputs.wards.map((ward) => ({
      ward,
      positions: methods.map(
        ({ parts }) =>
          wardMean(parts.get(ward.code) ?? [], data, (l) => lsoaPercentile(l, data))?.value ?? null,
      ),
    })),
  };
}
