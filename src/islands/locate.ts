import type { Topology } from 'topojson-specification';
import { areaAt } from './areaAt.ts';
import type { Answer, Names } from './findAnswers.ts';

/** A point known no better than this is no street. */
const ROUGH_METRES = 250;

/** Where this device says it is; rejects with a GeolocationPositionError. */
export function devicePosition(): Promise<GeolocationCoordinates> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, {
      timeout: 15_000,
      maximumAge: 60_000,
    });
  });
}

/** The neighbourhood a device is in, found on the device: nothing of where it is goes anywhere. */
export function locationAnswer(
  {
    longitude,
    latitude,
    accuracy,
  }: Pick<GeolocationCoordinates, 'longitude' | 'latitude' | 'accuracy'>,
  outlines: Topology,
  { place, neighbourhoods }: Pick<Names, 'place' | 'neighbourhoods'>,
): Answer {
  const code = areaAt(outlines, [longitude, latitude]);
  const name = code === null ? undefined : neighbourhoods[code];
  if (code === null || name === undefined)
    return { said: `Your device is not in ${place}. This site covers ${place}.`, links: [] };
  const rough =
    accuracy > ROUGH_METRES
      ? ` It knows that only to about ${Math.round(accuracy / 100) * 100} metres: a postcode is surer.`
      : '';
  return {
    said: `Your device is in ${name}.${rough}`,
    links: [{ text: `Your neighbourhood: ${name}`, href: `/neighbourhoods/${code}/` }],
  };
}
