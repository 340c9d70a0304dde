import * as Plot from '@observablehq/plot';
import type { Figure } from '../../model/Figure.ts';
import type { Theme } from '../theme.ts';
import { isValued } from '../words/orderFigures.ts';
import { rowValue } from './figureRows.ts';
import { limitMarks } from './limitMarks.ts';

interface IntervalRow {
  figure: Figure;
  /** Whether the page is about this area. */
  isBold: boolean;
  y: number;
}

/** A dot a row between its limits, the own area's in its own colour; what has no limits is a dot alone. */
export function intervalDots(rows: readonly IntervalRow[], theme: Theme): Plot.Markish[] {
  return [
    ...limitMarks(rows, theme),
    Plot.dot(
      rows.filter(({ figure }) => isValued(figure)),
      {
        x: rowValue,
        y: 'y',
        r: 5,
        fill: ({ isBold }) => (isBold ? theme.own : theme.s2),
        stroke: ({ isBold }) => (isBold ? theme.own : theme.edge),
        strokeWidth: 1.2,
      },
    ),
  ];
}
