import * as Plot from '@observablehq/plot';
import type { Figure } from '../../model/Figure.ts';
import type { Theme } from '../theme.ts';

interface LimitRow {
  figure: Figure;
  /** Whether the page is about this area. */
  isBold: boolean;
  y: number;
}

/** So far a stroke stands out above and below a dot. */
const STROKE = 7;

/**
 * What is said beside a value: margins of error as a line through them, and what other ways of sharing out neighbourhoods
 * give as two strokes with nothing between, for it is a comparison of methods and no margin of error.
 */
export function limitMarks(rows: readonly LimitRow[], theme: Theme): Plot.Markish[] {
  const limited = rows.filter(({ figure }) => figure.lower !== null && figure.upper !== null);
  const compared = limited.filter(({ figure }) => isComparison(figure));
  const colour = ({ isBold }: LimitRow) => (isBold ? theme.own : theme.zero);
  return [
    Plot.ruleY(
      limited.filter(({ figure }) => !isComparison(figure)),
      {
        y: 'y',
        x1: ({ figure }) => figure.lower,
        x2: ({ figure }) => figure.upper,
        stroke: colour,
        strokeWidth: 2,
      },
    ),
    ...(['lower', 'upper'] as const).map((end) =>
      Plot.ruleX(compared, {
        x: ({ figure }) => figure[end],
        y1: ({ y }) => y - STROKE,
        y2: ({ y }) => y + STROKE,
        stroke: theme.zero,
        strokeWidth: 2,
      }),
    ),
  ];
}

/** Whether the ends beside a value compare ways of counting, and are no margin of error. */
export function isComparison({ interval }: Pick<Figure, 'interval'>): boolean {
  return interval === 'allocation';
}

/** "; short strokes: by other ways …" for the words beside a drawing that has such strokes. */
export function strokesInWords(figures: readonly Figure[]): string {
  return figures.some(
    (figure) => isComparison(figure) && figure.lower !== null && figure.lower !== figure.upper,
  )
    ? '; short strokes: by other ways of sharing out neighbourhoods'
    : '';
}
