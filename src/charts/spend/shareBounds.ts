import { formatValue, unitInWords } from '../../format/value.ts';
import { capitalised, listInWords } from '../../format/words.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { figureCell } from '../figureCell.ts';
import { firstFigure } from '../orderFigures.ts';
import { sourceLines } from '../sourceLine.ts';
import { svgDocument } from '../svgDocument.ts';
import { type BoundsRow, drawShareBounds, endsOf } from './drawShareBounds.ts';

export interface ShareBoundsOptions {
  rows: readonly BoundsRow[];
  /** Tells two charts of this kind apart; the first area's or period's where it is left out. */
  title: string;
  placeName: string;
  dataPeriod: string;
  sources: readonly Source[];
}

/** Shares from what is certain to what is possible. There is no middle: no value in between is likelier than another. */
export function shareBounds(options: ShareBoundsOptions): Chart {
  const { rows, title, placeName, dataPeriod } = options;
  const figures = rows.map(({ figure }) => figure);
  const first = firstFigure(figures, 'bars.spend-local-share');
  const id = chartId('bars', first.indicator, first.areaCode, first.period);
  const headline = boundsHeadline(options);
  const alt = boundsAlt(options);
  const { height, body } = drawShareBounds(id, rows);
  return {
    id,
    headline,
    subtitle: `${title}: ${placeName}, ${dataPeriod}; ${unitsInWords(rows)}`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: {
      caption: `${title}, ${placeName}, ${dataPeriod}`,
      columns: [
        { label: 'What is counted', numeric: false },
        { label: 'At least', numeric: true },
        { label: 'At most', numeric: true },
      ],
      rows: rows.map(({ label, figure, indicator }) => {
        const { lower, upper } = endsOf(figure);
        const cell = figureCell(indicator, figure);
        return [
          { text: label },
          { ...cell, text: formatValue(indicator, lower) },
          { text: formatValue(indicator, upper), numeric: true },
        ];
      }),
    },
    ...sourceLines(figures, options.sources),
  };
}

function boundsHeadline({ rows, placeName }: ShareBoundsOptions): string {
  const [first] = rows;
  if (first === undefined) return `Nothing is known of ${placeName}`;
  if (rows.length > 1 && rows.every(({ short }) => short !== undefined)) return comparison(rows);
  const { lower, upper } = endsOf(first.figure);
  if (lower === null || upper === null) return `The local share of ${placeName} is not known`;
  const text = (value: number) => formatValue(first.indicator, value);
  if (text(lower) === text(upper))
    return `${text(lower)} of payments go to addresses in ${placeName}`;
  return `Between ${text(lower)} and ${text(upper)} of payments go to addresses in ${placeName}; more cannot be said`;
}

/** The lower ends beside each other: what each way of counting is sure of. */
function comparison(rows: readonly BoundsRow[]): string {
  const parts = rows.map(({ short, figure, indicator }) => {
    const { lower, upper } = endsOf(figure);
    const isExact = lower === upper;
    const value = formatValue(indicator, lower);
    return lower === null
      ? `an unknown share ${short}`
      : `${isExact ? '' : 'at least '}${value} ${short}`;
  });
  return capitalised(`${listInWords(parts)}: what counts as local decides`);
}

function unitsInWords(rows: readonly BoundsRow[]): string {
  return listInWords([...new Set(rows.map(({ indicator }) => unitInWords(indicator)))]);
}

function boundsAlt({ rows }: ShareBoundsOptions): string {
  const said = rows.map(({ label, figure, indicator }) => {
    const { lower, upper } = endsOf(figure);
    if (lower === null || upper === null) return `${label}: not known.`;
    return `${label}: at least ${formatValue(indicator, lower)}, at most ${formatValue(indicator, upper)}.`;
  });
  return `Bars from 0 to 100 per cent. ${said.join(' ')}`;
}
