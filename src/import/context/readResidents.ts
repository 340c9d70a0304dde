import type { Place } from '../../model/Place.ts';
import type { Vintage } from '../../tables/context/contextSeries.ts';
import type { ResidentsRow } from '../../tables/Tables.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyTable } from '../tidyTable.ts';

const COLUMNS = ['area_code', 'area_name', 'year', 'population', 'series'] as const;

export const residentsInput = (place: Place) => `population_district_${place.slug}.csv`;

/** Residents of a place by year, each row under its vintage. */
export function readResidents(
  publication: PublicationFolder,
  place: Place,
  log: (line: string) => void,
): ResidentsRow[] {
  return tidyTable(publication, residentsInput(place), {
    columns: COLUMNS,
    keyColumn: 'year',
    keyName: 'vintage and year',
    key: (row: ResidentsRow) => `${row.vintage} ${row.year}`,
    log,
    tidy: (row) => {
      if (row.raw('area_code') !== place.code) row.refuse('other area', 'area_code', place.code);
      if (row.raw('area_name') !== place.name) row.refuse('other name', 'area_name', place.name);
      const vintage = vintageOf(row.raw('series'));
      if (vintage === null) return row.refuse('unknown series', 'series');
      const pattern = vintage === 'census-2021' ? /^2021-03-21$/ : /^\d{4}$/;
      if (!pattern.test(row.raw('year'))) row.refuse('not a year', 'year');
      return {
        vintage,
        year: row.raw('year').slice(0, 4),
        residents: row.integer('population', { min: 1 }),
      };
    },
  });
}

function vintageOf(series: string): Vintage | null {
  if (series.includes('rebased')) return 'rebased';
  if (series === 'older vintage') return 'older';
  return series.startsWith('Census 2021') ? 'census-2021' : null;
}
