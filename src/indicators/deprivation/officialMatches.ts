import { editionById } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Tables } from '../../tables/Tables.ts';
import { editionLsoas } from './EditionLsoa.ts';
import { measuresOfDistricts, SUMMARY_MEASURES } from './summaryMeasures.ts';

export interface OfficialMatch {
  indicator: Indicator;
  districts: number;
  /** How many districts' values agree when rounded to the digits the official table prints. */
  valuesEqual: number;
  ranksEqual: number;
  /** The largest difference of any district's value, beyond what printing rounds away or not. */
  largestDifference: number;
}

/** The five measures of every district of 2015 set against the official table of that edition. */
export function officialMatches(tables: Tables): OfficialMatch[] {
  const { england } = tables;
  const data = editionLsoas(england, editionById('2015'));
  const computed = measuresOfDistricts(data);
  return SUMMARY_MEASURES.map(({ indicator }) => {
    const official = england.official2015.filter((row) => row.indicator === indicator.id);
    const pairs = official.map((row) => ({
      row,
      ours: computed.get(row.districtCode)?.get(indicator.id),
    }));
    return {
      indicator,
      districts: official.length,
      valuesEqual: pairs.filter(
        ({ row, ours }) =>
          ours?.value !== null &&
          ours?.value !== undefined &&
          Math.abs(ours.value - Number(row.value)) <= 0.5 * 10 ** -decimalsOf(row.value) + 1e-9,
      ).length,
      largestDifference: Math.max(
        ...pairs.map(({ row, ours }) => Math.abs((ours?.value ?? Number.NaN) - Number(row.value))),
      ),
      ranksEqual: pairs.filter(({ row, ours }) => ours?.rank?.rank === row.rank).length,
    };
  });
}

/** Digits after the point as printed: "0.4589" → 4. */
function decimalsOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0;
}
