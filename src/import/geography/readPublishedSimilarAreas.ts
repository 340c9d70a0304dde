import { z } from 'zod';
import { serialiseCsv } from '../../format/csv.ts';
import { DataError } from '../../tables/DataError.ts';
import {
  SIMILAR_AREA_CODE,
  SIMILAR_AREAS_COUNT,
  SIMILAR_COLUMNS,
  type SimilarArea,
} from '../../tables/readSimilarAreas.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyRows } from '../tidyRows.ts';

export const SIMILAR_AREAS = 'similar_areas_ons.json';

const fileSchema = z.record(z.string(), z.object({ global: z.array(z.string()) }));

/**
 * The ten areas most like each district of today over all measures together ("global"). The list of an area
 * holds upper-tier councils and combined authorities too, each wherever it falls: they are left out before
 * the ten are counted, since nothing here is held for them.
 */
export function readPublishedSimilarAreas(
  publication: PublicationFolder,
  districts: ReadonlyMap<string, string>,
  log: (line: string) => void,
): SimilarArea[] {
  const parsed = fileSchema.safeParse(JSON.parse(publication.text(SIMILAR_AREAS)));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new DataError('malformed list of similar areas', issue?.message ?? '', {
      file: SIMILAR_AREAS,
      column: issue?.path.join('.') ?? '',
    });
  }
  const entries = Object.entries(parsed.data);
  publication.countRows(SIMILAR_AREAS, entries.length);
  const lists = tidyRows(
    SIMILAR_AREAS,
    entries.map(([code, { global }], i) => ({
      file: SIMILAR_AREAS,
      row: i + 1,
      isBlank: false,
      content: JSON.stringify(global),
      code,
      global,
    })),
    {
      key: ({ code }: { code: string }) => code,
      keyName: 'area code',
      keyWhere: ({ row }) => ({ file: SIMILAR_AREAS, feature: row }),
      log,
      tidy: ({ code, global, row }) => {
        if (!districts.has(code)) return new Excluded('no district of England today');
        const councils = global.filter((other) => SIMILAR_AREA_CODE.safeParse(other).success);
        const unknown = councils.find((other) => other.startsWith('E') && !districts.has(other));
        if (unknown !== undefined)
          throw new DataError('unknown district code', unknown, {
            file: SIMILAR_AREAS,
            feature: row,
            column: code,
          });
        return { code, councils: councils.slice(0, SIMILAR_AREAS_COUNT) };
      },
    },
  );
  return lists.flatMap(({ code, councils }) =>
    councils.map((similarCode, i) => ({ districtCode: code, place: i + 1, similarCode })),
  );
}

export function similarAreasTable(pairs: readonly SimilarArea[]): string {
  const sorted = [...pairs].sort((a, b) =>
    a.districtCode === b.districtCode
      ? a.place - b.place
      : a.districtCode < b.districtCode
        ? -1
        : 1,
  );
  return serialiseCsv(
    sorted.map((pair) => ({
      district_code: pair.districtCode,
      place: pair.place,
      similar_code: pair.similarCode,
    })),
    SIMILAR_COLUMNS,
  );
}
