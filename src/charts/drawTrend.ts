import { scaleLinear } from 'd3';
import { formatValue } from '../format/value.ts';
import type { Edition } from '../model/Edition.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { drawPeers } from './drawSimilarWards.ts';
import { isValued } from './orderFigures.ts';
import { coordinate, svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, wrapText } from './textWidth.ts';
import { BOTTOM, BREAK, LEFT, type Mark, RIGHT, TOP } from './trendFrame.ts';

const FONT = 13;
const NOTE_LINE = 17;

/** One figure with the edition it belongs to. */
export interface EditionPoint {
  figure: Figure;
  edition: Edition;
}

/** Axes, the band of similar wards, the area's own line, and what the signs mean. */
export function drawTrend(
  points: readonly EditionPoint[],
  peers: readonly EditionPoint[],
  indicator: Indicator,
): { height: number; body: string } {
  const years = points.map(({ edition }) => edition.dataYear);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const x = scaleLinear([first, last === first ? first + 1 : last], [LEFT, RIGHT]);
  const y = scaleLinear([0, 100], [BOTTOM, TOP]);
  const marks = (list: readonly EditionPoint[]): Mark[] =>
    list.flatMap(({ figure, edition }) =>
      isValued(figure) ? [{ x: x(edition.dataYear), figure, editionId: edition.id }] : [],
    );
  const own = marks(points);
  const notes = trendNotes(points, peers);
  const noteLines = notes.flatMap((note) => wrapText(note, 385, FONT));
  // Of each kind all together, shapes before words: alike neighbours cost little where a drawing is packed.
  const body = [
    drawGrid(y),
    drawPeers(marks(peers), y),
    drawBreak(own),
    drawLine(own, y),
    ...firmFirst(own).map((mark) => drawDot(mark, y)),
    drawGridWords(y),
    ...drawEditions(points, x),
    ...own.map((mark) => drawValue(mark, y, indicator)),
    svgLines(0, BOTTOM + 80, noteLines, NOTE_LINE, 'q'),
  ];
  return { height: BOTTOM + 69 + noteLines.length * NOTE_LINE, body: body.join('') };
}

function drawGrid(y: (value: number) => number): string {
  return [0, 25, 50, 75, 100].map((tick) => svgLine(0, y(tick), 400, y(tick), 'grid')).join('');
}

/** The ends of the scale; each point has its value beside it. */
function drawGridWords(y: (value: number) => number): string {
  return (
    svgText(0, y(100) - 6, '100: least deprived in England', 'q') +
    svgText(0, y(0) + 15, '0: most deprived in England', 'q')
  );
}

/** Edition and data period under each point; periods too close to read are moved apart, their editions are not. */
function drawEditions(points: readonly EditionPoint[], x: (year: number) => number): string[] {
  const at = points.map(({ edition }) => x(edition.dataYear));
  const periods = points.map(({ edition }, i) => {
    const tick = at[i] ?? 0;
    const crowding = (j: number) => {
      const other = at[j];
      const label = points[j]?.edition.dataPeriod;
      if (other === undefined || label === undefined) return 0;
      // Half of both widths, and a little more for faces with wide figures.
      const needed = 0.6 * (textWidth(edition.dataPeriod, FONT) + textWidth(label, FONT)) + 4;
      return Math.max(0, needed - Math.abs(tick - other)) / 2;
    };
    const moved = crowding(i - 1) - crowding(i + 1);
    return svgText(tick + moved, BOTTOM + 52, edition.dataPeriod, 'm q');
  });
  return [
    ...periods,
    ...points.map(({ edition }, i) => svgText(at[i] ?? 0, BOTTOM + 36, edition.id, 'm b halo')),
  ];
}

/** Through all points before the break; nothing leads across it. */
function drawLine(own: readonly Mark[], y: (value: number) => number): string {
  const joined = own.filter(({ editionId }) => editionId !== BREAK);
  if (joined.length < 2) return '';
  const corners = joined.map(({ x, figure }) => `${coordinate(x)} ${coordinate(y(figure.value))}`);
  return `<path class="line" d="M${corners.join('L')}"/>`;
}

function firmFirst(marks: readonly Mark[]): Mark[] {
  return marks.toSorted(
    (a, b) => Number(isApproximate(a.figure)) - Number(isApproximate(b.figure)),
  );
}

function drawDot({ x, figure }: Mark, y: (value: number) => number): string {
  return svgDot(x, y(figure.value), 5, isApproximate(figure) ? 'own hollow' : 'own');
}

function drawValue(
  { x, figure }: Mark,
  y: (value: number) => number,
  indicator: Indicator,
): string {
  const height = y(figure.value);
  const above = height > TOP + 26;
  return svgText(
    x,
    above ? height - 10 : height + 20,
    formatValue(indicator, figure.value),
    'm b halo',
  );
}

function drawBreak(own: readonly Mark[]): string {
  const i = own.findIndex(({ editionId }) => editionId === BREAK);
  const mark = own[i];
  const before = own[i - 1];
  if (mark === undefined || before === undefined) return '';
  const x = (mark.x + before.x) / 2;
  return svgLine(x, TOP, x, BOTTOM, 'guide');
}

function trendNotes(points: readonly EditionPoint[], peers: readonly EditionPoint[]): string[] {
  return [
    ...(points.some(({ figure }) => isApproximate(figure)) ? ['Hollow: approximate.'] : []),
    ...(points.length > 1 && points.some(({ edition }) => edition.id === BREAK)
      ? [`${BREAK}: new indicators, less comparable.`]
      : []),
    ...(peers.length > 0 ? ['Shaded: middle 8 in 10 of similar wards, with median.'] : []),
  ];
}

function isApproximate(figure: Figure): boolean {
  return figure.status === 'approximate';
}
