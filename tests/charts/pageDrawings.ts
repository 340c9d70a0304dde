import { coopLivesInBrief } from '../../src/charts/kinds/coopLives.ts';
import { englandRuler } from '../../src/charts/kinds/englandRuler.ts';
import { moneySquaresInBrief } from '../../src/charts/kinds/moneySquares.ts';
import { SCREEN } from '../../src/charts/theme.ts';
import {
  mapDrawing,
  rulerDrawing,
} from '../../src/components/neighbourhood/neighbourhoodDrawings.ts';
import { placePositions, wardRulerRow } from '../../src/components/neighbourhood/rulerRows.ts';
import { NEWEST_EDITION } from '../../src/model/Edition.ts';
import { sure } from '../../src/model/sure.ts';
import { registeredCoops } from '../../src/site/coops/coopCharts.ts';
import { MAPPED_INDICATORS, neighbourhoodPeriods } from '../../src/site/indicator/mapStates.ts';
import { neighbourhoodPages } from '../../src/site/neighbourhood/neighbourhoodPages.ts';
import type { Site } from '../../src/site/Site.ts';
import { placeStreetsChart } from '../../src/site/siteCharts.ts';
import { moneySquaresOf } from '../../src/site/spend/spendCharts.ts';
import { spendView } from '../../src/site/spend/spendView.ts';
import { wardPages } from '../../src/site/ward/wardPages.ts';

export interface PageDrawing {
  id: string;
  svg: string;
}

/** What pages draw beside the charts of the catalogue, as they call for it. */
export function pageDrawings(site: Site): PageDrawing[] {
  const place = placePositions(site);
  const ruler = (id: string, rows: Parameters<typeof englandRuler>[0]['rows']) => ({
    id: `ruler of ${id}`,
    svg: englandRuler({ id: `strip.${id}`, rows, all: NEWEST_EDITION.lsoaCount }, SCREEN),
  });
  const squares = sure(moneySquaresOf(site), 'squares of money');
  const outside = spendView(site)?.outsideOnOne ?? null;
  const coops = registeredCoops(site);
  return [
    { id: 'squares in brief', svg: moneySquaresInBrief(squares, SCREEN, outside) },
    // A place whose largest document is not told apart has shorter words.
    { id: 'squares in brief, plain', svg: moneySquaresInBrief(squares, SCREEN) },
    { id: 'lives in brief', svg: coopLivesInBrief(coops, place.name, SCREEN) },
    ruler('the place', [place]),
    ...wardPages(site).map((ward) => ruler(ward.name, [wardRulerRow(site, ward), place])),
    ...MAPPED_INDICATORS.flatMap((indicator) =>
      neighbourhoodPeriods(site.figures, indicator).map((period) => ({
        id: `streets, ${indicator.id} ${period}`,
        svg: placeStreetsChart(site, indicator.id, period).draw(SCREEN),
      })),
    ),
    ...neighbourhoodPages(site).flatMap((page) => [
      { id: `map of ${page.name}`, svg: mapDrawing(site, page).draw(SCREEN) },
      { id: `ruler of ${page.name}`, svg: rulerDrawing(site, page).draw(SCREEN) },
    ]),
  ];
}
