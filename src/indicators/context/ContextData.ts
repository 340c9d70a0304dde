import type { Area } from '../../model/Area.ts';
import {
  CONTEXT_SERIES,
  type ContextRow,
  ENGLAND_CODE,
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
  row: (areaCode: string, period: string) => ContextRow | undefined;
  /** All of the period, the place's own among them. */
  ofDistricts: (period: string) => readonly ContextRow[];
}

/** The series that were imported, in order. */
export function contextData({ context, england, place }: Tables): SeriesData[] {
  const { code, name } = place.place;
  const bySeries = Map.groupBy(context.rows, ({ series }) => series);
  const similar = similarInEngland(england, code);
  return CONTEXT_SERIES.flatMap((series) => {
    const rows = bySeries.get(series.id);
    if (rows === undefined) return [];
    const byKey = new Map(rows.map((row) => [`${row.areaCode} ${row.period}`, row]));
    const hasEngland = rows.some(({ areaCode }) => areaCode === ENGLAND_CODE);
    return {
      series,
      place: { code, name, type: 'district' as const },
      nation: hasEngland
        ? { code: ENGLAND_CODE, name: 'England', type: 'country' as const }
        : { code: UNITED_KINGDOM_CODE, name: 'United Kingdom', type: 'country' as const },
      similar,
      row: (areaCode: string, period: string) => byKey.get(`${areaCode} ${period}`),
      ofDistricts: (period: string) =>
        rows.filter(
          (row) =>
            row.period === period &&
            row.areaCode !== ENGLAND_CODE &&
            row.areaCode !== UNITED_KINGDOM_CODE,
        ),
    };
  });
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
