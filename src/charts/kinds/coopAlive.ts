import * as Plot from '@observablehq/plot';
import { countInWords, formatNumber } from '../../format/number.ts';
import { listInWords, plural } from '../../format/words.ts';
import { COOP_ACTIVE } from '../../indicators/coops/coopActive.ts';
import type { PlaceCoop } from '../../indicators/coops/placeCoops.ts';
import { COOP_EDITIONS } from '../../model/CoopEdition.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId, NOTHING } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { patterns } from '../marks/patterns.ts';
import { wrapText } from '../marks/textWidth.ts';
import { toneFill } from '../marks/tones.ts';
import { stacked, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { figureCell, intervalCell } from '../words/figureCell.ts';
import { firstFigure } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface CoopAliveOptions {
  /** `coop-active` of one area, oldest first. */
  figures: readonly Figure[];
  /** `coop-registered` and `coop-dissolved` of the years between. */
  registered: readonly Figure[];
  dissolved: readonly Figure[];
  /** Of those registered in these years: how many had the office elsewhere then, or have it elsewhere in the list. */
  moved: { in: number; out: number };
  /** Co-ops of the area of which a date of registration was found outside the lists. */
  datedElsewhere: readonly Pick<PlaceCoop, 'registered' | 'datesEvidence'>[];
  sources: readonly Source[];
}

/** Co-ops active at the end of each year the dates tell of, and the years since as what they are: not known. */
export function coopAlive({
  figures,
  registered,
  dissolved,
  moved,
  datedElsewhere,
  sources,
}: CoopAliveOptions): Chart {
  const first = firstFigure(figures, 'bars.coop-active');
  const last = figures.at(-1) ?? first;
  const id = chartId('bars', 'coop-active', first.areaCode);
  const from = Number(first.period);
  const known = Number(last.period);
  const until = Number(COOP_EDITIONS.at(-1)?.id ?? last.period);
  const years = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const sum = (events: readonly Figure[]) =>
    events.reduce((total, figure) => total + knownValue(figure), 0);
  const [came, went] = [sum(registered), sum(dissolved)];
  const active = (figure: Figure) => {
    const least = knownValue(figure);
    const most = figure.upper ?? least;
    if (least === 0) return most > 0 ? `none or up to ${countInWords(most)}` : 'none';
    return `${most > least ? 'at least ' : ''}${countInWords(least)}`;
  };
  const then = first === last ? '' : ` and ${active(last)} at that of ${known}`;
  const headline = `Of the co-ops that the list of ${first.edition} has in ${first.areaName}, ${active(first)} ${knownValue(first) < 2 ? 'was' : 'were'} active at the end of ${from}${then}; Co-operatives UK’s lists since give no dates${laterDates(datedElsewhere, known)}`;
  const events = (count: number, what: string) =>
    `${count === 0 ? 'none was' : `${countInWords(count)} ${plural(count, 'was', 'were')}`} ${what}`;
  const between =
    first === last
      ? ''
      : `; in the years between, ${events(came, 'registered')} and ${events(went, 'dissolved')}${movedInWords(moved)}`;
  const alt = `Bars by year. ${figures.map((figure) => `${figure.period}: ${formatNumber(knownValue(figure), 0)}`).join(', ')}${undated(figures)}. ${known + 1} to ${until}: not known.`;
  return {
    id,
    headline,
    subtitle: `Co-ops active on 31 December, by the dates in the list of ${first.edition}, of those with their office in ${first.areaName} in it${between}; where the office was earlier is not always known`,
    draw: (theme) => drawAlive({ id, headline, alt }, figures, years, theme),
    alt,
    table: {
      caption: `Co-ops active on 31 December, ${first.areaName}`,
      columns: [
        { label: 'Year', numeric: false },
        { label: 'At least', numeric: true },
        { label: 'At most', numeric: true },
      ],
      rows: years.map((year) => {
        const figure = figures.find(({ period }) => period === String(year));
        return figure === undefined
          ? [
              { text: String(year) },
              { text: 'not known', numeric: true },
              { text: NOTHING, numeric: true },
            ]
          : [
              { text: String(year) },
              figureCell(COOP_ACTIVE, figure),
              intervalCell(COOP_ACTIVE, figure),
            ];
      }),
    },
    ...sourceLines(figures, sources),
  };
}

/** Why the bars do not follow from the events alone: ", and one registered here in these years is elsewhere in it". */
function movedInWords(moved: CoopAliveOptions['moved']): string {
  const said = [
    ...(moved.out === 0
      ? []
      : [
          `${countInWords(moved.out)} registered here in these years ${plural(moved.out, 'is', 'are')} elsewhere in it`,
        ]),
    ...(moved.in === 0
      ? []
      : [`${countInWords(moved.in)} registered elsewhere ${plural(moved.in, 'is', 'are')} here`]),
  ];
  return said.map((each) => `, and ${each}`).join('');
}

const BASE = 170;
const TOP = 24;

/** How many more there may have been, where some have no dates. */
function undated(figures: readonly Figure[]): string {
  const most = Math.max(
    0,
    ...figures.map((figure) => (figure.upper ?? knownValue(figure)) - knownValue(figure)),
  );
  return most === 0
    ? ''
    : `; up to ${formatNumber(most, 0)} more in a year, whose dates are not known`;
}

/**
 * ", and another source dates two more found here, of 2018 and 2021": what other sources tell of the years after `known`,
 * so that the lists are not taken for all there is; empty where they tell nothing.
 */
function laterDates(coops: CoopAliveOptions['datedElsewhere'], known: number): string {
  const later = coops.filter(
    ({ registered, datesEvidence }) =>
      datesEvidence !== null && registered !== null && Number(registered.slice(0, 4)) > known,
  );
  if (later.length === 0) return '';
  const isOne = new Set(later.map(({ datesEvidence }) => datesEvidence)).size === 1;
  const years = [...new Set(later.map(({ registered }) => registered?.slice(0, 4) ?? ''))].sort();
  return `, and ${isOne ? 'another source dates' : 'other sources date'} ${countInWords(later.length)} more found here, of ${listInWords(years)}`;
}

/** A bar a year, solid as far as is certain and dashed as far as is possible; the years after as a striped field. */
function drawAlive(
  called: DrawingWords,
  figures: readonly Figure[],
  years: readonly number[],
  theme: Theme,
): string {
  const rows = figures.map((figure) => ({
    year: Number(figure.period),
    value: knownValue(figure),
    upper: figure.upper ?? knownValue(figure),
  }));
  const until = sure(years.at(-1), 'year of a list of co-ops');
  const step = WIDTH / years.length;
  const gap = rows.length * step;
  const notes = [
    `Solid: registered and not dissolved by the dates.${undated(figures) === '' ? '' : ' Dashed: may have been active too, for their dates are not known.'}`,
    `Striped: the lists of 2022 and ${until} have no dates, so they cannot be counted year by year.`,
  ].flatMap((note) => wrapText(note, WIDTH - 8, SMALL_SIZE));
  const height = BASE + 30 + notes.length * 15;
  const bar = { x: 'year', insetLeft: 4, insetRight: 4 } as const;
  return drawPlot(called, theme, {
    height,
    marginTop: TOP,
    marginBottom: height - BASE,
    x: { type: 'band', domain: [...years], padding: 0 },
    y: { domain: [0, Math.max(1, ...rows.map(({ upper }) => upper))] },
    marks: [
      patterns(called.id, theme, ['nd']),
      // Taller than the tallest bar, for it is none.
      Plot.frame({
        insetLeft: gap + 4,
        insetTop: 12 - TOP,
        fill: toneFill(called.id, theme, 'nd'),
        stroke: 'none',
      }),
      Plot.barY(rows, { ...bar, y: 'value', fill: theme.own }),
      Plot.barY(
        rows.filter(({ value, upper }) => upper > value),
        {
          ...bar,
          y1: 'value',
          y2: 'upper',
          fill: theme.ground,
          stroke: theme.own,
          strokeDasharray: '3 2',
        },
      ),
      Plot.ruleY([0], { stroke: theme.zero }),
      Plot.text(rows, {
        x: 'year',
        y: 'value',
        text: ({ value }) => formatNumber(value, 0),
        dy: 11,
        fill: theme.ground,
        fontWeight: 700,
      }),
      Plot.text(years, {
        x: (year) => year,
        text: (year) => `’${String(year).slice(2)}`,
        frameAnchor: 'bottom',
        lineAnchor: 'bottom',
        dy: 15,
        fontSize: SMALL_SIZE,
        fill: theme.quiet,
      }),
      words([
        {
          x: (gap + WIDTH + 4) / 2,
          y: (BASE + TOP) / 2 + 5,
          text: 'not known',
          anchor: 'middle',
          isBold: true,
          halo: theme.ground,
        },
        ...stacked(notes, 15, { x: 0, y: BASE + 38, size: SMALL_SIZE, fill: theme.quiet }),
      ]),
    ],
  });
}
