import { countInWords } from '../format/number.ts';
import { periodInWords } from '../format/period.ts';
import { formatValue } from '../format/value.ts';
import type { Figure } from '../model/Figure.ts';
import { type Chart, chartId } from './Chart.ts';
import { drawRanking, type WardRankingOptions } from './drawRanking.ts';
import { findExtremes } from './extremes.ts';
import { figureCell, intervalCell } from './figureCell.ts';
import { firstFigure, isValued, orderFigures } from './orderFigures.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';
import {
  domainInWords,
  extremesHeadline,
  isDeprivation,
  spreadInWords,
  wardSubtitle,
} from './wardSentences.ts';

/** All wards of a place in order, each a dot on the scale with its interval as a thin line. */
export function wardRanking(options: WardRankingOptions): Chart {
  const { figures, district, indicator, period, placeName } = options;
  const id = chartId('rank', indicator.id, options.highlight, period);
  firstFigure(figures, id);
  const headline = rankingHeadline(options);
  const beside =
    district === undefined
      ? ''
      : ` ${placeName} as a whole: ${formatValue(indicator, district.value)}.`;
  const alt = `${placeName}’s wards in order, ${indicator.rankOneInWords} first. ${spreadInWords(figures, indicator)}${beside}`;
  const { height, body } = drawRanking(options);
  const drawn = district === undefined ? figures : [...figures, district];
  return {
    id,
    headline,
    subtitle: wardSubtitle(figures, indicator, period, `wards of ${placeName}`),
    svg: svgDocument({ chartId: id, width: 400, height, role: 'group', headline, alt, body }),
    alt,
    table: rankingTable(options),
    ...sourceLines(drawn, options.sources),
  };
}

/** How many wards lie on one side of a fixed mark; the ends of the scale where there is no mark to compare with. */
function rankingHeadline({ figures, district, indicator, placeName }: WardRankingOptions): string {
  const { valued, isFlat, missing } = findExtremes(figures, indicator);
  const values = valued.map(({ value }) => value);
  if (values.length < 2 || isFlat) return extremesHeadline(figures, indicator, placeName);
  const wards = `${placeName}’s ${countInWords(values.length)} wards${missing > 0 ? ' with data' : ''}`;
  if (isDeprivation(indicator)) {
    const below = values.filter((value) => value < 50).length;
    return `${share(below, values.length)} of ${wards} ${below === 1 ? 'lies' : 'lie'} on the more deprived side of England’s middle${domainInWords(indicator)}`;
  }
  if (indicator.signed) {
    const up = values.filter((value) => value > 0).length;
    return `${indicator.shortTitle}: above zero in ${share(up, values.length).toLowerCase()} of ${wards}`;
  }
  if (district !== undefined && isValued(district)) {
    const above = values.filter((value) => value > district.value).length;
    return `${indicator.shortTitle}: ${share(above, values.length).toLowerCase()} of ${wards} ${above === 1 ? 'is' : 'are'} above the figure for ${placeName}, ${formatValue(indicator, district.value)}`;
  }
  return extremesHeadline(figures, indicator, placeName);
}

function share(count: number, of: number): string {
  if (count === 0) return 'None';
  if (count === of) return 'All';
  const words = countInWords(count);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function rankingTable(options: WardRankingOptions): Chart['table'] {
  const { figures, district, indicator, period, wardHref, placeName } = options;
  const hasIntervals = figures.some(({ lower }) => lower !== null);
  const hasRanks = figures.some(({ rank }) => rank !== null);
  const ordered = orderFigures(figures, indicator.rankOneIs);
  return {
    caption: `${indicator.title}, wards of ${placeName} in order, ${periodInWords(period)}`,
    columns: [
      { label: 'Ward', numeric: false },
      { label: indicator.shortTitle, numeric: true },
      ...(hasIntervals ? [{ label: 'Range', numeric: true }] : []),
      ...(hasRanks ? [{ label: `Rank (1 = ${indicator.rankOneInWords})`, numeric: true }] : []),
    ],
    rows: [...ordered, ...(district === undefined ? [] : [district])].map((figure) => [
      figure.areaType === 'ward'
        ? { text: figure.areaName, href: wardHref(figure.areaCode) }
        : { text: `${figure.areaName} as a whole` },
      figureCell(indicator, figure),
      ...(hasIntervals ? [intervalCell(indicator, figure)] : []),
      ...(hasRanks ? [rankCell(figure)] : []),
    ]),
  };
}

/** A district's rank is among districts, not among these wards. */
function rankCell(figure: Figure): { text: string; numeric: true } {
  const isShown = figure.areaType === 'ward' && figure.rank !== null;
  return { text: isShown ? String(figure.rank) : '–', numeric: true };
}
