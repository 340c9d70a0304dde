import { countInWords } from '../../format/number.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { listInWords, plural } from '../../format/words.ts';
import { MOVES_POINTS } from '../../indicators/spend/endsOnOne.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { boundsKey, boundsMarks, endsOf } from '../marks/boundsMarks.ts';
import { words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

/** The share of one financial year, known between two ends or exactly. */
export interface YearRow {
  figure: Figure;
  /** Months of the year with payments, 1 to 12. */
  months: number;
}

export interface YearBoundsOptions {
  indicator: Indicator;
  /** Oldest first, two or more. */
  rows: readonly YearRow[];
  placeName: string;
  /** Whose payments, e.g. "Preston City Council". */
  payerName: string;
  /** Of how many of the years an end moves far without one document (endsOnOne.ts). */
  onOne: number;
  sources: readonly Source[];
}

/** A share year by year, from what is certain to what is possible, a row a year; years that are not whole are named. */
export function yearBounds(options: YearBoundsOptions): Chart {
  const { indicator, rows, placeName, payerName } = options;
  const figures = rows.map(({ figure }) => figure);
  const first = firstFigure(figures, 'bars.spend-local-share');
  const id = chartId('bars', indicator.id, first.areaCode);
  const headline = yearsHeadline(options);
  const alt = yearsAlt(options);
  return {
    id,
    headline,
    subtitle: `${indicator.title}, year by year: ${payerName}; ${unitInWords(indicator)}${onOneInWords(options)}`,
    draw: (theme) => drawYears({ id, headline, alt }, rows, indicator, theme),
    alt,
    table: {
      caption: `${indicator.title}, ${placeName}, by financial year`,
      columns: [
        { label: 'Year', numeric: false },
        { label: 'At least', numeric: true },
        { label: 'At most', numeric: true },
        { label: 'How much of the year', numeric: false },
      ],
      rows: rows.map(({ figure, months }) => {
        const { lower, upper } = endsOf(figure);
        return [
          { text: figure.period },
          { ...figureCell(indicator, figure), text: formatValue(indicator, lower) },
          { text: formatValue(indicator, upper), numeric: true },
          { text: months === 12 ? 'whole' : `${months} of 12 months` },
        ];
      }),
    },
    ...sourceLines(figures, options.sources),
  };
}

/** "; of two years an end moves by five points or more if one document …": empty where none does. */
function onOneInWords({ onOne }: Pick<YearBoundsOptions, 'onOne'>): string {
  return onOne === 0
    ? ''
    : `; of ${countInWords(onOne)} ${plural(onOne, 'year')} an end moves by ${countInWords(MOVES_POINTS)} points or more if one document about addresses is wrong`;
}

/** Over the whole years alone: what is true of each of them. */
function yearsHeadline({ indicator, rows, placeName }: YearBoundsOptions): string {
  const whole = rows.filter(({ months }) => months === 12).map(({ figure }) => endsOf(figure));
  const lowers = whole.flatMap(({ lower }) => lower ?? []);
  const uppers = whole.flatMap(({ upper }) => upper ?? []);
  if (lowers.length === 0 || uppers.length === 0)
    return `No year of payments is whole, so no local share of a year is known for ${placeName}`;
  const text = (value: number) => formatValue(indicator, value);
  const [low, high] = [text(Math.min(...lowers)), text(Math.max(...uppers))];
  const each =
    whole.length === 1 ? 'the one whole year' : `each of ${countInWords(whole.length)} whole years`;
  return `At least ${low} and at most ${high} of payments went to addresses in ${placeName} in ${each}`;
}

function yearsAlt({ indicator, rows }: YearBoundsOptions): string {
  const stubs = rows.filter(({ months }) => months < 12);
  const last = rows.findLast(({ months }) => months === 12) ?? rows.at(-1);
  const ends = last === undefined ? undefined : endsOf(last.figure);
  const said =
    last === undefined || ends === undefined
      ? ''
      : ` ${last.figure.period}: at least ${formatValue(indicator, ends.lower)}, at most ${formatValue(indicator, ends.upper)}.`;
  const short = stubs.slice(0, 4).map(({ figure, months }) => `${figure.period} (${months} of 12)`);
  const partial =
    stubs.length === 0
      ? ''
      : ` Not whole: ${listInWords(short)}${stubs.length > 4 ? ' and others' : ''}.`;
  return `Bars from 0 to 100 per cent for ${countInWords(rows.length)} ${plural(rows.length, 'year')}.${said}${partial}`;
}

const ROW = 26;
const BAR = 14;
const TOP = 30;
const LEFT = 62;
const RIGHT = WIDTH - 112;

/** A row a year: its name, a bar solid as far as is certain and striped as far as is possible, and both ends in words. */
function drawYears(
  called: DrawingWords,
  rows: readonly YearRow[],
  indicator: Indicator,
  theme: Theme,
): string {
  const placed = rows.map((row, i) => ({ ...row, ...endsOf(row.figure), top: TOP + i * ROW }));
  const stubs = placed.filter(({ months }) => months < 12);
  return drawPlot(called, theme, {
    height: TOP + rows.length * ROW + (stubs.length > 0 ? 18 : 0),
    x: { type: 'linear', domain: [0, 100], range: [LEFT, RIGHT] },
    y: { type: 'identity' },
    marks: [
      ...boundsMarks(called.id, placed, BAR, theme),
      ...boundsKey(called.id, ['traced here', 'not known', 'traced elsewhere'], theme),
      words([
        ...placed.flatMap(({ figure, months, lower, upper, top }) => [
          {
            x: 0,
            y: top + 12,
            text: `${figure.period}${months < 12 ? '*' : ''}`,
            size: SMALL_SIZE,
          },
          {
            x: WIDTH,
            y: top + 12,
            anchor: 'end' as const,
            size: SMALL_SIZE,
            text:
              lower === null || upper === null
                ? 'no data'
                : lower === upper
                  ? formatValue(indicator, lower)
                  : `${formatValue(indicator, lower)} to ${formatValue(indicator, upper)}`,
          },
        ]),
        ...(stubs.length === 0
          ? []
          : [
              {
                x: 0,
                y: TOP + rows.length * ROW + 10,
                text: '* months missing or nearly so: not a whole year',
                size: SMALL_SIZE,
                fill: theme.quiet,
              },
            ]),
      ]),
    ],
  });
}
