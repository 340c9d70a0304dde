import { scaleLinear } from 'd3';
import { formatValue } from '../format/value.ts';
import type { Edition } from '../model/Edition.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import { drawPeers, peerLabel } from './drawSimilarWards.ts';
import { isValued } from './orderFigures.ts';
import { svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, wrapText } from './textWidth.ts';
import { BOTTOM, BREAK, LEFT, type Mark, RIGHT, TOP } from './trendFrame.ts';

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
  const noteLines = notes.flatMap((note) => wrapText(note, 385, 12));
  const body = [
    drawGrid(y),
    drawEditions(points, x),
    drawPeers(marks(peers), y),
    drawBreak(own),
    drawLine(own, y),
    ...own.map((mark) => drawMark(mark, y, indicator)),
    peerLabel(marks(peers), own, y),
    svgLines(0, BOTTOM + 78, noteLines, 15, 's q'),
  ];
  return { height: BOTTOM + 70 + noteLines.length * 15, body: body.join('') };
}

function drawGrid(y: (value: number) => number): string {
  return (
    [0, 25, 50, 75, 100]
      .map((tick) => svgLine(0, y(tick), 400, y(tick), tick === 50 ? 'zero' : 'grid'))
      .join('') +
    svgText(0, y(100) - 6, '100: least deprived in England', 's q') +
    svgText(400, y(50) + 4.5, '50', 'e s q halo') +
    svgText(0, y(0) + 15, '0: most deprived in England', 's q')
  );
}

/** Edition and data period under each point; periods too close to read are moved apart, their ticks are not. */
function drawEditions(points: readonly EditionPoint[], x: (year: number) => number): string {
  const at = points.map(({ edition }) => x(edition.dataYear));
  return points
    .map(({ edition }, i) => {
      const tick = at[i] ?? 0;
      const crowding = (j: number) => {
        const other = at[j];
        const label = points[j]?.edition.dataPeriod;
        if (other === undefined || label === undefined) return 0;
        // Half of both widths, and a little more for faces with wide figures.
        const needed = 0.6 * (textWidth(edition.dataPeriod, 12) + textWidth(label, 12)) + 4;
        return Math.max(0, needed - Math.abs(tick - other)) / 2;
      };
      const moved = crowding(i - 1) - crowding(i + 1);
      return (
        svgLine(tick, BOTTOM - 4, tick, BOTTOM, 'zero') +
        svgText(tick, BOTTOM + 36, edition.id, 'm b') +
        svgText(tick + moved, BOTTOM + 52, edition.dataPeriod, 'm s q')
      );
    })
    .join('');
}

/** Solid between two firm values, dashed where either is approximate, nothing across the break. */
function drawLine(own: readonly Mark[], y: (value: number) => number): string {
  return own
    .slice(1)
    .map((mark, i) => {
      const before = own[i];
      if (before === undefined || mark.editionId === BREAK) return '';
      const loose = isApproximate(before.figure) || isApproximate(mark.figure);
      return svgLine(
        before.x,
        y(before.figure.value),
        mark.x,
        y(mark.figure.value),
        loose ? 'line dashed' : 'line',
      );
    })
    .join('');
}

function drawMark({ x, figure }: Mark, y: (value: number) => number, indicator: Indicator): string {
  const height = y(figure.value);
  const above = height > TOP + 26;
  return (
    svgDot(x, height, 5, isApproximate(figure) ? 'own hollow' : 'own') +
    svgText(x, above ? height - 10 : height + 20, formatValue(indicator, figure.value), 'm b halo')
  );
}

function drawBreak(own: readonly Mark[]): string {
  const i = own.findIndex(({ editionId }) => editionId === BREAK);
  const mark = own[i];
  const before = own[i - 1];
  if (mark === undefined || before === undefined) return '';
  const x = (mark.x + before.x) / 2;
  return svgLine(x, TOP, x, BOTTOM, 'break');
}

function trendNotes(points: readonly EditionPoint[], peers: readonly EditionPoint[]): string[] {
  const notes = ['Under each edition: the time its data describe.'];
  if (points.some(({ figure }) => isApproximate(figure))) {
    notes.push('Hollow and dashed: approximate, rebuilt from older areas.');
  }
  if (points.length > 1 && points.some(({ edition }) => edition.id === BREAK)) {
    notes.push(`${BREAK}: new indicators and areas, less directly comparable.`);
  }
  if (peers.length > 0)
    notes.push('Shaded: the middle 8 in 10 of similar wards, with their median.');
  return notes;
}

function isApproximate(figure: Figure): boolean {
  return figure.status === 'approximate';
}
