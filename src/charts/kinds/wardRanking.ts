import * as Plot from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import { countInWords, formatNumber } from '../../format/number.ts';
import { periodInWords } from '../../format/period.ts';
import { rangeLabel } from '../../format/rangeWords.ts';
import { formatValue } from '../../format/value.ts';
import { IMD_ENGLAND_PLACE, ranksOfPlace } from '../../indicators/deprivation/imdEnglandPlace.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawBeside } from '../draw.ts';
import { COLUMN_GAP, columnsFor, inColumns } from '../marks/columns.ts';
import { drawFigureRows, figureRow, rowValue } from '../marks/figureRows.ts';
import { limitMarks, strokesInWords } from '../marks/limitMarks.ts';
import { placeRows } from '../marks/rows.ts';
import { toneFill, toneOf } from '../marks/tones.ts';
import { valueAxis } from '../marks/valueAxis.ts';
import type { Theme } from '../theme.ts';
import { findExtremes } from '../words/extremes.ts';
import { figureCell, intervalCell } from '../words/figureCell.ts';
import { firstFigure, isValued, orderFigures, type Valued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';
import {
  extremesHeadline,
  isDeprivation,
  spreadInWords,
  wardSubtitle,
} from '../words/wardSentences.ts';

export interface WardRankingOptions {
  /** One a ward. */
  figures: readonly Figure[];
  /** The district as a whole, drawn as a line. */
  district?: Figure;
  indicator: Indicator;
  period: string;
  sources: readonly Source[];
  placeName: string;
  wardHref: (wardCode: string) => string;
  /** The wards' places among England's wards in the same edition, for the headline of their average position. */
  places?: readonly Figure[];
  /** The code of a ward whose row is set in bold. */
  highlight?: string;
  /** `wide` sets many rows in columns, for pictures; pages take the default, `tall`. */
  layout?: 'tall' | 'wide';
}

/** All wards of a place in order, each a dot on the scale with what bounds it (limitMarks.ts). */
export function wardRanking(options: WardRankingOptions): Chart {
  const { figures, district, indicator, period, placeName } = options;
  const id = chartId('rank', indicator.id, options.highlight, period);
  firstFigure(figures, id);
  const headline = rankingHeadline(options);
  const beside =
    district === undefined
      ? ''
      : ` ${placeName} as a whole: ${formatValue(indicator, district.value)}.`;
  // What tells the rankings of one indicator apart, where each marks another ward.
  const marked = figures.find(({ areaCode }) => areaCode === options.highlight);
  const own =
    marked === undefined ? '' : ` ${marked.areaName}, in bold: ${figureText(indicator, marked)}.`;
  const alt = `${placeName}’s wards in order, ${indicator.rankOneInWords} first. ${spreadInWords(figures, indicator)}${beside}${own}`;
  const drawn = district === undefined ? figures : [...figures, district];
  return {
    id,
    headline,
    // Its scale is of neighbourhoods, and its middle is not that of wards.
    subtitle: `${wardSubtitle(figures, indicator, period, `wards of ${placeName}${marked === undefined ? '' : `, ${marked.areaName} in bold`}`)}${strokesInWords(figures)}${isDeprivation(indicator) && halfHeadline(options) !== null ? '; the headline counts places among wards' : ''}`,
    draw: (theme) => drawRanking(options, { id, headline, alt, role: 'group' }, theme),
    alt,
    table: rankingTable(options),
    ...sourceLines(drawn, options.sources),
  };
}

/** All rows one below the other, or in columns of about the same length on one scale. */
function drawRanking(options: WardRankingOptions, words: DrawingWords, theme: Theme): string {
  const { figures, district, indicator, layout = 'tall' } = options;
  const ordered = orderFigures(figures, indicator.rankOneIs);
  const { bottom } = placeRows(
    ordered.map((figure) => figureRow(indicator, figure)),
    0,
  );
  const columns = layout === 'tall' ? 1 : columnsFor(bottom);
  if (columns === 1) return drawColumn(options, ordered, words, theme);
  const all = district === undefined ? figures : [...figures, district];
  const drawings = inColumns(ordered, columns).map((part, i) =>
    drawColumn(options, part, { ...words, id: `${words.id}.${i}` }, theme, all),
  );
  return drawBeside(words, drawings, COLUMN_GAP);
}

/** Rows of name, dot on the scale and value; the district as a dashed line through them. `all` are on the scale. */
function drawColumn(
  { district, indicator, highlight, wardHref }: WardRankingOptions,
  figures: readonly Figure[],
  words: DrawingWords,
  theme: Theme,
  all?: readonly Figure[],
): string {
  return drawFigureRows(words, theme, {
    indicator,
    reference: district,
    ...(all !== undefined && { axisOf: (_, range) => valueAxis(indicator, all, range) }),
    rows: figures.map((figure) => ({
      ...figureRow(indicator, figure, figure.areaCode === highlight),
      href: wardHref(figure.areaCode),
      code: figure.areaCode,
    })),
    marks: (rows) => {
      const valued = rows.filter(({ figure }) => isValued(figure));
      const at = { y: 'y', x: rowValue, r: 5 } as const;
      return [
        ...limitMarks(
          rows.map((row) => ({ ...row, isBold: false })),
          theme,
        ),
        Plot.dot(valued, {
          ...at,
          fill: ({ figure }) =>
            figure.status === 'approximate'
              ? theme.ground
              : toneFill(words.id, theme, toneOf(indicator.scale, figure.value)),
          stroke: ({ figure }) => (figure.status === 'approximate' ? theme.own : theme.edge),
          strokeWidth: ({ figure }) => (figure.status === 'approximate' ? 2 : 1),
        }),
        Plot.dot(
          valued.filter(({ isBold }) => isBold),
          { ...at, stroke: theme.chosen, strokeWidth: 3 },
        ),
      ];
    },
  });
}

/** How many wards lie on one side of a fixed mark; the ends of the scale where there is no mark to compare with. */
function rankingHeadline(options: WardRankingOptions): string {
  const { figures, district, indicator, placeName } = options;
  const { valued, isFlat, missing } = findExtremes(figures, indicator);
  const values = valued.map(({ value }) => value);
  if (values.length < 2 || isFlat) return extremesHeadline(figures, indicator, placeName);
  const wards = `${placeName}’s ${countInWords(values.length)} wards${missing > 0 ? ' with data' : ''}`;
  if (isDeprivation(indicator)) {
    // Averages shrink to the middle, so none is read against 50: a ward's place among England's wards is counted.
    return halfHeadline(options) ?? extremesHeadline(figures, indicator, placeName);
  }
  const above = (mark: number) => {
    const [least, most] = countAbove(valued, indicator, mark);
    return { said: between(least, most, values.length).toLowerCase(), isOne: most === 1 };
  };
  if (indicator.signed)
    return `${indicator.shortTitle}: above zero in ${above(0).said} of ${wards}`;
  if (district !== undefined && isValued(district)) {
    const { said, isOne } = above(district.value);
    const mark = formatValue(indicator, district.value);
    // One that another way of counting puts above is among those already.
    const level = valued.filter(
      ({ value, upper }) =>
        formatValue(indicator, value) === mark &&
        !isAbove(upper ?? value, indicator, district.value),
    ).length;
    const beside =
      level === 0 ? '' : `; ${countInWords(level)} ${level === 1 ? 'is' : 'are'} level with it`;
    return `${indicator.shortTitle}: ${said} of ${wards} ${isOne ? 'is' : 'are'} above the figure for ${placeName}, ${mark}${beside}`;
  }
  return extremesHeadline(figures, indicator, placeName);
}

/**
 * How many areas are above a mark, at least and at most: another way of sharing out neighbourhoods may leave one on its
 * other side. One that is printed as the mark is level with it.
 */
function countAbove(
  valued: readonly Valued[],
  indicator: Indicator,
  mark: number,
): [least: number, most: number] {
  return [
    valued.filter(({ value, lower }) => isAbove(lower ?? value, indicator, mark)).length,
    valued.filter(({ value, upper }) => isAbove(upper ?? value, indicator, mark)).length,
  ];
}

/** Above a mark as both are printed. */
function isAbove(value: number, indicator: Indicator, mark: number): boolean {
  return value > mark && formatValue(indicator, value) !== formatValue(indicator, mark);
}

/** How many wards are in the more deprived half of England's, whichever way neighbourhoods are shared out; null where that is not known. */
function halfHeadline({ places = [], placeName }: WardRankingOptions): string | null {
  const known = places.flatMap(({ value, lower, upper }) =>
    value === null ? [] : [{ lower: lower ?? value, upper: upper ?? value }],
  );
  if (known.length < 2) return null;
  const surely = known.filter(({ lower }) => isAbove(lower, IMD_ENGLAND_PLACE, HALF)).length;
  const atMost = known.filter(({ upper }) => isAbove(upper, IMD_ENGLAND_PLACE, HALF)).length;
  const wards = `${placeName}’s ${countInWords(known.length)} wards${places.length > known.length ? ' with data' : ''}`;
  const half = 'in the more deprived half of England’s wards';
  // The line below the headline says what the strokes are: other ways of sharing out neighbourhoods.
  return `${between(surely, atMost, known.length)} of ${wards} ${atMost === 1 ? 'is' : 'are'} ${half}`;
}

/** "Three", "10 or 11", "3 to 5", "Up to two", "All". */
function between(least: number, most: number, of: number): string {
  if (least === most) return share(least, of);
  if (least === 0) return `Up to ${countInWords(most)}`;
  return `${least} ${most - least === 1 ? 'or' : 'to'} ${most}`;
}

/** Of every 100 other wards, so many less deprived: above it a ward is in the more deprived half. */
const HALF = 50;

function share(count: number, of: number): string {
  if (count === 0) return 'None';
  if (count === of) return 'All';
  const words = countInWords(count);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function rankingTable(options: WardRankingOptions): Chart['table'] {
  const { figures, district, indicator, period, wardHref, placeName } = options;
  const hasIntervals = figures.some(({ lower }) => lower !== null);
  const hasRanks = figures.some(({ rank }) => rank !== null);
  const ordered = orderFigures(figures, indicator.rankOneIs);
  return {
    caption: `${indicator.title}, wards of ${placeName} in order, ${periodInWords(period)}`,
    columns: [
      { label: 'Ward', numeric: false },
      { label: indicator.shortTitle, numeric: true },
      ...(hasIntervals ? [{ label: rangeLabel(figures), numeric: true }] : []),
      ...(hasRanks ? [{ label: rankLabel(indicator, hasIntervals), numeric: true }] : []),
    ],
    rows: [...ordered, ...(district === undefined ? [] : [district])].map((figure) => [
      figure.areaType === 'ward'
        ? { text: figure.areaName, href: wardHref(figure.areaCode) }
        : { text: `${figure.areaName} as a whole` },
      figureCell(indicator, figure),
      ...(hasIntervals ? [intervalCell(indicator, figure)] : []),
      ...(hasRanks ? [rankCell(figure)] : []),
    ]),
  };
}

/** Where other ways of sharing out neighbourhoods give other values the order of near ones is not sure. */
function rankLabel(indicator: Indicator, hasIntervals: boolean): string {
  const isAmongAll = indicator.id === IMD_ENGLAND_PLACE.id;
  return `Rank${isAmongAll ? ' in England' : ''}${hasIntervals && !isAmongAll ? ', about' : ''} (1 = ${indicator.rankOneInWords})`;
}

/** A district's rank is among districts, not among these wards; one among England's wards is given with its range. */
function rankCell(figure: Figure): { text: string; numeric: true } {
  if (figure.areaType !== 'ward' || figure.rank === null) return { text: '–', numeric: true };
  const ranks = figure.indicator === IMD_ENGLAND_PLACE.id ? ranksOfPlace(figure) : null;
  const text = (rank: number) => formatNumber(rank, 0);
  return {
    text:
      ranks === null || ranks.from === ranks.to
        ? text(figure.rank)
        : `${text(ranks.from)} to ${text(ranks.to)}`,
    numeric: true,
  };
}
