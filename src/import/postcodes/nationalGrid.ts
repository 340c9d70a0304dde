import proj4 from 'proj4';

/** British National Grid (EPSG:27700) with the seven-parameter Helmert shift of Ordnance Survey: right to about five metres. */
const BRITISH_NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const toWgs84 = proj4(BRITISH_NATIONAL_GRID, 'WGS84');

/** Easting and northing in metres → degrees of longitude and latitude (WGS84). */
export function longitudeLatitude(easting: number, northing: number): [number, number] {
  const [longitude, latitude] = toWgs84.forward([easting, northing]);
  if (longitude === undefined || latitude === undefined)
    throw new Error(`no point: ${easting}, ${northing}`);
  return [longitude, latitude];
}
