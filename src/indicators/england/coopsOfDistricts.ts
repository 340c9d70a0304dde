import type { CoopEdition } from '../../model/CoopEdition.ts';
import { type CoopInputs, isLive, isRegistered } from '../coops/CoopInputs.ts';
import {
  COOP_DENSITY,
  DENSITY_EDITIONS,
  densityOf,
  residentSources,
} from '../coops/coopDensity.ts';
import { COOP_KINDS, isOfKind } from '../coops/coopListed.ts';
import { coopSources } from '../coops/coopProvenance.ts';
import type { PlacedCoop } from '../coops/correctedCoops.ts';
import { residentsByDistrict } from '../coops/densityAreas.ts';
import { type DistrictRow, PLAIN_ROW } from './DistrictRow.ts';

/** Active co-ops of each kind, and registered ones for every 10,000 residents, of every district of today. */
export function coopsOfDistricts(inputs: CoopInputs): DistrictRow[] {
  const residents = residentsByDistrict(inputs.tables.england);
  return inputs.editions.flatMap(({ edition, coops }) => {
    const live = Map.groupBy(coops.filter(isLive), ({ districtCode }) => districtCode ?? '');
    const hasRate = DENSITY_EDITIONS.some(({ id }) => id === edition.id);
    return [...inputs.tables.england.districts].flatMap(([areaCode, areaName]) => {
      const area = { areaCode, areaName };
      const own = live.get(areaCode) ?? [];
      return [
        ...COOP_KINDS.map((kind): DistrictRow => {
          const counted = own.filter((coop) => isOfKind(kind, coop));
          return {
            ...rowOf(inputs, edition, area, counted),
            indicator: kind.indicator.id,
            unit: kind.indicator.unit,
            value: counted.length,
          };
        }),
        ...(hasRate ? [densityRow(inputs, edition, area, own, residents.get(areaCode))] : []),
      ];
    });
  });
}

type NamedArea = Pick<DistrictRow, 'areaCode' | 'areaName'>;

function densityRow(
  inputs: CoopInputs,
  edition: CoopEdition,
  area: NamedArea,
  live: readonly PlacedCoop[],
  residents: number | undefined,
): DistrictRow {
  if (residents === undefined) throw new Error(`district without residents: ${area.areaCode}`);
  const counted = live.filter(isRegistered);
  const row = rowOf(inputs, edition, area, counted);
  return {
    ...row,
    indicator: COOP_DENSITY.id,
    unit: COOP_DENSITY.unit,
    dataPeriod: `${row.dataPeriod}; residents of mid-2022`,
    ...densityOf(counted.length, residents),
    sources: [
      ...row.sources,
      ...residentSources({ code: area.areaCode, name: area.areaName, type: 'district' }),
    ],
  };
}

function rowOf(
  inputs: CoopInputs,
  edition: CoopEdition,
  area: NamedArea,
  counted: readonly PlacedCoop[],
): Omit<DistrictRow, 'indicator' | 'unit'> {
  return {
    ...PLAIN_ROW,
    ...area,
    value: null,
    period: edition.id,
    dataPeriod: edition.drawnUp,
    edition: edition.id,
    sources: coopSources(inputs, edition, counted),
  };
}
