import type * as Plot from '@observablehq/plot';
import { figureText } from '../../format/figureText.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { type DrawingWords, drawPlot } from '../draw.ts';
import type { Theme } from '../theme.ts';
import { isValued } from '../words/orderFigures.ts';
import { type ChartRow, type PlacedRow, placeRows, rowWords } from './rows.ts';
import {
  axisHeight,
  axisMarks,
  referenceMarks,
  scaleOfAxis,
  type ValueAxis,
  valueAxis,
} from './valueAxis.ts';

export interface FigureRow extends ChartRow {
  figure: Figure;
}

export interface FigureRows {
  indicator: Indicator;
  rows: readonly FigureRow[];
  /** Drawn as a dashed line through all rows, e.g. England. */
  reference?: Figure | undefined;
  /** The axis of all that is drawn; that of `valueAxis` where none is given. */
  axisOf?: (figures: readonly Figure[], range: readonly [number, number]) => ValueAxis;
  /** What lies between names and values. */
  marks: (rows: readonly PlacedRow<FigureRow>[]) => Plot.Markish[];
}

/** A figure as a row: the name of its area and its value in words. */
export function figureRow(indicator: Indicator, figure: Figure, isBold = false): FigureRow {
  return { figure, name: figure.areaName, words: figureText(indicator, figure), isBold };
}

/** The value of a row as a channel of Plot. */
export const rowValue = ({ figure }: Pick<FigureRow, 'figure'>): number | null => figure.value;

/** Rows of a name, marks on the axis of the values, and the value in words. */
export function drawFigureRows(called: DrawingWords, theme: Theme, drawn: FigureRows): string {
  const { indicator, reference } = drawn;
  // What the line is called stands above the rows.
  const top = reference === undefined ? 4 : 22;
  const { rows, range, bottom } = placeRows(drawn.rows, top);
  const figures = [
    ...rows.map(({ figure }) => figure),
    ...(reference === undefined ? [] : [reference]),
  ];
  const axis = drawn.axisOf?.(figures, range) ?? valueAxis(indicator, figures, range);
  return drawPlot(called, theme, {
    height: bottom + axisHeight(axis),
    marginTop: top,
    marginBottom: axisHeight(axis),
    x: scaleOfAxis(axis),
    y: { type: 'identity' },
    marks: [
      ...axisMarks(axis, indicator, theme),
      ...referenceMarks(reference, indicator, axis, theme),
      ...drawn.marks(rows),
      ...rowWords(rows, theme, ({ figure }) => isValued(figure)),
    ],
  });
}
