import { figureText } from '../../format/figureText.ts';
import { formatValue, unitInWords } from '../../format/value.ts';
import { capitalised } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot } from '../draw.ts';
import { intervalDots } from '../marks/intervalDots.ts';
import { placeRows, rowWords } from '../marks/rows.ts';
import {
  axisHeight,
  axisMarks,
  referenceMarks,
  scaleOfAxis,
  valueAxis,
} from '../marks/valueAxis.ts';
import type { Theme } from '../theme.ts';
import { figureCell, intervalCell } from '../words/figureCell.ts';
import { isValued, orderFigures } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface AreaComparisonOptions {
  own: Figure;
  /** Drawn as a line through all rows, e.g. England. */
  reference: Figure;
  others: readonly Figure[];
  indicator: Indicator;
  sources: readonly Source[];
  /** The finding without a full stop. */
  headline: string;
  /** What the others are, e.g. "the county and nine districts like it". */
  othersAre: string;
}

/** One area among others, each a dot with its limits; not a ranking, for limits overlap. */
export function areaComparison(options: AreaComparisonOptions): Chart {
  const { own, reference, indicator, headline } = options;
  const id = chartId('rank', indicator.id, own.areaCode, own.period);
  const rows = orderFigures([own, ...options.others], 'highest');
  const suppressed = rows.filter(({ status }) => status === 'suppressed').length;
  const alt = `${own.areaName} ${own.status === 'suppressed' ? '(too few for a rate)' : formatValue(indicator, own.value)} beside ${options.othersAre}, each with its limits; ${reference.areaName} ${formatValue(indicator, reference.value)} as a line.${suppressed > 0 ? ` Too few for a rate: ${suppressed}.` : ''}`;
  return {
    id,
    headline,
    subtitle: `${capitalised(unitInWords(indicator))}, ${own.edition} edition, with 95% limits: ${own.areaName}, ${options.othersAre}`,
    draw: (theme) => drawComparison({ id, headline, alt }, rows, options, theme),
    alt,
    table: {
      caption: `${indicator.title}, ${own.edition} edition`,
      columns: [
        { label: 'Area', numeric: false },
        { label: indicator.shortTitle, numeric: true },
        { label: '95% limits', numeric: true },
        { label: 'Co-ops', numeric: true },
      ],
      rows: [reference, ...rows].map((figure) => [
        { text: figure.areaName },
        figureCell(indicator, figure),
        intervalCell(indicator, figure),
        {
          text: figure.numerator === null ? '–' : figure.numerator.toLocaleString('en-GB'),
          numeric: true,
        },
      ]),
    },
    ...sourceLines([reference, ...rows], options.sources),
  };
}

const TOP = 22;

/** Rows of name, dot with its limits and value; the reference as a dashed line through them. */
function drawComparison(
  called: DrawingWords,
  ordered: readonly Figure[],
  { own, reference, indicator }: AreaComparisonOptions,
  theme: Theme,
): string {
  const { rows, range, bottom } = placeRows(
    ordered.map((figure) => ({
      figure,
      name: figure.areaName,
      words: figure.status === 'suppressed' ? 'too few' : figureText(indicator, figure),
      isBold: figure === own,
    })),
    TOP,
  );
  const axis = valueAxis(indicator, [...ordered, reference], range);
  return drawPlot(called, theme, {
    height: bottom + axisHeight(axis),
    marginTop: TOP,
    marginBottom: axisHeight(axis),
    x: scaleOfAxis(axis),
    y: { type: 'identity' },
    marks: [
      ...axisMarks(axis, indicator, theme),
      ...referenceMarks(reference, indicator, axis, theme),
      ...intervalDots(rows, theme),
      ...rowWords(rows, theme, ({ figure }) => isValued(figure)),
    ],
  });
}
