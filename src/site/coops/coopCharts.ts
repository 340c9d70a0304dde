import { sum } from 'd3';
import type { Chart } from '../../charts/Chart.ts';
import { areaComparison } from '../../charts/kinds/areaComparison.ts';
import { coopAlive } from '../../charts/kinds/coopAlive.ts';
import { coopLives } from '../../charts/kinds/coopLives.ts';
import { coopPoints } from '../../charts/kinds/coopPoints.ts';
import { coopSnapshots } from '../../charts/kinds/coopSnapshots.ts';
import { countInWords } from '../../format/number.ts';
import { listInWords, plural } from '../../format/words.ts';
import { coopInputs } from '../../indicators/coops/CoopInputs.ts';
import { yearBalances } from '../../indicators/coops/coopBalance.ts';
import { COOP_DENSITY, NEWEST_DENSITY_PERIOD } from '../../indicators/coops/coopDensity.ts';
import { likenessOf } from '../../indicators/coops/coopExpected.ts';
import { COOP_LISTED } from '../../indicators/coops/coopListed.ts';
import { type PlaceCoop, placeCoops } from '../../indicators/coops/placeCoops.ts';
import { ENGLAND_CODE } from '../../model/Area.ts';
import { NEWEST_COOP_EDITION } from '../../model/CoopEdition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Site } from '../Site.ts';
import { wardPages } from '../ward/wardPages.ts';

export function snapshotsChart(site: Site): Chart {
  return coopSnapshots({ figures: listedFigures(site), sources: site.tables.sources });
}

export function aliveChart(site: Site): Chart {
  const years = yearBalances(coopInputs(site.tables));
  return coopAlive({
    figures: site.figures.over('coop-active', site.tables.place.place.code),
    registered: site.figures.over('coop-registered', site.tables.place.place.code),
    dissolved: site.figures.over('coop-dissolved', site.tables.place.place.code),
    moved: {
      in: sum(years, ({ movedIn }) => movedIn.length),
      out: sum(years, ({ movedOut }) => movedOut.length),
    },
    datedElsewhere: registeredCoops(site),
    sources: site.tables.sources,
  });
}

export function livesChart(site: Site, layout: 'tall' | 'wide' = 'tall'): Chart {
  const { place } = site.tables.place;
  return coopLives({
    coops: registeredCoops(site),
    figures: listedFigures(site),
    sources: site.tables.sources,
    placeName: place.name,
    placeCode: place.code,
    layout,
  });
}

export function pointsChart(site: Site): Chart {
  const { place, postcodePoints } = site.tables.place;
  const edition = NEWEST_COOP_EDITION;
  return coopPoints({
    coops: registeredCoops(site).filter(({ state }) => state === 'listed'),
    edition,
    points: postcodePoints,
    topology: site.tables.boundaries.wards,
    wardNames: new Map(wardPages(site).map(({ code, name }) => [code, name])),
    figures: listedFigures(site).filter(({ period }) => period === edition.id),
    sources: site.tables.sources,
    placeName: place.name,
    placeCode: place.code,
  });
}

export function densityChart(site: Site): Chart {
  const { place } = site.tables.place;
  const period = NEWEST_DENSITY_PERIOD;
  const own = site.figures.get(COOP_DENSITY.id, place.code, period);
  const england = site.figures.get(COOP_DENSITY.id, ENGLAND_CODE, period);
  const others = densityOthers(site, period);
  const like = others.filter(({ areaType }) => areaType === 'district').length;
  const expected = site.figures.find('coop-expected', place.code, period);
  const county = others.find(({ areaType }) => areaType === 'county');
  return areaComparison({
    own,
    reference: england,
    others,
    indicator: COOP_DENSITY,
    sources: site.tables.sources,
    headline: densityFinding(own, expected),
    othersAre: listInWords([
      ...(county === undefined ? [] : [county.areaName]),
      ...(like === 0 ? [] : [`${countInWords(like)} ${plural(like, 'district')} most like it`]),
    ]),
  });
}

/** The county and the districts most alike; England is the line they are read against. */
function densityOthers(site: Site, period: string): Figure[] {
  const { place } = site.tables.place;
  return site.figures.all.filter(
    (figure) =>
      figure.indicator === COOP_DENSITY.id &&
      figure.period === period &&
      (figure.areaType === 'county' || figure.areaType === 'district') &&
      figure.areaCode !== place.code,
  );
}

/** Whether a count differs from the one expected at England's rate by more than chance, in words. */
function densityFinding(own: Figure, expected: Figure | undefined): string {
  const { areaName, numerator } = own;
  if (numerator === null || expected === undefined || expected.value === null)
    return `${areaName} has too few co-ops for a rate`;
  switch (likenessOf(numerator, expected)) {
    case 'fewer':
      return `${areaName} has fewer registered co-ops for its residents than chance gives at least 95 times in 100 at England’s rate`;
    case 'more':
      return `${areaName} has more registered co-ops for its residents than chance gives at least 95 times in 100 at England’s rate`;
    case 'alike':
      return `${areaName}’s registered co-ops are too few to tell its rate apart from England’s`;
  }
}

function listedFigures(site: Site): Figure[] {
  return COOP_LISTED.flatMap(({ id }) => site.figures.over(id, site.tables.place.place.code));
}

/** Those with a registered office: groups without one are in the list alone. */
export function registeredCoops({ tables }: Site): PlaceCoop[] {
  return placeCoops(tables.coops, tables.place.place).filter(
    ({ isUnincorporated }) => !isUnincorporated,
  );
}

/** All charts of the page on co-ops; none where no edition was imported or the place has no co-op. */
export function coopCharts(site: Site): Chart[] {
  const coops = registeredCoops(site);
  if (coops.length === 0) return [];
  return [
    snapshotsChart(site),
    livesChart(site),
    aliveChart(site),
    ...(coops.some(({ state }) => state === 'listed') ? [pointsChart(site)] : []),
    densityChart(site),
  ];
}

/** Those of them that are drawn in another way for pictures. */
export function coopPictures(site: Site): Chart[] {
  return registeredCoops(site).length === 0 ? [] : [livesChart(site, 'wide')];
}
