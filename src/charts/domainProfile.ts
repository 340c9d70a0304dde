import { periodInWords } from '../format/period.ts';
import { formatValue, unitInWords } from '../format/value.ts';
import { listInWords } from '../format/words.ts';
import type { Domain } from '../model/Domain.ts';
import type { Figure } from '../model/Figure.ts';
import type { Indicator } from '../model/Indicator.ts';
import type { Source } from '../model/Source.ts';
import { type Chart, chartId, NOTHING } from './Chart.ts';
import { drawProfile, type ProfileRow } from './drawProfile.ts';
import { missingInWords } from './extremes.ts';
import { figureCell } from './figureCell.ts';
import { firstFigure, isValued, orderFigures } from './orderFigures.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';

export interface DomainProfileOptions {
  /** The domain percentiles of one area in one edition; indicator ids end in the domain's id. */
  figures: readonly Figure[];
  /** The same area's place on the whole index. */
  overall: Figure;
  /** The district's domain percentiles and, if wanted, its overall place. */
  districtFigures?: readonly Figure[];
  domains: readonly Domain[];
  /** The indicator of the overall figure: how percentiles are printed and classed. */
  indicator: Indicator;
  sources: readonly Source[];
}

/** One area's seven domains on England's scale, the most deprived first, with the district beside them. */
export function domainProfile(options: DomainProfileOptions): Chart {
  const { figures, overall, indicator, districtFigures = [] } = options;
  firstFigure(figures, `profile of ${overall.areaName}`);
  const id = chartId('profile', 'imd-domain-percentile', overall.areaCode, overall.period);
  const rows = profileRows(options);
  const headline = profileHeadline(rows, overall, indicator);
  const alt = profileAlt(rows, overall, indicator);
  const district = districtFigures[0]?.areaName;
  const { height, body } = drawProfile(rows, overall.areaName, district, indicator);
  return {
    id,
    headline,
    subtitle: `Domains of deprivation: ${overall.areaName}, data for ${overall.dataPeriod} (${periodInWords(overall.period)}); ${unitInWords(indicator)}`,
    svg: svgDocument({ chartId: id, width: 400, height, role: 'img', headline, alt, body }),
    alt,
    table: {
      caption: `Domains of deprivation, ${overall.areaName}, ${periodInWords(overall.period)}`,
      columns: [
        { label: 'Domain', numeric: false },
        { label: overall.areaName, numeric: true },
        ...(district === undefined ? [] : [{ label: district, numeric: true }]),
      ],
      rows: rows.map((row) => [
        { text: row.label },
        figureCell(indicator, row.figure),
        ...(district === undefined
          ? []
          : [
              row.district === undefined
                ? { text: NOTHING, numeric: true }
                : figureCell(indicator, row.district),
            ]),
      ]),
    },
    ...sourceLines([overall, ...figures, ...districtFigures], options.sources),
  };
}

function profileRows(options: DomainProfileOptions): ProfileRow[] {
  const { figures, overall, districtFigures = [], domains } = options;
  const districtOf = (figure: Figure) =>
    districtFigures.find(({ indicator }) => indicator === figure.indicator);
  const rows = orderFigures(figures, 'lowest').map((figure) => {
    const domain = domains.find(({ id }) => figure.indicator.endsWith(`-${id}`));
    if (domain === undefined) throw new Error(`unknown domain: ${figure.indicator}`);
    return { label: domain.plainName, figure, district: districtOf(figure), isOverall: false };
  });
  return [
    { label: 'all together', figure: overall, district: districtOf(overall), isOverall: true },
    ...rows,
  ];
}

/** The domains at the two ends; right for ties, one value and none. */
function profileHeadline(
  rows: readonly ProfileRow[],
  overall: Figure,
  indicator: Indicator,
): string {
  const name = overall.areaName;
  const { valued, first, last } = profileEnds(rows);
  const [low] = first;
  const [high] = last;
  if (low === undefined || high === undefined) return `${name} has no data for any domain`;
  const value = formatValue(indicator, low.figure.value);
  if (valued.length === 1) return `${name} has data for ${low.label} only: ${value}`;
  if (first.length === valued.length) return `${name} stands at ${value} in every domain`;
  return `${name} is most deprived for ${labels(first)} and least for ${labels(last)}`;
}

function profileAlt(rows: readonly ProfileRow[], overall: Figure, indicator: Indicator): string {
  const { valued, first, last, missing } = profileEnds(rows);
  const begin = `${overall.areaName}’s domains of deprivation on a scale from 0, most deprived, to 100.`;
  const text = (row: ProfileRow | undefined) => formatValue(indicator, row?.figure.value ?? null);
  const spread =
    valued.length === 0
      ? ' None has data.'
      : first.length === valued.length
        ? ` All with data stand at ${text(first[0])}.`
        : ` Lowest: ${labels(first)}, ${text(first[0])}. Highest: ${labels(last)}, ${text(last[0])}.`;
  return `${begin}${spread} All together: ${formatValue(indicator, overall.value)}.${missingInWords(missing, 'domain')}`;
}

function profileEnds(rows: readonly ProfileRow[]): {
  valued: ProfileRow[];
  first: ProfileRow[];
  last: ProfileRow[];
  missing: number;
} {
  const domains = rows.filter(({ isOverall }) => !isOverall);
  const valued = domains.filter(({ figure }) => isValued(figure));
  const lowest = valued[0]?.figure.value;
  const highest = valued[valued.length - 1]?.figure.value;
  return {
    valued,
    first: valued.filter(({ figure }) => figure.value === lowest),
    last: valued.filter(({ figure }) => figure.value === highest),
    missing: domains.length - valued.length,
  };
}

function labels(rows: readonly ProfileRow[]): string {
  return rows.length > 2 ? `${rows.length} domains` : listInWords(rows.map(({ label }) => label));
}
