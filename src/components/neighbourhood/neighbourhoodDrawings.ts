import type { Chart } from '../../charts/Chart.ts';
import { englandRuler, type RulerOptions, rulerInWords } from '../../charts/kinds/englandRuler.ts';
import { neighbourhoodMap } from '../../charts/kinds/neighbourhoodMap.ts';
import { sourceLines } from '../../charts/words/sourceLine.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import { lessDeprivedInWords } from '../../indicators/deprivation/neighbourhoodWords.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import {
  type NeighbourhoodPage,
  neighbourhoodOf,
} from '../../site/neighbourhood/neighbourhoodPages.ts';
import type { Site } from '../../site/Site.ts';
import { placePositions, positionsOfPlace, wardRulerRow } from './rulerRows.ts';

/** A drawing of one neighbourhood: on its page without a frame of its own, and as a file with its words. */
export type Drawing = Pick<Chart, 'headline' | 'subtitle' | 'alt' | 'sourceLine' | 'draw'>;

const MEASURED = `Which fifth of England’s neighbourhoods each is in, Indices of Deprivation ${NEWEST_EDITION.id} (mostly ${NEWEST_EDITION.dataPeriod})`;

/** It and what borders on it, under the lines and names of wards. */
export function mapDrawing(site: Site, page: NeighbourhoodPage): Drawing {
  const { boundaries, sources } = site.tables;
  const figures = positionsOfPlace(site);
  const headline = `${page.name} among the neighbourhoods around it`;
  const alt = `Map of ${page.name}, ringed, and what borders on it, in fifths of England’s neighbourhoods. The same is listed beside it.`;
  return {
    headline,
    alt,
    subtitle: MEASURED,
    sourceLine: sourceLines(figures, sources).sourceLine,
    draw: (theme) =>
      neighbourhoodMap(
        { headline, alt },
        {
          code: page.code,
          figures,
          indicator: IMD_PERCENTILE,
          lsoaTopology: boundaries.lsoas,
          wardTopology: boundaries.wards,
          pageOf: neighbourhoodOf(site),
        },
        theme,
      ),
  };
}

/** It on England's ruler, with its ward, where that has more than one, and the place. */
export function rulerDrawing(
  site: Site,
  page: NeighbourhoodPage,
  called = 'this neighbourhood',
): Drawing {
  const figure = site.figures.get(IMD_PERCENTILE.id, page.code, NEWEST_EDITION.id);
  const ward = page.wards[0]?.ward;
  const ofWard = ward === undefined ? null : wardRulerRow(site, ward);
  const options: RulerOptions = {
    id: `strip.imd-percentile.${page.code}.${NEWEST_EDITION.id}`,
    own: { name: called, figure },
    rows: [
      ...(ofWard === null || ofWard.positions.length < 2 ? [] : [ofWard]),
      placePositions(site),
    ],
    all: NEWEST_EDITION.lsoaCount,
  };
  return {
    headline: `${page.name}: ${lessDeprivedInWords(figure) ?? 'not ranked'}`,
    alt: rulerInWords(options),
    subtitle: MEASURED,
    sourceLine: sourceLines([figure], site.tables.sources).sourceLine,
    draw: (theme) => englandRuler(options, theme),
  };
}
