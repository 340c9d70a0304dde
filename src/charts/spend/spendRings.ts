import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { figureCell } from '../figureCell.ts';
import { firstFigure } from '../orderFigures.ts';
import { sourceLines } from '../sourceLine.ts';
import { svgDocument } from '../svgDocument.ts';
import { drawRings, type Ring } from './drawRings.ts';
import { ringText, sureShare } from './ringText.ts';

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
  const shares = figures.map(sureShare).filter((share) => share !== null);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length > 0 && Math.abs(sum - 100) > TOLERANCE_PCT) {
    throw new Error(`rings add to ${sum} %, not 100 % (${id})`);
  }
  const headline = ringsHeadline(options);
  const alt = ringsAlt(options);
  const { height, body } = drawRings(id, rings);
  return {
    id,
    headline,
    subtitle: `Where payments for goods, services and works go, by the supplier’s registered or main address: ${options.placeName}, ${options.dataPeriod}; per cent of these payments`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: ringsTable(options),
    ...sourceLines(figures, options.sources),
  };
}

function ringsHeadline({ rings, placeName }: SpendRingsOptions): string {
  const own = rings.find(({ kind }) => kind === 'known');
  const unknown = rings.filter(({ kind }) => kind !== 'known');
  const sure = own === undefined ? null : sureShare(own.figure);
  if (own === undefined || sure === null)
    return `Where the money of ${placeName} goes is not known`;
  const share = sure === 0 ? 'None' : formatValue(own.indicator, sure);
  const lost = unknown.reduce((total, { figure }) => total + (figure.value ?? 0), 0);
  if (lost === 0) return `${share} of payments went to addresses in ${placeName}`;
  return sure === 0
    ? `No payment is sure to have gone to an address in ${placeName}; of ${formatValue(own.indicator, lost)} we are not sure where it went, or that it bought anything`
    : `We are sure that ${share} of payments went to addresses in ${placeName}; of ${formatValue(own.indicator, lost)} we are not sure where it went, or that it bought anything`;
}

function ringsAlt({ rings, placeName }: SpendRingsOptions): string {
  const parts = rings.map(
    ({ label, figure, indicator }) => `${label} ${ringText(indicator, figure)}`,
  );
  return `Bar of 100 per cent of payments for goods, services and works, ${placeName}, cut by where suppliers have their address. ${listInWords(parts)}.`;
}

function ringsTable({ rings, placeName, dataPeriod }: SpendRingsOptions): Chart['table'] {
  return {
    caption: `Where payments for goods, services and works go, ${placeName}, ${dataPeriod}`,
    columns: [
      { label: 'Where', numeric: false },
      { label: 'Share', numeric: true },
      { label: 'Pounds', numeric: true },
    ],
    rows: rings.map(({ label, figure, indicator }) => [
      { text: label },
      { ...figureCell(indicator, figure), text: ringText(indicator, figure) },
      {
        text:
          figure.numerator === null || (figure.status === 'bounds' && figure.numerator === 0)
            ? '–'
            : formatValue({ unit: '£', decimals: 0, signed: false }, figure.numerator),
        numeric: true,
      },
    ]),
  };
}
