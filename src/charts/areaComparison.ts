import { figureText } from '../format/figureText.ts';
import { formatValue, unitInWords } from '../format/value.ts';
import { capitalised } from '../format/words.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Source } from '../model/Source.ts';
import { type Chart, chartId } from './Chart.ts';
import { figureCell, intervalCell } from './figureCell.ts';
import { isValued, orderFigures } from './orderFigures.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';
import { svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, widest, wrapText } from './textWidth.ts';
import { drawAxis, valueAxis } from './valueAxis.ts';

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

const FONT = 13;
const LINE = 15;

/** One area among others, each a dot with its limits; not a ranking, for limits overlap. */
export function areaComparison(options: AreaComparisonOptions): Chart {
  const { own, reference, indicator, headline } = options;
  const id = chartId('rank', indicator.id, own.areaCode, own.period);
  const rows = orderFigures([own, ...options.others], 'highest');
  const suppressed = rows.filter(({ status }) => status === 'suppressed').length;
  const alt = `${own.areaName} ${formatValue(indicator, own.value)} beside ${options.othersAre}, each with its limits; ${reference.areaName} ${formatValue(indicator, reference.value)} as a line.${suppressed > 0 ? ` ${suppressed} too few for a rate.` : ''}`;
  const { height, body } = draw(options, rows);
  return {
    id,
    headline,
    subtitle: `${capitalised(unitInWords(indicator))}, ${own.edition} edition, with 95% limits: ${own.areaName}, ${options.othersAre}`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
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

function draw(
  { own, reference, indicator }: AreaComparisonOptions,
  rows: readonly Figure[],
): { height: number; body: string } {
  const text = (figure: Figure) =>
    figure.status === 'suppressed' ? 'too few' : figureText(indicator, figure);
  const names = rows.map(({ areaName }) => wrapText(areaName, 140, FONT));
  const nameColumn = Math.max(...names.map((lines) => widest(lines, FONT, true)));
  const valueColumn = Math.max(...rows.map((figure) => textWidth(text(figure), FONT, true)));
  const axis = valueAxis(
    indicator,
    [...rows, reference],
    Math.ceil(nameColumn) + 14,
    388 - Math.ceil(valueColumn),
  );
  let y = 26;
  const drawn = rows.map((figure, i) => {
    const lines = names[i] ?? [];
    const height = 9 + lines.length * LINE;
    const middle = y + height / 2;
    y += height;
    const isOwn = figure === own;
    const strong = isOwn ? 'b' : '';
    return (
      svgLines(0, middle + 4.5 - ((lines.length - 1) * LINE) / 2, lines, LINE, strong) +
      (figure.lower !== null && figure.upper !== null
        ? svgLine(
            axis.x(figure.lower),
            middle,
            axis.x(figure.upper),
            middle,
            isOwn ? 'line' : 'range',
          )
        : '') +
      (isValued(figure)
        ? svgDot(axis.x(figure.value), middle, isOwn ? 6 : 5, isOwn ? 'own' : 'own hollow')
        : '') +
      svgText(400, middle + 4.5, text(figure), figure.value === null ? 'e q' : `e ${strong}`.trim())
    );
  });
  const bottom = Math.round(y + 2);
  const label = `${reference.areaName} ${formatValue(indicator, reference.value)}`;
  const half = textWidth(label, FONT, true) / 2;
  const line = isValued(reference)
    ? svgLine(axis.x(reference.value), 20, axis.x(reference.value), bottom, 'reference') +
      svgText(Math.min(Math.max(axis.x(reference.value), half), 400 - half), 14, label, 'm b')
    : '';
  return {
    height: bottom + 20,
    body: drawAxis(axis, indicator, 24, bottom) + line + drawn.join(''),
  };
}
