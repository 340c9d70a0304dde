import { districtCodeSchema, wardCodeSchema } from '../../model/Area.ts';
import { DataError } from '../../tables/DataError.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyRows } from '../tidyRows.ts';
import { type Outline, outerSign, readOutline } from './Outline.ts';
import { readFeatures } from './readFeatures.ts';
import { WARD_TABLE, type WardEntry } from './readWardTable.ts';

export const WARD_BOUNDARIES = 'wards_2025_england_bgc.geojson';

export interface WardBoundary extends Outline {
  code: string;
  name: string;
  districtCode: string;
}

/**
 * The boundary of every ward of the ward table. Code, name and district must all agree with the table:
 * a draft boundary file of 2019 gave one ward the code of another, and a join by code alone would have
 * drawn one ward's shape with the other's figures.
 */
export function readWardBoundaries(
  publication: PublicationFolder,
  wards: ReadonlyMap<string, WardEntry>,
  log: (line: string) => void,
): WardBoundary[] {
  const features = readFeatures(publication, WARD_BOUNDARIES);
  const sign = outerSign(features);
  const boundaries = tidyRows(WARD_BOUNDARIES, features, {
    key: (boundary: WardBoundary) => boundary.code,
    keyName: 'ward code',
    keyWhere: (feature) => ({ file: feature.file, feature: feature.row, column: 'code' }),
    log,
    tidy: (feature) => {
      const code = feature.code(wardCodeSchema, 'ward code', 'code', 'WD25CD');
      const name = feature.text('name', 'WD25NM');
      const districtCode = feature.code(districtCodeSchema, 'district code', 'lad', 'LAD25CD');
      const ward = wards.get(code);
      if (ward === undefined)
        return feature.refuse('unknown ward code', code, 'code', `${WARD_TABLE} has no such ward`);
      if (ward.name !== name)
        feature.refuse(
          `ward name does not belong to code ${code}`,
          name,
          'name',
          `${WARD_TABLE} calls it ${ward.name}: do not use this file until it is known which shape is which`,
        );
      if (ward.districtCode !== districtCode)
        feature.refuse(
          `other district of ward ${code}`,
          districtCode,
          'lad',
          `${WARD_TABLE} has ${ward.districtCode}`,
        );
      return { code, name, districtCode, ...readOutline(feature, sign) };
    },
  });
  const drawn = new Set(boundaries.map((boundary) => boundary.code));
  for (const code of wards.keys())
    if (!drawn.has(code))
      throw new DataError(
        'ward without boundary',
        code,
        {
          file: WARD_BOUNDARIES,
          feature: features.length,
          column: 'code',
        },
        `it stands in ${WARD_TABLE}`,
      );
  return boundaries;
}
