import * as Plot from '@observablehq/plot';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import {
  BOTH_SIDES,
  holdsBetween,
  movedInProportion,
} from '../../indicators/census/censusDeprived.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId, NOTHING, type TableCell } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH, WORDS_SIZE } from '../draw.ts';
import { PLAIN_LINE } from '../marks/plainLine.ts';
import { type Sign, signs } from '../marks/signs.ts';
import { spreadOut } from '../marks/spreadOut.ts';
import { shortenText } from '../marks/textWidth.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure, isValued, type Valued } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** The share of an area in each of two censuses, and the change between them. */
export interface CensusSpan {
  earlier: Figure;
  later: Figure;
  change: Figure;
}

export interface CensusSlopeOptions {
  /** The area the chart is about first, then those it is read beside, the nation last. */
  areas: readonly CensusSpan[];
  share: Indicator;
  change: Indicator;
  sources: readonly Source[];
}

/** A share counted the same way everywhere in two censuses: a line an area, the nation's beside every other. */
export function censusSlope({ areas, share, change, sources }: CensusSlopeOptions): Chart {
  const own = areas[0]?.later;
  const all = areas.flatMap(({ earlier, later }) => [earlier, later]);
  const {
    areaCode,
    areaName,
    period: to,
  } = firstFigure(own === undefined ? [] : [own], `slope.${share.id}`);
  const from = firstFigure(all, `slope.${share.id}`).period;
  const id = chartId('slope', share.id, areaCode);
  const names = listInWords(areas.map(({ later }) => later.areaName));
  const headline = slopeHeadline(areas, share);
  const alt = `Slope chart, Census ${from} to ${to}. ${areas.map((area) => changeInWords(area, share)).join(' ')}`;
  const hasApproximate = all.some(({ status }) => status === 'approximate');
  return {
    id,
    headline,
    subtitle: `${share.title} of four (work, education, health, housing), % of households: ${names}${hasApproximate ? `; ${areaName} approximate` : ''}`,
    draw: (theme) => drawSlope({ id, headline, alt }, areas, share, theme),
    alt,
    table: {
      caption: `${share.title}, Census ${from} and ${to}; changes are of values before rounding`,
      columns: [
        { label: 'Area', numeric: false },
        { label: from, numeric: true },
        { label: to, numeric: true },
        { label: 'Change in points', numeric: true },
      ],
      rows: areas.map((area): TableCell[] => [
        { text: area.later.areaName },
        figureCell(share, area.earlier),
        figureCell(share, area.later),
        figureCell(change, area.change),
      ]),
    },
    ...sourceLines(
      areas.flatMap(({ earlier, later, change: moved }) => [earlier, later, moved]),
      sources,
    ),
  };
}

/** A change of the area is never said without the nation's. */
function slopeHeadline(areas: readonly CensusSpan[], share: Indicator): string {
  const [own] = areas;
  const nation = areas[areas.length - 1];
  const name = sure(own, 'area of the slope').later.areaName;
  const [here, there] = [sharesOf(own), nation === own ? null : sharesOf(nation)];
  return here === null || there === null
    ? `How the share moved in ${name} is not known: ${changeInWords(own, share)}`.replace(/\.$/, '')
    : `${share.shortTitle}: ${movedInProportion(here, there, { isToldApart: !own?.change.notes.remarks.includes(BOTH_SIDES), arePointsToldApart: !holdsBetween(own?.change, nation?.change.value ?? null) })}`;
}

function sharesOf(area: CensusSpan | undefined) {
  const [from, to] = [area?.earlier.value ?? null, area?.later.value ?? null];
  return area === undefined || from === null || to === null
    ? null
    : { name: area.later.areaName, from, to };
}

function changeInWords(area: CensusSpan | undefined, share: Indicator): string {
  if (area === undefined) return '';
  const value = ({ value: held }: Figure) => (held === null ? NOTHING : formatValue(share, held));
  return `${area.later.areaName} ${value(area.earlier)} to ${value(area.later)}.`;
}

const KEY_LINE = 18;
const HEIGHT = 150;
/** The place of either census; the values are written outside. */
const X = { earlier: 70, later: WIDTH - 70 } as const;
type End = keyof typeof X;
const ENDS = ['earlier', 'later'] as const;
/** Between the middles of two values, so that neither lies on the other. */
const LEAST_GAP = 17;

/** Two censuses side by side, a line an area between them and its values at both ends. */
function drawSlope(
  called: DrawingWords,
  areas: readonly CensusSpan[],
  share: Indicator,
  theme: Theme,
): string {
  const looks = [
    { stroke: theme.own, strokeWidth: 2.4 },
    { stroke: theme.second, strokeWidth: 1.6 },
    { stroke: theme.peer, strokeWidth: 1.6, strokeDasharray: '2 3' },
  ] as const;
  const look = (i: number) => looks[i === areas.length - 1 && i > 0 ? 2 : Math.min(i, 1)];
  const top = areas.length * KEY_LINE + 34;
  const bottom = top + HEIGHT;
  const values = areas
    .flatMap(({ earlier, later }) => [earlier, later])
    .filter(isValued)
    .map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A small difference must not fill the drawing.
  const middle = (low + high) / 2;
  const half = Math.max(high - low, 5) / 2;
  const y = (value: number) => bottom - ((value - middle + half) / (2 * half)) * HEIGHT;
  const ends = (end: End) => areas.map((area) => area[end]);
  return drawPlot(called, theme, {
    height: bottom + 44,
    marginTop: top,
    marginBottom: 44,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.ruleX([X.earlier, X.later], {
        x: (at) => at,
        y1: top - 8,
        y2: bottom + 8,
        stroke: theme.zero,
      }),
      ...areas.flatMap(({ earlier, later }, i) =>
        isValued(earlier) && isValued(later)
          ? [
              Plot.link([{}], {
                x1: X.earlier,
                x2: X.later,
                y1: y(knownValue(earlier)),
                y2: y(knownValue(later)),
                ...look(i),
                ...PLAIN_LINE,
              }),
            ]
          : [],
      ),
      signs([
        ...areas.map((_, i): Sign => {
          const at = WORDS_SIZE + i * KEY_LINE - 4.5;
          return { ...look(i), line: { x1: 0, y1: at, x2: 26, y2: at } };
        }),
        ...ENDS.flatMap((end) =>
          ends(end).flatMap((figure, i): Sign[] =>
            isValued(figure)
              ? [
                  {
                    dot: { x: X[end], y: y(figure.value), r: 4 },
                    fill: sure(look(i)?.stroke, `colour of line ${i}`),
                  },
                ]
              : [],
          ),
        ),
      ]),
      words([
        ...areas.map(
          ({ later }, i): Line => ({
            x: 32,
            y: WORDS_SIZE + i * KEY_LINE,
            text: shortenText(later.areaName, WIDTH - 32, WORDS_SIZE),
            isBold: i === 0,
          }),
        ),
        ...ENDS.flatMap((end) => [
          {
            x: X[end],
            y: top - 16,
            text: `Census ${sure(ends(end)[0], `census at the ${end}`).period}`,
            anchor: 'middle' as const,
            fill: theme.quiet,
          },
          ...valueLines(ends(end), end, y, share),
        ]),
        {
          x: 0,
          y: bottom + 38,
          text: 'The scale does not begin at zero.',
          fill: theme.quiet,
        },
      ]),
    ],
  });
}

/** The values beside their dots, moved apart where they would lie on each other. */
function valueLines(
  figures: readonly Figure[],
  end: End,
  y: (value: number) => number,
  share: Indicator,
): Line[] {
  const own = figures[0];
  const values = figures
    .filter(isValued)
    .map((figure: Valued) => ({ figure, at: y(figure.value), size: LEAST_GAP }));
  return spreadOut(values).map(({ figure, at }) => ({
    x: end === 'earlier' ? X[end] - 12 : X[end] + 12,
    y: at + 4.5,
    text: formatValue(share, figure.value),
    ...(end === 'earlier' && { anchor: 'end' as const }),
    isBold: figure === own,
  }));
}
