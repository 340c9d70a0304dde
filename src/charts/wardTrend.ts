import { formatValue } from '../format/value.ts';
import type { Edition } from '../model/Edition.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Source } from '../model/Source.ts';
import { type Cell, type Chart, chartId, NOTHING } from './Chart.ts';
import { drawTrend, type EditionPoint } from './drawTrend.ts';
import { gapsInWords } from './extremes.ts';
import { figureCell, intervalCell } from './figureCell.ts';
import { firstFigure, isValued, type Valued } from './orderFigures.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';

export interface WardTrendOptions {
  /** One ward or district, one figure an edition; some may be approximate. */
  figures: readonly Figure[];
  /** Similar wards at the same editions: value = median, lower and upper = the middle eight in ten. May be empty. */
  peers: readonly Figure[];
  indicator: Indicator;
  sources: readonly Source[];
  /** All editions that may occur; those without a figure take no room. */
  editions: readonly Edition[];
}

/** One area's place on England's scale over the editions, at the time their data describe. */
export function wardTrend(options: WardTrendOptions): Chart {
  const { indicator } = options;
  const area = firstFigure(options.figures, `trend.${indicator.id}`);
  const id = chartId('trend', indicator.id, area.areaCode);
  const points = atEditions(options.figures, options.editions);
  const peers = atEditions(options.peers, options.editions);
  const headline = trendHeadline(points, indicator);
  const alt = trendAlt(points, indicator);
  const { height, body } = drawTrend(points, peers, indicator);
  const about = [...options.figures, ...options.peers];
  return {
    id,
    headline,
    subtitle: trendSubtitle(indicator, area.areaName),
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: trendTable(points, peers, indicator),
    ...sourceLines(about, options.sources),
  };
}

/** The ends of the scale stand on the drawing. */
function trendSubtitle(indicator: Indicator, areaName: string): string {
  return `${indicator.title}: ${areaName}, by edition and the time its data describe`;
}

/** In order of time; throws `unknown edition: x` for a period that is not among the editions. */
function atEditions(figures: readonly Figure[], editions: readonly Edition[]): EditionPoint[] {
  return figures
    .map((figure) => {
      const edition = editions.find(({ id }) => id === figure.period);
      if (edition === undefined)
        throw new Error(`unknown edition: ${figure.period} (${figure.id})`);
      return { figure, edition };
    })
    .sort((a, b) => a.edition.dataYear - b.edition.dataYear);
}

/** The last two values beside each other. Editions are relative to England, so neither is called better or worse. */
function trendHeadline(points: readonly EditionPoint[], indicator: Indicator): string {
  const valued = points.filter(({ figure }) => isValued(figure));
  const last = valued[valued.length - 1];
  const name = points[0]?.figure.areaName ?? '';
  if (last === undefined) return `${name} has no data in any edition`;
  const text = ({ figure }: EditionPoint) =>
    `${figure.status === 'approximate' ? 'about ' : ''}${formatValue(indicator, figure.value)}`;
  const scale = indicator.unit === 'percentile' ? ' on England’s scale of 100' : '';
  const now = `${name} stood at ${text(last)}${scale} in the ${last.edition.id} edition`;
  const before = valued[valued.length - 2];
  if (before === undefined) return `${now}, the only one with data`;
  const same = text(before) === text(last);
  return same
    ? `${now}, the same as in ${before.edition.id}`
    : `${now}, after ${text(before)} in ${before.edition.id}`;
}

/** Of similar wards the table tells. */
function trendAlt(points: readonly EditionPoint[], indicator: Indicator): string {
  const name = points[0]?.figure.areaName ?? '';
  const figures = points.map(({ figure }) => figure);
  const valued = figures.filter(isValued);
  const sorted = [...valued].sort((a, b) => a.value - b.value);
  const [low] = sorted;
  const high = sorted[sorted.length - 1];
  const missing = gapsInWords(figures, 'edition');
  if (low === undefined || high === undefined) return `Line chart of ${name}. No edition has data.`;
  const at = (figure: Valued) => `${formatValue(indicator, figure.value)} (${figure.period})`;
  const spread =
    valued.length === 1
      ? `Only value: ${at(low)}.`
      : low.value === high.value
        ? `${formatValue(indicator, low.value)} in all ${valued.length} editions.`
        : `Lowest ${at(low)}, highest ${at(high)}.`;
  const breaks = points.some(({ edition }) => edition.id === '2025') && points.length > 1;
  return `Line chart of ${name} over ${points.length} editions. ${spread}${breaks ? ' The line is broken before 2025.' : ''}${missing}`;
}

function trendTable(
  points: readonly EditionPoint[],
  peers: readonly EditionPoint[],
  indicator: Indicator,
): Chart['table'] {
  const name = points[0]?.figure.areaName ?? '';
  const none: Cell = { text: NOTHING, numeric: true };
  return {
    caption: trendSubtitle(indicator, name),
    columns: [
      { label: 'Edition', numeric: false },
      { label: 'Data for', numeric: false },
      { label: name, numeric: true },
      ...(peers.length === 0
        ? []
        : [
            { label: 'Median of similar wards', numeric: true },
            { label: 'Middle 8 in 10', numeric: true },
          ]),
    ],
    rows: points.map(({ figure, edition }) => {
      const peer = peers.find((candidate) => candidate.edition.id === edition.id)?.figure;
      return [
        { text: figure.status === 'approximate' ? `${edition.id} (approximate)` : edition.id },
        { text: edition.dataPeriod },
        figureCell(indicator, figure),
        ...(peers.length === 0
          ? []
          : peer === undefined
            ? [none, none]
            : [figureCell(indicator, peer), intervalCell(indicator, peer)]),
      ];
    }),
  };
}
