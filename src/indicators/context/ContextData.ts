import { type Area, ENGLAND_CODE } from '../../model/Area.ts';
import { memoize } from '../../model/memoize.ts';
import {
  CONTEXT_SERIES,
  type ContextRow,
  UNITED_KINGDOM_CODE,
} from '../../tables/context/contextSeries.ts';
import type { Tables } from '../../tables/Tables.ts';

/** One series with the areas the place is set beside in it. */
export interface SeriesData {
  series: (typeof CONTEXT_SERIES)[number];
  place: Area;
  /** England; the United Kingdom where the series has no value for England. */
  nation: Area;
  /** Districts of England most like the place, most alike first. */
  similar: readonly Area[];
  /** Whether it rests on a sample, so that the publisher gives limits, if not for every area. */
  isSampled: boolean;
  /** Every period a row is of. */
  periods: readonly string[];
  row: (areaCode: string, period: string) => ContextRow | undefined;
  /** All of the period, the place's own among them. */
  ofDistricts: (period: string) => readonly ContextRow[];
}

/** The series that were imported, in order. */
export function contextData({ context, england, place }: Tables): SeriesData[] {
  const { code, name } = place.place;
  const bySeries = seriesRows(context.rows);
  const similar = similarInEngland(england, code);
  return CONTEXT_SERIES.flatMap((series) => {
    const held = bySeries.get(series.id);
    if (held === undefined) return [];
    const { periods, byKey, hasEngland, isSampled, ofDistricts } = held;
    return {
      series,
      place: { code, name, type: 'district' as const },
      nation: hasEngland
        ? { code: ENGLAND_CODE, name: 'England', type: 'country' as const }
        : { code: UNITED_KINGDOM_CODE, name: 'United Kingdom', type: 'country' as const },
      similar,
      isSampled,
      periods,
      row: (areaCode: string, period: string) => byKey.get(`${areaCode} ${period}`),
      ofDistricts: (period: string) => ofDistricts.get(period) ?? [],
    };
  });
}

/** Series id → its rows as places ask for them; the same for every place, so made once. */
const seriesRows = memoize((published: readonly ContextRow[]) => {
  const all = published.map(withoutUnreliable);
  const isDistrict = ({ areaCode }: ContextRow) =>
    areaCode !== ENGLAND_CODE && areaCode !== UNITED_KINGDOM_CODE;
  return new Map(
    [...Map.groupBy(all, ({ series }) => series)].map(([series, rows]) => [
      series,
      {
        periods: [...new Set(rows.map(({ period }) => period))],
        byKey: new Map(rows.map((row) => [`${row.areaCode} ${row.period}`, row])),
        hasEngland: rows.some(({ areaCode }) => areaCode === ENGLAND_CODE),
        isSampled: rows.some(({ lower }) => lower !== null),
        ofDistricts: Map.groupBy(rows.filter(isDistrict), ({ period }) => period),
      },
    ]),
  );
});

/** What the publisher itself calls unreliable is no figure to quote, rank or draw. */
function withoutUnreliable(row: ContextRow): ContextRow {
  return row.status === 'small-sample' ? { ...row, value: null, lower: null, upper: null } : row;
}

/** "England", "the United Kingdom", for running text. */
export function nationInWords({ name }: Pick<Area, 'name'>): string {
  return name === 'United Kingdom' ? `the ${name}` : name;
}

/** Of the areas most like a district, those of England: of the others no series is held. */
export function similarInEngland(
  { similarAreas, districts }: Pick<Tables['england'], 'similarAreas' | 'districts'>,
  districtCode: string,
): Area[] {
  return (similarAreas.get(districtCode) ?? []).flatMap((code): Area[] => {
    const name = districts.get(code);
    return name === undefined ? [] : [{ code, name, type: 'district' }];
  });
}
