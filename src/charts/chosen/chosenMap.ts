import type { Topology } from 'topojson-specification';
import { sure } from '../../model/sure.ts';
import { WIDTH } from '../draw.ts';
import { drawWardShapes } from '../map/drawWardShapes.ts';
import { wardShapes } from '../map/wardShapes.ts';
import { toneOf } from '../marks/tones.ts';
import { classGroups, scaleOf } from '../words/classGroups.ts';
import { type ChosenAreas, type ChosenChart, type ChosenPeriod, figuresAt } from './ChosenAreas.ts';
import { chartOfPeriod } from './chartOfPeriod.ts';
import type { HrefOf } from './chosenTable.ts';
import { endsInWords, gapsOfAreas, titled } from './chosenWords.ts';

/**
 * The wards of the place in the classes of the indicator.
 * Throws `indicator without classes: x`, and `no shape for ward: E05…` for a figure of an area that is not on the map.
 */
export function chosenMap(
  chosen: ChosenAreas,
  period: ChosenPeriod,
  topology: Topology,
  hrefOf: HrefOf,
  wardHref: (code: string) => string,
): ChosenChart {
  const { indicator, named } = chosen;
  const figures = figuresAt(chosen, period);
  const map = wardShapes(topology);
  const groups = classGroups(figures, indicator, scaleOf(indicator));
  const numbers = new Map(
    groups.flatMap(({ members }) => members.map(({ figure, number }) => [figure, number] as const)),
  );
  const wards = figures.map((figure) => {
    const shape = map.shapes.find(({ code }) => code === figure.areaCode);
    if (shape === undefined) throw new Error(`no shape for ward: ${figure.areaCode}`);
    return {
      shape,
      figure,
      number: sure(numbers.get(figure), `number on the map of ${figure.id}`),
      tone: toneOf(indicator.scale, figure.value),
    };
  });
  const ends = endsInWords(figures, indicator);
  return chartOfPeriod({
    ...{ kind: 'map', chosen: { ...chosen, figures }, period, hrefOf },
    headline: titled(indicator, ends),
    alt: `Map of ${figures.length} wards, coloured by “${indicator.shortTitle}”: ${ends}.${gapsOfAreas(figures)}`,
    draw: (called, theme, width = WIDTH) =>
      drawWardShapes(
        {
          called: { ...called, role: 'group' },
          ...{ theme, map, wards, groups, indicator, wardHref },
          highlight: named[0],
        },
        // The key beside the map where there is room.
        width > WIDTH ? 'wide' : 'tall',
      ),
  });
}
