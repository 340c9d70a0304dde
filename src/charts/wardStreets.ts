import { countInWords } from '../format/number.ts';
import { periodInWords } from '../format/period.ts';
import { formatValue, unitInWords } from '../format/value.ts';
import { plural } from '../format/words.ts';
import type { Figure } from '../model/Figure.ts';
import { type Chart, chartId } from './Chart.ts';
import { drawStreets, type WardStreetsOptions } from './drawStreets.ts';
import { findExtremes, gapsInWords } from './extremes.ts';
import { figureCell } from './figureCell.ts';
import { firstFigure, orderFigures } from './orderFigures.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';
import { isDeprivation } from './wardSentences.ts';

/**
 * A ward's small neighbourhoods on a map and on one scale: a ward's average hides streets.
 * Throws `no shape for neighbourhood: E01…`, `no share for neighbourhood: E01…`, `no shape for ward: E05…`.
 */
export function wardStreets(options: WardStreetsOptions): Chart {
  const { figures, ward, indicator, sources } = options;
  const id = chartId('streets', indicator.id, options.wardCode, ward.period);
  firstFigure(figures, id);
  const headline = streetsHeadline(options);
  const alt = streetsAlt(options);
  const { height, body } = drawStreets(options, id);
  return {
    id,
    headline,
    subtitle: `${indicator.title}: neighbourhoods of ${ward.areaName}, data for ${ward.dataPeriod} (${periodInWords(ward.period)}); ${unitInWords(indicator)}`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: streetsTable(options),
    ...sourceLines([...figures, ward], sources),
  };
}

/** Neighbourhoods within this many points of each other are called alike. */
export const ALIKE_POINTS = 10;

function streetsHeadline({ figures, ward, indicator }: WardStreetsOptions): string {
  const { valued, first, last, isFlat } = findExtremes(figures, indicator);
  const text = (figure: Figure | undefined) => formatValue(indicator, figure?.value ?? null);
  const count = `${countInWords(valued.length)} ${plural(valued.length, 'neighbourhood')}`;
  if (valued.length === 0) return `No neighbourhood of ${ward.areaName} has data`;
  if (valued.length === 1) {
    return `Only one neighbourhood of ${ward.areaName} has data: ${text(first[0])}`;
  }
  if (isFlat) return `The ${count} of ${ward.areaName} all stand at ${text(first[0])}`;
  const ends = `The ${count} of ${ward.areaName} range from ${text(first[0])} to ${text(last[0])}`;
  const spread = Math.abs((last[0]?.value ?? 0) - (first[0]?.value ?? 0));
  return spread < ALIKE_POINTS
    ? `${ends}: much alike`
    : `${ends}; the ward’s figure of ${text(ward)} hides that`;
}

function streetsAlt({ figures, ward, indicator }: WardStreetsOptions): string {
  const { valued, first, last, isFlat } = findExtremes(figures, indicator);
  const [top] = first;
  const [bottom] = last;
  const begin = `Map and scale of the small neighbourhoods of ${ward.areaName}.`;
  const average = ` The ward: ${formatValue(indicator, ward.value)}.`;
  const gaps = gapsInWords(figures, 'neighbourhood');
  if (top === undefined || bottom === undefined) return `${begin} None has data.${average}`;
  if (isFlat) {
    return `${begin} ${valued.length === 1 ? 'The only one with data stands' : 'All stand'} at ${formatValue(indicator, top.value)}.${average}${gaps}`;
  }
  const rank = isDeprivation(indicator) ? ['Most deprived', 'Least deprived'] : ['First', 'Last'];
  const named = (list: typeof first) =>
    `${list.length === 1 ? list[0]?.areaName : `${countInWords(list.length)} neighbourhoods`}, ${formatValue(indicator, list[0]?.value ?? null)}`;
  return `${begin} ${rank[0]}: ${named(first)}. ${rank[1]}: ${named(last)}.${average}${gaps}`;
}

function streetsTable({ figures, shares, ward, indicator }: WardStreetsOptions): Chart['table'] {
  return {
    caption: `${indicator.title}, neighbourhoods of ${ward.areaName}, ${periodInWords(ward.period)}`,
    columns: [
      { label: 'Neighbourhood', numeric: false },
      { label: 'Number on the map', numeric: true },
      { label: indicator.shortTitle, numeric: true },
      { label: 'Share of its homes in the ward', numeric: true },
    ],
    rows: orderFigures(figures, indicator.rankOneIs).map((figure, i) => {
      const share = shares.get(figure.areaCode)?.shareOfLsoa;
      if (share === undefined) throw new Error(`no share for neighbourhood: ${figure.areaCode}`);
      return [
        { text: figure.areaName },
        { text: String(i + 1), numeric: true },
        figureCell(indicator, figure),
        {
          text: formatValue({ unit: '%', decimals: 0, signed: false }, share * 100),
          numeric: true,
        },
      ];
    }),
  };
}
