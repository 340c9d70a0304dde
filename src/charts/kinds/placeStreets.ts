import type { Topology } from 'topojson-specification';
import { formatNumber } from '../../format/number.ts';
import { periodInWords } from '../../format/period.ts';
import { unitInWords } from '../../format/value.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH } from '../draw.ts';
import { neighbourhoodMarks } from '../map/neighbourhoodMarks.ts';
import { type PlaceMap, placeMap, wardNames } from '../map/placeMap.ts';
import { classKey } from '../marks/classKey.ts';
import { patterns } from '../marks/patterns.ts';
import { words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { classGroups } from '../words/classGroups.ts';
import { figureCell } from '../words/figureCell.ts';
import {
  neighbourhoodLabel,
  neighbourhoodsAlt,
  neighbourhoodsHeadline,
  streetScale,
} from '../words/neighbourhoodWords.ts';
import { firstFigure, orderFigures } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface PlaceStreetsOptions {
  /** One a neighbourhood of the place. */
  figures: readonly Figure[];
  indicator: Indicator;
  period: string;
  /** Object `lsoas`, geometry id = LSOA code. */
  lsoaTopology: Topology;
  /** Object `wards`, geometry id = ward code, properties.name. */
  wardTopology: Topology;
  sources: readonly Source[];
  placeName: string;
  /** Name and address of a neighbourhood's page. */
  pageOf: (lsoaCode: string) => { name: string; href: string };
}

/**
 * A map of all neighbourhoods of a place with the lines and names of its wards above. Throws `no figures to draw: …`;
 * a neighbourhood of the outlines without a figure is drawn as one without data.
 */
export function placeStreets(options: PlaceStreetsOptions): Chart {
  const { figures, indicator, period, placeName } = options;
  const id = chartId('streets', indicator.id, undefined, period);
  const first = firstFigure(figures, id);
  const map = placeMap(options.wardTopology, options.lsoaTopology);
  const headline = neighbourhoodsHeadline(figures, indicator, placeName);
  const alt = neighbourhoodsAlt(figures, indicator, placeName);
  return {
    id,
    headline,
    subtitle: `${indicator.title}: neighbourhoods of ${placeName}, data for ${first.dataPeriod} (${periodInWords(period, indicator.periodKind)}); ${unitInWords(indicator)}`,
    draw: (theme) => drawPlace({ id, headline, alt, role: 'group' }, options, map, theme),
    alt,
    table: placeTable(options),
    ...sourceLines(figures, options.sources),
  };
}

function drawPlace(
  called: DrawingWords,
  { figures, indicator, pageOf }: PlaceStreetsOptions,
  { neighbourhoods, wards, height }: PlaceMap,
  theme: Theme,
): string {
  const groups = classGroups(figures, indicator, streetScale(indicator));
  const shapes = new Map(neighbourhoods.shapes.map((shape) => [shape.code, shape]));
  const drawn = groups.flatMap(({ tone, members }) =>
    members.flatMap(({ figure }) => {
      const shape = shapes.get(figure.areaCode);
      if (shape === undefined) throw new Error(`no shape for neighbourhood: ${figure.areaCode}`);
      const { name, href } = pageOf(figure.areaCode);
      const label = neighbourhoodLabel(name, indicator, figure);
      return [{ figure, tone, geometry: shape.geometry, label, href }];
    }),
  );
  const key = classKey(groups, {
    chartId: called.id,
    theme,
    indicator,
    x: 0,
    y: height + 8,
    width: WIDTH,
    withMembers: false,
    noun: 'neighbourhood',
  });
  return drawPlot(called, theme, {
    height: height + 8 + key.height + 2,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      patterns(
        called.id,
        theme,
        drawn.map(({ tone }) => tone),
      ),
      ...neighbourhoodMarks(called.id, theme, drawn, [wards.borders, wards.outline]),
      words(wardNames(wards, theme.ink, theme.ground), { isSilent: true }),
      ...key.marks,
    ],
  });
}

function placeTable({
  figures,
  indicator,
  period,
  placeName,
  pageOf,
}: PlaceStreetsOptions): Chart['table'] {
  const isRanked = figures.some(({ rank }) => rank !== null);
  return {
    caption: `${indicator.title}, neighbourhoods of ${placeName}, ${periodInWords(period, indicator.periodKind)}`,
    columns: [
      { label: 'Neighbourhood', numeric: false },
      { label: indicator.shortTitle, numeric: true },
      ...(isRanked ? [{ label: 'Rank in England', numeric: true }] : []),
    ],
    rows: orderFigures(figures, indicator.rankOneIs).map((figure) => {
      const { name, href } = pageOf(figure.areaCode);
      return [
        { text: name, href },
        figureCell(indicator, figure),
        ...(isRanked
          ? [{ text: figure.rank === null ? '–' : formatNumber(figure.rank, 0), numeric: true }]
          : []),
      ];
    }),
  };
}
