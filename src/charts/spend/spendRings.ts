import { figureText } from '../../format/figureText.ts';
import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { figureCell } from '../figureCell.ts';
import { firstFigure, isValued } from '../orderFigures.ts';
import { sourceLines } from '../sourceLine.ts';
import { svgDocument } from '../svgDocument.ts';
import { drawRings, type Ring } from './drawRings.ts';

export interface SpendRingsOptions {
  /** Nearest first, what is not known last; their shares add to 100 %. */
  rings: readonly Ring[];
  placeName: string;
  /** The time the payments cover, e.g. "April 2019 to December 2025". */
  dataPeriod: string;
  sources: readonly Source[];
}

/** Shares of published figures are rounded, their sum is not: half of a tenth of a per cent may be lost or gained. */
const TOLERANCE_PCT = 0.05;

/**
 * Where the money goes, as one bar of 100 % and its parts beneath, each at its own place in the bar.
 * Throws `rings add to 97.3 %, not 100 %`: a part left out or counted twice would make the others look smaller or larger.
 * Rings without a value are allowed for where another holds their money; they are listed and not drawn.
 */
export function spendRings(options: SpendRingsOptions): Chart {
  const { rings } = options;
  const figures = rings.map(({ figure }) => figure);
  const first = firstFigure(figures, 'rings.spend-rings');
  const id = chartId('rings', 'spend-rings', first.areaCode, first.period);
  const valued = figures.filter(isValued);
  const sum = valued.reduce((total, { value }) => total + value, 0);
  if (valued.length > 0 && Math.abs(sum - 100) > TOLERANCE_PCT) {
    throw new Error(`rings add to ${sum} %, not 100 % (${id})`);
  }
  const headline = ringsHeadline(options);
  const alt = ringsAlt(options);
  const { height, body } = drawRings(id, rings);
  return {
    id,
    headline,
    subtitle: `Where in-scope payments go, by the supplier’s registered or main address: ${options.placeName}, ${options.dataPeriod}; per cent of in-scope payments`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: ringsTable(options),
    ...sourceLines(figures, options.sources),
  };
}

function ringsHeadline({ rings, placeName }: SpendRingsOptions): string {
  const own = rings.find(({ kind }) => kind === 'known');
  const unknown = rings.filter(({ kind }) => kind !== 'known');
  if (own === undefined || !isValued(own.figure))
    return `Where the money of ${placeName} goes is not known`;
  const share = figureText(own.indicator, own.figure);
  const lost = unknown.reduce((total, { figure }) => total + (figure.value ?? 0), 0);
  const hidden =
    lost > 0
      ? `; for ${formatValue(own.indicator, lost)} the place is not known or not published`
      : '';
  return `${share} of payments can be shown to go to addresses in ${placeName}${hidden}`;
}

function ringsAlt({ rings, placeName }: SpendRingsOptions): string {
  const parts = rings.map(
    ({ label, figure, indicator }) => `${label} ${figureText(indicator, figure)}`,
  );
  return `Bar of 100 per cent of in-scope payments, ${placeName}, cut by where suppliers have their address. ${listInWords(parts)}.`;
}

function ringsTable({ rings, placeName, dataPeriod }: SpendRingsOptions): Chart['table'] {
  return {
    caption: `Where in-scope payments go, ${placeName}, ${dataPeriod}`,
    columns: [
      { label: 'Where', numeric: false },
      { label: 'Share', numeric: true },
      { label: 'Pounds', numeric: true },
    ],
    rows: rings.map(({ label, figure, indicator }) => [
      { text: label },
      figureCell(indicator, figure),
      {
        text:
          figure.numerator === null
            ? '–'
            : formatValue({ unit: '£', decimals: 0, signed: false }, figure.numerator),
        numeric: true,
      },
    ]),
  };
}
