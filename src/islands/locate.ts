/** The button below the box for finding that asks the device where it is; the answer is found on the device. */
import { type AreaOutlines, areaAt } from './areaAt.ts';
import type { Answer, Names } from './findAnswers.ts';
import { ask, boxOf } from './findBox.ts';

/** A point known no better than this is no street. */
const ROUGH_METRES = 250;

type Position = Pick<GeolocationCoordinates, 'longitude' | 'latitude' | 'accuracy'>;

/** The neighbourhood a device is in. */
export function locationAnswer(
  position: Position,
  outlines: AreaOutlines,
  { place, neighbourhoods }: Pick<Names, 'place' | 'neighbourhoods'>,
): Answer {
  const code = areaAt(outlines, position);
  const name = neighbourhoods[code ?? ''];
  if (name === undefined)
    return { said: `Your device is not in ${place}. This site covers ${place}.`, links: [] };
  const { accuracy } = position;
  const rough =
    accuracy > ROUGH_METRES
      ? ` It knows that only to about ${Math.round(accuracy / 100)}00 metres: a postcode is surer.`
      : '';
  return {
    said: `Your device is in ${name}.${rough}`,
    links: [{ text: `Your neighbourhood: ${name}`, href: `/neighbourhoods/${code}/` }],
  };
}

/** Makes the button of FindStreet.astro work; throws nothing: what goes wrong is said where answers are. */
export function offerLocation(form: HTMLFormElement): void {
  const box = boxOf(form);
  const button = form.querySelector<HTMLButtonElement>('.locate');
  if (button === null || !('geolocation' in navigator)) return;
  const say = (said: string) => box.tell({ said, links: [] });
  button.addEventListener('click', () => {
    say('Asking your device …');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        Promise.all([
          ask<Names>(box.below('/find/index.json')),
          ask<AreaOutlines>(box.below('/find/neighbourhoods.json')),
        ]).then(([names, outlines]) => box.tell(locationAnswer(coords, outlines, names)), box.fail);
      },
      () => say('Your device did not say where it is. Type a postcode.'),
      { timeout: 20_000 },
    );
  });
  button.disabled = false;
}
