import { districtCodeSchema, lsoaCodeSchema } from '../../model/Area.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { tidyRows } from '../tidyRows.ts';
import { type Outline, outerSign, readOutline } from './Outline.ts';
import { readFeatures } from './readFeatures.ts';

export const LSOA_BOUNDARIES = 'lsoa21_england_bgc.geojson';

export interface LsoaBoundary extends Outline {
  code: string;
  name: string;
  /** Today's district. */
  districtCode: string;
}

/** The boundary of every LSOA of 2021, which also says its district today. */
export function readLsoaBoundaries(
  publication: PublicationFolder,
  districts: ReadonlyMap<string, string>,
  log: (line: string) => void,
): LsoaBoundary[] {
  const features = readFeatures(publication, LSOA_BOUNDARIES);
  const sign = outerSign(features);
  return tidyRows(LSOA_BOUNDARIES, features, {
    key: (boundary: LsoaBoundary) => boundary.code,
    keyName: 'LSOA code',
    keyWhere: (feature) => ({ file: feature.file, feature: feature.row, column: 'code' }),
    log,
    tidy: (feature) => {
      const code = feature.code(lsoaCodeSchema, 'LSOA code', 'code', 'LSOA21CD');
      const districtCode = feature.code(districtCodeSchema, 'district code', 'lad', 'LAD25CD');
      if (!districts.has(districtCode))
        feature.refuse(
          'unknown district code',
          districtCode,
          'lad',
          'if it was recoded, add it to districtCodeChanges.ts',
        );
      const name = feature.text('name', 'LSOA21NM');
      return { code, name, districtCode, ...readOutline(feature, sign) };
    },
  });
}
