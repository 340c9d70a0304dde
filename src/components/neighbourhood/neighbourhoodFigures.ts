import { formatValue } from '../../format/value.ts';
import { capitalised } from '../../format/words.ts';
import { censusIndicatorId } from '../../indicators/census/censusDeprived.ts';
import { DEPRIVED_SHARES } from '../../indicators/deprivation/deprivedShares.ts';
import { domainIndicatorId } from '../../indicators/deprivation/imdDomainPercentile.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import { lessDeprivedInShort } from '../../indicators/deprivation/neighbourhoodWords.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { ENGLAND_CODE } from '../../model/Area.ts';
import { CENSUS_YEARS, NEWEST_CENSUS_PAIR, readBesideEngland } from '../../model/Census.ts';
import { DOMAINS } from '../../model/Domain.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Site } from '../../site/Site.ts';

/** A section of a neighbourhood's page: a line a figure. */
interface FigureGroup {
  id: string;
  heading: string;
  note: string;
  rows: { figure: Figure; label: string; value: string }[];
}

/** All figures of a neighbourhood in the order people ask; a group without any is left out. */
export function neighbourhoodFigures(
  { figures }: Pick<Site, 'figures'>,
  code: string,
): FigureGroup[] {
  const newest = NEWEST_EDITION.id;
  const at = (label: string, figure: Figure | undefined) =>
    figure === undefined
      ? []
      : [{ figure, label, value: lessDeprivedInShort(figure) ?? besideEngland(figures, figure) }];
  const groups: FigureGroup[] = [
    {
      id: 'over-time',
      heading: 'All kinds of deprivation together, edition by edition',
      note: 'Each edition compares neighbourhoods with each other at the time. That of 2025 is made in new ways and less comparable with those before. Open a line for a sentence to quote and how to cite it.',
      rows: figures
        .over(IMD_PERCENTILE.id, code)
        .toReversed()
        .flatMap((figure) => at(`${figure.edition}, data for ${figure.dataPeriod}`, figure)),
    },
    {
      id: 'kinds',
      heading: 'Seven kinds of deprivation',
      note: `Each set against all of England’s neighbourhoods, ${newest} edition.`,
      rows: DOMAINS.flatMap((domain) =>
        at(domain.name, figures.find(domainIndicatorId(domain), code, newest)),
      ),
    },
    {
      id: 'people',
      heading: 'People and households, counted',
      note: `Shares, not ranks. ${readBesideEngland(NEWEST_CENSUS_PAIR)}`,
      rows: [
        ...DEPRIVED_SHARES.flatMap(({ id, shortTitle }) =>
          at(`People: ${lowered(shortTitle)}, ${newest} edition`, figures.find(id, code, newest)),
        ),
        ...([1, 2] as const).flatMap((least) =>
          CENSUS_YEARS.toReversed().flatMap((year) =>
            at(
              `Households deprived in ${least === 1 ? 'one way' : 'two ways'} or more, census ${year}`,
              figures.find(censusIndicatorId(least), code, year),
            ),
          ),
        ),
      ],
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function besideEngland(figures: Site['figures'], figure: Figure): string {
  const indicator = indicatorById(figure.indicator);
  const england = figures.find(figure.indicator, ENGLAND_CODE, figure.period);
  const rounded = { ...indicator, decimals: 0 };
  const own = formatValue(rounded, figure.value);
  return england === undefined ? own : `${own}, England ${formatValue(rounded, england.value)}`;
}

function lowered(text: string): string {
  return capitalised(text) === text ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
