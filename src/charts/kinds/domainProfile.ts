import * as Plot from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import { periodInWords } from '../../format/period.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { capitalised, listInWords } from '../../format/words.ts';
import type { Domain } from '../../model/Domain.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId, NOTHING } from '../Chart.ts';
import { type DrawingWords, drawPlot, WIDTH, WORDS_SIZE } from '../draw.ts';
import { signs } from '../marks/signs.ts';
import { shortenText, textWidth } from '../marks/textWidth.ts';
import { toneFill, toneOf } from '../marks/tones.ts';
import { axisHeight, axisMarks, scaleOfAxis, valueAxis } from '../marks/valueAxis.ts';
import { words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { missingInWords } from '../words/extremes.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure, isValued, orderFigures } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface DomainProfileOptions {
  /** The domain percentiles of one area in one edition; indicator ids end in the domain's id. */
  figures: readonly Figure[];
  /** The same area's place on the whole index. */
  overall: Figure;
  /** The district's domain percentiles and, if wanted, its overall place. */
  districtFigures?: readonly Figure[];
  domains: readonly Domain[];
  /** The indicator of the overall figure: how percentiles are printed and classed. */
  indicator: Indicator;
  sources: readonly Source[];
}

/** A row of the profile. */
interface ProfileRow {
  label: string;
  figure: Figure;
  district: Figure | undefined;
  isOverall: boolean;
}

/** One area's seven domains on England's scale, the most deprived first, with the district beside them. */
export function domainProfile(options: DomainProfileOptions): Chart {
  const { figures, overall, indicator, districtFigures = [] } = options;
  firstFigure(figures, `profile of ${overall.areaName}`);
  const id = chartId('profile', 'imd-domain-percentile', overall.areaCode, overall.period);
  const rows = profileRows(options);
  const headline = profileHeadline(rows, overall, indicator);
  const alt = profileAlt(rows, overall, indicator);
  const district = districtFigures[0]?.areaName;
  return {
    id,
    headline,
    subtitle: `Domains of deprivation: ${overall.areaName}, data for ${overall.dataPeriod} (${periodInWords(overall.period)}); ${unitInWords(indicator)}`,
    draw: (theme) =>
      drawProfile(
        { id, headline, alt },
        { rows, areaName: overall.areaName, district, indicator },
        theme,
      ),
    alt,
    table: {
      caption: `Domains of deprivation, ${overall.areaName}, ${periodInWords(overall.period)}`,
      columns: [
        { label: 'Domain', numeric: false },
        { label: overall.areaName, numeric: true },
        ...(district === undefined ? [] : [{ label: district, numeric: true }]),
      ],
      rows: rows.map((row) => [
        { text: row.label },
        figureCell(indicator, row.figure),
        ...(district === undefined
          ? []
          : [
              row.district === undefined
                ? { text: NOTHING, numeric: true }
                : figureCell(indicator, row.district),
            ]),
      ]),
    },
    ...sourceLines([overall, ...figures, ...districtFigures], options.sources),
  };
}

const ROW = 26;
const TOP = 26;

interface Profile {
  rows: readonly ProfileRow[];
  areaName: string;
  district: string | undefined;
  indicator: Indicator;
}

/** Rows of domain, dot on the scale and value; the district as a tick; the whole index on top, set apart by a rule. */
function drawProfile(
  called: DrawingWords,
  { rows, areaName, district, indicator }: Profile,
  theme: Theme,
): string {
  const axis = valueAxis(indicator, [], [128, WIDTH - 48]);
  const placed = rows.map((row, i) => ({
    ...row,
    y: TOP + i * ROW + ROW / 2 + (row.isOverall ? 0 : 6),
    value: row.figure.value,
    beside: row.district?.value ?? null,
  }));
  const valued = placed.filter(({ value }) => value !== null);
  const compared = placed.filter(({ beside }) => beside !== null);
  const bottom = TOP + rows.length * ROW + 8;
  return drawPlot(called, theme, {
    height: bottom + axisHeight(axis),
    marginTop: TOP,
    marginBottom: axisHeight(axis),
    x: scaleOfAxis(axis),
    y: { type: 'identity' },
    marks: [
      ...axisMarks(axis, indicator, theme),
      ...legend(areaName, district, theme),
      Plot.link(
        compared.filter(({ value }) => value !== null),
        { x1: 'value', x2: 'beside', y: 'y', stroke: theme.grid, strokeWidth: 4 },
      ),
      Plot.ruleX(compared, {
        x: 'beside',
        y1: ({ y }) => y - 10,
        y2: ({ y }) => y + 10,
        stroke: theme.second,
        strokeWidth: 3,
      }),
      Plot.dot(valued, {
        x: 'value',
        y: 'y',
        r: 6,
        fill: ({ value }) => toneFill(called.id, theme, toneOf(indicator.scale, value)),
        stroke: theme.edge,
        strokeWidth: 1,
      }),
      words(
        placed.flatMap(({ label, figure, isOverall, y }) => [
          { x: 0, y: y + 4.5, text: capitalised(label), isBold: isOverall },
          {
            x: WIDTH,
            y: y + 4.5,
            text: figureText(indicator, figure),
            anchor: 'end' as const,
            ...(isValued(figure) ? { isBold: true } : { fill: theme.quiet }),
          },
        ]),
      ),
      Plot.ruleY([TOP + ROW + 3], { stroke: theme.grid }),
    ],
  });
}

/** What the two signs stand for, in one line. */
function legend(areaName: string, district: string | undefined, theme: Theme): Plot.Markish[] {
  const area = shortenText(areaName, district === undefined ? WIDTH - 20 : 160, WORDS_SIZE);
  const next = 14 + textWidth(area, WORDS_SIZE, true) + 18;
  return [
    signs([
      { dot: { x: 6, y: 9, r: 6 }, fill: theme.s4, stroke: theme.edge },
      ...(district === undefined
        ? []
        : [
            {
              line: { x1: next + 6, y1: 0, x2: next + 6, y2: 18 },
              stroke: theme.second,
              strokeWidth: 3,
            },
          ]),
    ]),
    words([
      { x: 17, y: 13.5, text: area, isBold: true },
      ...(district === undefined
        ? []
        : [{ x: next + 16, y: 13.5, text: shortenText(district, WIDTH - 20 - next, WORDS_SIZE) }]),
    ]),
  ];
}

function profileRows(options: DomainProfileOptions): ProfileRow[] {
  const { figures, overall, districtFigures = [], domains } = options;
  const districtOf = (figure: Figure) =>
    districtFigures.find(({ indicator }) => indicator === figure.indicator);
  const rows = orderFigures(figures, 'lowest').map((figure) => {
    const domain = domains.find(({ id }) => figure.indicator.endsWith(`-${id}`));
    if (domain === undefined) throw new Error(`unknown domain: ${figure.indicator}`);
    return { label: domain.plainName, figure, district: districtOf(figure), isOverall: false };
  });
  return [
    { label: 'all together', figure: overall, district: districtOf(overall), isOverall: true },
    ...rows,
  ];
}

/** The domains at the two ends; right for ties, one value and none. */
function profileHeadline(
  rows: readonly ProfileRow[],
  overall: Figure,
  indicator: Indicator,
): string {
  const name = overall.areaName;
  const { valued, first, last } = profileEnds(rows);
  const [low] = first;
  const [high] = last;
  if (low === undefined || high === undefined) return `${name} has no data for any domain`;
  const value = formatValue(indicator, low.figure.value);
  if (valued.length === 1) return `${name} has data for ${low.label} only: ${value}`;
  if (first.length === valued.length) return `${name} is at ${value} in every domain`;
  return `${name} is most deprived for ${labels(first)} and least for ${labels(last)}`;
}

function profileAlt(rows: readonly ProfileRow[], overall: Figure, indicator: Indicator): string {
  const { valued, first, last, missing } = profileEnds(rows);
  const begin = `Domains of deprivation of ${overall.areaName} on a scale from 0, most deprived, to 100.`;
  const text = (row: ProfileRow | undefined) => formatValue(indicator, row?.figure.value ?? null);
  const spread =
    valued.length === 0
      ? ' None has data.'
      : first.length === valued.length
        ? ` All with data are at ${text(first[0])}.`
        : ` Lowest: ${labels(first)}, ${text(first[0])}. Highest: ${labels(last)}, ${text(last[0])}.`;
  return `${begin}${spread} All together: ${formatValue(indicator, overall.value)}.${missingInWords(missing, 'domain')}`;
}

function profileEnds(rows: readonly ProfileRow[]): {
  valued: ProfileRow[];
  first: ProfileRow[];
  last: ProfileRow[];
  missing: number;
} {
  const domains = rows.filter(({ isOverall }) => !isOverall);
  const valued = domains.filter(({ figure }) => isValued(figure));
  const lowest = valued[0]?.figure.value;
  const highest = valued[valued.length - 1]?.figure.value;
  return {
    valued,
    first: valued.filter(({ figure }) => figure.value === lowest),
    last: valued.filter(({ figure }) => figure.value === highest),
    missing: domains.length - valued.length,
  };
}

function labels(rows: readonly ProfileRow[]): string {
  return rows.length > 2 ? `${rows.length} domains` : listInWords(rows.map(({ label }) => label));
}
