import { formatValue, unitInWords } from '../../format/value.ts';
import { capitalised } from '../../format/words.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { drawFigureRows, figureRow } from '../marks/figureRows.ts';
import { intervalDots } from '../marks/intervalDots.ts';
import { figureCell, intervalCell } from '../words/figureCell.ts';
import { orderFigures } from '../words/orderFigures.ts';
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
    draw: (theme) =>
      drawFigureRows({ id, headline, alt }, theme, {
        indicator,
        reference,
        rows: rows.map((figure) => ({
          ...figureRow(indicator, figure, figure === own),
          ...(figure.status === 'suppressed' && { words: 'too few' }),
        })),
        marks: (placed) => intervalDots(placed, theme),
      }),
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
