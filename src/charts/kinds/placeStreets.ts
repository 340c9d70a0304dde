import type { Topology } from 'topojson-specification';
import { formatNumber } from '../../format/number.ts';
import { periodInWords } from '../../format/period.ts';
import { unitInWords } from '../../format/value.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH } from '../draw.ts';
import { areasInFrame, closeUpMarks, closeUps } from '../map/closeUps.ts';
import { neighbourhoodMarks } from '../map/neighbourhoodMarks.ts';
import { type PlaceMap, placeMap, wardNames } from '../map/placeMap.ts';
import { classKey } from '../marks/classKey.ts';
import { patterns } from '../marks/patterns.ts';
import type { Tone } from '../marks/tones.ts';
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
import { domainInWords, isDeprivation } from '../words/wardSentences.ts';

export interface PlaceStreetsOptions {
  /** One a neighbourhood of the place, or fewer where an edition is older than an outline. */
  figures: readonly Figure[];
  indicator: Indicator;
  period: string;
  /** Object `lsoas`, geometry id = LSOA code. */
  lsoaTopology: Topology;
  /** Object `wards`, geometry id = ward code, properties.name. */
  wardTopology: Topology;
  sources: readonly Source[];
  placeName: string;
  /** Every neighbourhood of the place with the name and address of its page. */
  pages: readonly NeighbourhoodLink[];
}

interface NeighbourhoodLink {
  /** LSOA code */
  code: string;
  name: string;
  href: string;
}

/**
 * A map of all neighbourhoods of a place with the lines and names of its wards above; one without a figure is drawn as
 * one without data. Throws `no figures to draw: …`, `unknown neighbourhood: …` and `no shape for neighbourhood: …`.
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
    subtitle: `${isDeprivation(indicator) ? `Which fifth of England’s neighbourhoods each is in${domainInWords(indicator)}` : `${indicator.title}, ${unitInWords(indicator)}`}; ${periodInWords(period, indicator.periodKind)}, data for ${first.dataPeriod}`,
    draw: (theme) => drawPlace({ id, headline, alt, role: 'group' }, options, map, theme),
    alt,
    table: placeTable(options),
    ...sourceLines(figures, options.sources),
  };
}

function drawPlace(
  called: DrawingWords,
  { figures, indicator, period, pages, wardTopology, lsoaTopology }: PlaceStreetsOptions,
  { neighbourhoods, wards }: PlaceMap,
  theme: Theme,
): string {
  const pageOf = linksByCode(pages);
  const shapes = new Map(neighbourhoods.shapes.map((shape) => [shape.code, shape]));
  const areaOf = (code: string, tone: Tone, labelOf: (name: string) => string) => {
    const shape = shapes.get(code);
    if (shape === undefined) throw new Error(`no shape for neighbourhood: ${code}`);
    const { name, href } = pageOf(code);
    return { code, tone, geometry: shape.geometry, label: labelOf(name), href };
  };
  const groups = classGroups(figures, indicator, streetScale(indicator));
  const known = new Set(figures.map(({ areaCode }) => areaCode));
  const newer = pages.filter(({ code }) => !known.has(code));
  const drawn = [
    ...groups.flatMap(({ tone, members }) =>
      members.map(({ figure }) =>
        areaOf(figure.areaCode, tone, (name) => neighbourhoodLabel(name, indicator, figure)),
      ),
    ),
    ...newer.map(({ code }) =>
      areaOf(code, 'nd', (name) => `${name}: its outline is newer than ${period}`),
    ),
  ];
  const { frames, height } = closeUps(wardTopology);
  const closeBy = frames.map((frame) => {
    const inFrame = areasInFrame(wardTopology, 'wards', frame);
    const byCode = new Map(
      areasInFrame(lsoaTopology, 'lsoas', frame).map(({ code, geometry }) => [code, geometry]),
    );
    return {
      wards: inFrame,
      drawn: drawn.flatMap((each) => {
        const geometry = byCode.get(each.code);
        return geometry === undefined ? [] : [{ ...each, geometry }];
      }),
    };
  });
  const newerClass = {
    tone: 'nd' as const,
    label: `outline newer than ${period}`,
    members: [],
    count: newer.length,
  };
  const key = classKey(newer.length === 0 ? groups : [...groups, newerClass], {
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
      ...neighbourhoodMarks(
        called.id,
        theme,
        [drawn, ...closeBy.map((town) => town.drawn)].flat(),
        [
          wards.borders,
          wards.outline,
          ...closeBy.flatMap((town) => town.wards.map(({ geometry }) => geometry)),
        ],
      ),
      words(
        [wards, ...closeBy.map((town) => ({ shapes: town.wards }))].flatMap((view) =>
          wardNames(view, theme.ink, theme.ground),
        ),
        { isSilent: true },
      ),
      ...closeUpMarks(theme, frames),
      ...key.marks,
    ],
  });
}

function linksByCode(pages: readonly NeighbourhoodLink[]) {
  const links = new Map(pages.map((page) => [page.code, page]));
  return (code: string): NeighbourhoodLink => {
    const link = links.get(code);
    if (link === undefined) throw new Error(`unknown neighbourhood: ${code}`);
    return link;
  };
}

function placeTable({
  figures,
  indicator,
  period,
  placeName,
  pages,
}: PlaceStreetsOptions): Chart['table'] {
  const pageOf = linksByCode(pages);
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
