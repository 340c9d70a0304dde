import { districtCodeSchema } from '../../model/Area.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyRows } from '../tidyRows.ts';
import { outerSign, readOutline } from './Outline.ts';
import { readFeatures } from './readFeatures.ts';

export const DISTRICT_BOUNDARIES = 'districts_2025_england_bgc.geojson';

/** District code → area in square degrees and number of its feature; names must be those of the ward table. */
export function readDistrictBoundaries(
  publication: PublicationFolder,
  districts: ReadonlyMap<string, string>,
  log: (line: string) => void,
): Map<string, { area: number; feature: number }> {
  const features = readFeatures(publication, DISTRICT_BOUNDARIES);
  const sign = outerSign(features);
  const boundaries = tidyRows(DISTRICT_BOUNDARIES, features, {
    key: (boundary: { code: string; area: number; feature: number }) => boundary.code,
    keyName: 'district code',
    keyWhere: (feature) => ({ file: feature.file, feature: feature.row, column: 'lad' }),
    log,
    tidy: (feature) => {
      const code = feature.code(districtCodeSchema, 'district code', 'lad', 'LAD25CD');
      const name = feature.text('ladnm', 'LAD25NM');
      const known = districts.get(code);
      if (known === undefined) feature.refuse('unknown district code', code, 'lad');
      if (known !== name)
        feature.refuse(
          `district name does not belong to code ${code}`,
          name,
          'ladnm',
          `the ward table calls it ${known}`,
        );
      return { code, area: readOutline(feature, sign).area, feature: feature.row };
    },
  });
  return new Map(boundaries.map((boundary) => [boundary.code, boundary]));
}
