import type { Topology } from 'topojson-specification';
import { sure } from '../../model/sure.ts';
import { WIDTH } from '../draw.ts';
import { drawWardShapes } from '../map/drawWardShapes.ts';
import { wardShapes } from '../map/wardShapes.ts';
import { toneOf } from '../marks/tones.ts';
import { classGroups, scaleOf } from '../words/classGroups.ts';
import { sourceLines } from '../words/sourceLine.ts';
import {
  type ChosenAreas,
  type ChosenChart,
  type ChosenPeriod,
  chosenId,
  figuresAt,
} from './ChosenAreas.ts';
import { chosenTable, type HrefOf } from './chosenTable.ts';
import { endsInWords, gapsOfAreas, subtitleWithGaps, titled } from './chosenWords.ts';

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
  const { indicator, named, sources } = chosen;
  const figures = figuresAt(chosen, period);
  const id = chosenId('map', chosen);
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
  const headline = titled(indicator, ends);
  const alt = `Map of ${figures.length} wards, coloured by “${indicator.shortTitle}”: ${ends}.${gapsOfAreas(figures)}`;
  const highlight = named[0];
  return {
    id,
    headline,
    subtitle: subtitleWithGaps(chosen, [period], figures),
    alt,
    draw: (theme, width = WIDTH) =>
      drawWardShapes(
        {
          called: { id, headline, alt, role: 'group' },
          theme,
          map,
          wards,
          groups,
          indicator,
          wardHref,
          highlight,
        },
        // The key beside the map where there is room.
        width > WIDTH ? 'wide' : 'tall',
      ),
    table: chosenTable({ ...chosen, figures }, [period], hrefOf),
    ...sourceLines(figures, sources),
  };
}
