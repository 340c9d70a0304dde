import { siteAddress } from '../../format/siteAddress.ts';
import { figurePath } from '../../model/Figure.ts';
import type { Release } from '../../model/Release.ts';
import { RELEASED_COLUMNS, type ReleasedFigure } from '../../model/ReleasedFigure.ts';

/** The columns of figures.csv, in the order others rely on (docs/PUBLIC-CONTRACT.md, data files). */
export const FIGURE_COLUMNS = [...RELEASED_COLUMNS, 'release', 'url'] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];
export type FigureRecord = Record<FigureColumn, string | number | null>;

/** Where and as part of what a file of figures is published. */
export interface FileOrigin {
  release: Release;
  /** Origin of the site, e.g. "https://example.org"; figure addresses in files are absolute. */
  site: URL;
  /** Figures that are in no closed release as they are; their rows say `open`. None where it is not said. */
  isOpen?: (id: string) => boolean;
}

/** What takes the place of a number where a figure is in no closed release as it is. */
export const OPEN_RELEASE = 'open';

/** One figure as a row of the public files: numbers unrounded, null where there is none. */
export function figureRecord(
  figure: ReleasedFigure,
  { release, site, isOpen }: FileOrigin,
): FigureRecord {
  return {
    figure_id: figure.id,
    indicator: figure.indicator,
    area_type: figure.areaType,
    area_code: figure.areaCode,
    area_name: figure.areaName,
    period: figure.period,
    data_period: figure.dataPeriod,
    value: figure.value,
    unit: figure.unit,
    lower: figure.lower,
    upper: figure.upper,
    interval: figure.interval,
    status: figure.status,
    rank: figure.rank,
    rank_of: figure.rankOf,
    numerator: figure.numerator,
    denominator: figure.denominator,
    edition: figure.edition,
    sources: figure.sources.join('|'),
    formula: figure.formula,
    release: isOpen?.(figure.id) ? OPEN_RELEASE : release.number,
    url: siteAddress(figurePath(figure), site).href,
  };
}
