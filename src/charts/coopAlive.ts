import { scaleLinear } from 'd3';
import { countInWords, formatNumber } from '../format/number.ts';
import { COOP_ACTIVE } from '../indicators/coops/coopActive.ts';
import { COOP_EDITIONS } from '../model/CoopEdition.ts';
import type { Figure } from '../model/Figure.ts';
import type { Source } from '../model/Source.ts';
import { type Chart, chartId, NOTHING } from './Chart.ts';
import { figureCell, intervalCell } from './figureCell.ts';
import { noDataPattern } from './noDataPattern.ts';
import { firstFigure } from './orderFigures.ts';
import { sourceLines } from './sourceLine.ts';
import { partId, svgDocument } from './svgDocument.ts';
import { svgBar, svgLine, svgLines, svgText } from './svgText.ts';
import { wrapText } from './textWidth.ts';

export interface CoopAliveOptions {
  /** `coop-active` of one area, oldest first. */
  figures: readonly Figure[];
  sources: readonly Source[];
}

const BASE = 170;
const TOP = 24;

/** Co-ops alive at the end of each year the dates tell of, and the years since as what they are: not known. */
export function coopAlive({ figures, sources }: CoopAliveOptions): Chart {
  const first = firstFigure(figures, 'bars.coop-active');
  const last = figures.at(-1) ?? first;
  const id = chartId('bars', 'coop-active', first.areaCode);
  const from = Number(first.period);
  const known = Number(last.period);
  const until = Number(COOP_EDITIONS.at(-1)?.id ?? last.period);
  const years = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const step = 400 / years.length;
  const most = Math.max(1, ...figures.map(({ value, upper }) => upper ?? value ?? 0));
  const y = scaleLinear([0, most], [BASE, TOP]);
  const headline = `By their dates, at least ${countInWords(first.value ?? 0)} co-ops in ${first.areaName} were alive at the end of ${first.period} and ${countInWords(last.value ?? 0)} at the end of ${last.period}; since then it is not known`;
  const alt = `Bars by year. ${figures.map(({ period, value }) => `${period}: ${formatNumber(value ?? 0, 0)}`).join(', ')}; up to ${formatNumber((last.upper ?? 0) - (last.value ?? 0), 0)} more in each year whose dates are not known. ${known + 1} to ${until}: not known.`;
  const bars = figures.map((figure) => {
    const left = (Number(figure.period) - from) * step + 4;
    const value = figure.value ?? 0;
    const upper = figure.upper ?? value;
    return (
      svgBar(left, y(value), step - 8, BASE - y(value), 'k-own') +
      (upper > value ? svgBar(left, y(upper), step - 8, y(value) - y(upper), 'k-open') : '') +
      svgText(left + step / 2 - 4, y(value) + 16, formatNumber(value, 0), 'm b k-own')
    );
  });
  const gap = (known + 1 - from) * step;
  const notes = [
    'Solid: registered and not dissolved by the dates. Dashed: may have been alive too, for their dates are not known.',
    `Striped: the lists of 2022 and ${until} have no dates, so nobody can count year by year.`,
  ].flatMap((note) => wrapText(note, 385, 12));
  const body = [
    noDataPattern(id),
    `<rect fill="url(#${partId(id, 'nd')})" x="${gap + 4}" y="${TOP}" width="${400 - gap - 4}" height="${BASE - TOP}"/>`,
    svgText((gap + 404) / 2, (BASE + TOP) / 2 + 5, 'not known', 'm b halo'),
    ...bars,
    svgLine(0, BASE, 400, BASE, 'zero'),
    ...years.map((year, i) =>
      svgText(i * step + step / 2, BASE + 15, `’${String(year).slice(2)}`, 'm s q'),
    ),
    svgLines(0, BASE + 38, notes, 15, 's q'),
  ].join('');
  return {
    id,
    headline,
    subtitle: `Co-ops with a registered office in ${first.areaName} on 31 December, by the dates in the edition of ${first.edition}`,
    svg: svgDocument({
      chartId: id,
      width: 400,
      height: BASE + 30 + notes.length * 15,
      role: 'img',
      headline,
      alt,
      body,
    }),
    alt,
    table: {
      caption: `Co-ops alive on 31 December, ${first.areaName}`,
      columns: [
        { label: 'Year', numeric: false },
        { label: 'At least', numeric: true },
        { label: 'Range', numeric: true },
      ],
      rows: years.map((year) => {
        const figure = figures.find(({ period }) => period === String(year));
        return figure === undefined
          ? [
              { text: String(year) },
              { text: 'not known', numeric: true },
              { text: NOTHING, numeric: true },
            ]
          : [
              { text: String(year) },
              figureCell(COOP_ACTIVE, figure),
              intervalCell(COOP_ACTIVE, figure),
            ];
      }),
    },
    ...sourceLines(figures, sources),
  };
}
