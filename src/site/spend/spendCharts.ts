import type { Chart } from '../../charts/Chart.ts';
import { type AnchorPoint, anchorPoints } from '../../charts/kinds/anchorPoints.ts';
import {
  type BoundsRow,
  boundsBars,
  type ShareBoundsOptions,
} from '../../charts/kinds/boundsBars.ts';
import {
  type MoneySquaresOptions,
  type MoneySquaresPart,
  moneySquares,
} from '../../charts/kinds/moneySquares.ts';
import { monthBars } from '../../charts/kinds/monthBars.ts';
import { type SpendRing, spendRings } from '../../charts/kinds/spendRings.ts';
import { supplierMap } from '../../charts/kinds/supplierMap.ts';
import { yearBounds } from '../../charts/kinds/yearBounds.ts';
import { sureShare } from '../../charts/words/ringText.ts';
import { formatValue } from '../../format/value.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { isMoved, movedInWords } from '../../indicators/spend/endsOnOne.ts';
import { spendInputs } from '../../indicators/spend/SpendInputs.ts';
import { localOnOne } from '../../indicators/spend/spendLocalShare.ts';
import { OWNERS, type Owner } from '../../indicators/spend/spendOwners.ts';
import { isOpenPart, MONEY_PARTS, type MoneyPart } from '../../indicators/spend/spendRings.ts';
import { payeesWeHave } from '../../indicators/spend/spendWords.ts';
import { sure } from '../../model/sure.ts';
import { fullMonths } from '../../tables/spend/thinMonths.ts';
import type { Site } from '../Site.ts';
import { wardHrefs } from '../ward/wardPages.ts';
import { areaNames, moneyPlaceInWords, OWNERS_PAID } from './payeeWords.ts';
import { arePayersNamed, ownersHeadline } from './spendSentences.ts';
import { type SpendView, spanFigure, spendView } from './spendView.ts';

/*
 * The charts of the money strand. Each is undefined where the place has no figures for it.
 */

/** All charts of money the site has for its place. */
export function spendCharts(site: Site): Chart[] {
  return [
    anchorChart(site),
    squaresChart(site),
    ringsChart(site),
    localShareChart(site),
    yearsChart(site),
    monthsChart(site),
    postTownChart(site),
    ownersChart(site),
    supplierMapChart(site),
  ].filter((chart) => chart !== undefined);
}

/** The years of the study of anchor institutions, with their denominators. */
export function anchorChart(site: Site): Chart | undefined {
  const points = anchorYears(site);
  if (points.length === 0) return undefined;
  const county = points.find(({ around }) => around !== undefined)?.around?.areaName ?? '';
  const { name } = site.tables.place.place;
  return anchorPoints({
    points,
    share: indicatorById('anchor-spend-local-share'),
    amount: indicatorById('anchor-spend-local'),
    total: indicatorById('anchor-spend-total'),
    areNamed: arePayersNamed(points, site.tables.spend.anchorPayers),
    aroundName: county.includes(name) ? county : `${county} with ${name}`,
    sources: site.tables.sources,
  });
}

export function anchorYears(site: Site): AnchorPoint[] {
  const { code, countyCode } = site.tables.place.place;
  const find = (indicator: string, period: string, area = code) =>
    site.figures.find(indicator, area, period);
  const inCounty = (indicator: string, period: string) =>
    countyCode === null ? undefined : find(indicator, period, countyCode);
  return site.figures.over('anchor-spend-local-share', code).map((own) => ({
    period: own.period,
    own,
    around: inCounty('anchor-spend-local-share', own.period),
    ownAmount: find('anchor-spend-local', own.period),
    aroundAmount: inCounty('anchor-spend-local', own.period),
    total: find('anchor-spend-total', own.period),
  }));
}

/** Where the council's money goes. */
export function ringsChart(site: Site): Chart | undefined {
  const view = spendView(site);
  if (view === null) return undefined;
  const { place } = site.tables.place;
  const names = areaNames(site);
  const rings = MONEY_PARTS.flatMap((where): SpendRing[] => {
    const figure = spanFigure(site, view, `spend-rings-${where}`);
    if (figure === undefined) return [];
    const kind = where === 'redacted' ? where : isOpenPart(where) ? 'unlocated' : 'known';
    const indicator = indicatorById(figure.indicator);
    return [{ figure, indicator, kind, label: moneyPlaceInWords(where, names) }];
  });
  if (rings.length === 0) return undefined;
  return spendRings({
    rings,
    placeName: place.name,
    dataPeriod: view.span.dataPeriod,
    onOne: view.ringOnOne,
    sources: site.tables.sources,
  });
}

/** £100 of the council's payments, a square a pound: what is traced, what is in doubt, and whose gap the rest is. */
export function squaresChart(site: Site): Chart | undefined {
  const options = moneySquaresOf(site);
  return options === undefined ? undefined : moneySquares(options);
}

/** " (about £10 of it perhaps no purchase)", of £100 in all: rounded as the squares are, for it is no most (restDoubt.ts). */
function doubtOfRest(doubtGbp: number, wholeGbp: number): string {
  if (doubtGbp <= 0) return '';
  const pounds = Math.round((100 * doubtGbp) / wholeGbp);
  return ` (${pounds === 0 ? 'less than £1' : `about £${pounds}`} of it perhaps no purchase)`;
}

/** The parts of the £100; undefined where the place has no payments. */
export function moneySquaresOf(site: Site): MoneySquaresOptions | undefined {
  const view = spendView(site);
  const shown = (indicator: string) => {
    const figure = view === null ? undefined : spanFigure(site, view, indicator);
    return figure === undefined ? undefined : { figure, indicator: indicatorById(indicator) };
  };
  const bounds = shown('spend-local-share');
  const unlocated = shown('spend-rings-unlocated');
  if (view === null || bounds === undefined || unlocated === undefined) return undefined;
  const { place } = site.tables.place;
  const names = areaNames(site);
  const part = (
    label: string,
    kind: MoneySquaresPart['kind'],
    where: MoneyPart,
  ): MoneySquaresPart[] => {
    const found = shown(`spend-rings-${where}`);
    const sharePct = found === undefined ? null : sureShare(found.figure);
    // Where nothing tells how much was withheld, it is within what is not located.
    return found === undefined || sharePct === null ? [] : [{ label, kind, ...found, sharePct }];
  };
  const { payees, restGbp, basis } = view.span;
  const wholeGbp = sure(unlocated.figure.denominator, `sum behind ${unlocated.figure.id}`);
  const restPct = basis === 'largest' && wholeGbp > 0 ? (100 * restGbp) / wholeGbp : 0;
  const parts: MoneySquaresPart[] = [
    ...MONEY_PARTS.filter((where) => !isOpenPart(where)).flatMap((where) =>
      part(moneyPlaceInWords(where, names), 'traced', where),
    ),
    ...part(moneyPlaceInWords('elsewhere', names), 'outside', 'elsewhere'),
    ...part('Weak evidence of an address', 'weak', 'weak'),
    ...part(`${moneyPlaceInWords('doubtful', names)}: perhaps no purchase`, 'doubtful', 'doubtful'),
    ...part('Name withheld', 'withheld', 'redacted'),
    ...part('The payments we have give no address', 'not-published', 'unlocated').map((all) => ({
      ...all,
      sharePct: all.sharePct - restPct,
    })),
    {
      label: `Not known to us: we have only the ${payees.length} largest payees${doubtOfRest(view.restDoubtGbp, wholeGbp)}`,
      kind: 'not-here',
      ...unlocated,
      sharePct: restPct,
    },
  ];
  return {
    // Where nothing is known to have gone there is no square, but for the place itself, which the picture is about.
    parts: parts.filter(({ sharePct }, i) => i === 0 || sharePct > 1e-9),
    placeName: place.name,
    payer: view.council.body.name,
    dataPeriod: view.span.dataPeriod,
    bounds,
    span: view.span,
    onOne: view.onOne,
    sources: site.tables.sources,
  };
}

/** The local share with precepts and the like left out, and with them. */
export function localShareChart(site: Site): Chart | undefined {
  const view = spendView(site);
  const rows = [
    { id: 'spend-local-share', label: 'Of payments for goods, services and works' },
    {
      id: 'spend-local-share-weak',
      label: 'The same, with weak evidence of an address taken as sure',
    },
    { id: 'spend-local-share-all', label: 'Of all payments, those that buy nothing included' },
  ];
  return boundsChart(site, 'Share paid to addresses in the district', rows, {
    hangsOn: view === null ? null : movedInWords(view.onOne, '%'),
  });
}

/** The local share of every financial year; undefined below two years, or where payees are known for several at once. */
export function yearsChart(site: Site): Chart | undefined {
  const { council } = site.tables.spend;
  if (council === null) return undefined;
  const { code, name } = site.tables.place.place;
  const rows = council.years.flatMap((year) => {
    const figure = site.figures.find('spend-local-share', code, year.period);
    return figure === undefined ? [] : [{ figure, months: fullMonths(year) }];
  });
  if (rows.length < 2) return undefined;
  const periods = new Set(rows.map(({ figure }) => figure.period));
  return yearBounds({
    rows,
    indicator: indicatorById('spend-local-share'),
    placeName: name,
    payerName: council.body.name,
    onOne: spendInputs(site.tables).spans.filter(
      (located) => periods.has(located.span.period) && isMoved(localOnOne(located)),
    ).length,
    sources: site.tables.sources,
  });
}

/** The same payees by two ideas of a place. */
export function postTownChart(site: Site): Chart | undefined {
  const view = spendView(site);
  if (view === null) return undefined;
  const title = `Share of payments to the ${payeesWeHave(view.span)}, any in doubt left out, that counts as local`;
  return boundsChart(site, title, [
    {
      id: 'spend-largest-in-district-share',
      label: 'By the boundary of the council’s district',
      short: 'by the district’s boundary',
    },
    {
      id: 'spend-largest-post-town-share',
      label: 'By the post town in the address',
      short: 'by post town',
    },
  ]);
}

/** Who owns those who are paid: what went to each class of owners, at least and at most. */
export function ownersChart(site: Site): Chart | undefined {
  const view = spendView(site);
  if (view === null) return undefined;
  const figureOf = (owner: Owner) => spanFigure(site, view, `spend-owner-${owner}-share`);
  const unknown = figureOf('unknown');
  const headline = ownersHeadline(figureOf('members'), figureOf('employees'), unknown);
  if (headline === undefined) return undefined;
  const rows = OWNERS.filter((owner) => owner !== 'unknown').map((owner) => ({
    id: `spend-owner-${owner}-share`,
    label: OWNERS_PAID[owner],
  }));
  const parts = ['owned so', 'not known', 'owned otherwise'] as const;
  const assumed = unknown?.rangeAssumes ?? null;
  return boundsChart(site, 'Who owns those who are paid', rows, {
    headline,
    parts,
    hangsOn: assumed === null ? null : `our assumption: ${assumed}`,
  });
}

function boundsChart(
  site: Site,
  title: string,
  wanted: readonly { id: string; label: string; short?: string }[],
  said: Pick<ShareBoundsOptions, 'headline' | 'parts' | 'hangsOn'> = {},
): Chart | undefined {
  const view = spendView(site);
  if (view === null) return undefined;
  const rows = wanted.flatMap(({ id, ...words }): BoundsRow[] => {
    const figure = spanFigure(site, view, id);
    return figure === undefined ? [] : [{ figure, ...words, indicator: indicatorById(id) }];
  });
  if (rows.length === 0) return undefined;
  return boundsBars({
    ...said,
    rows,
    title,
    placeName: site.tables.place.place.name,
    dataPeriod: view.span.dataPeriod,
    sources: site.tables.sources,
  });
}

/** Published payments month by month. */
export function monthsChart(site: Site): Chart | undefined {
  const { council } = site.tables.spend;
  const figures = site.figures.over('council-spend-total', site.tables.place.place.code);
  if (council === null || figures.length === 0) return undefined;
  return monthBars({
    figures,
    indicator: indicatorById('council-spend-total'),
    payerName: council.body.name,
    thin: council.years.flatMap(({ thin }) => thin),
    sources: site.tables.sources,
  });
}

/** How many of the located payees have their address in each ward. */
export function supplierMapChart(site: Site): Chart | undefined {
  const view = spendView(site);
  if (view === null) return undefined;
  const { period, dataPeriod } = view.span;
  const counts = site.figures.wards('spend-suppliers-in-ward', period);
  if (counts.length === 0) return undefined;
  return supplierMap({
    counts,
    countIndicator: indicatorById('spend-suppliers-in-ward'),
    amounts: site.figures.wards('spend-by-supplier-ward', period),
    amountIndicator: indicatorById('spend-by-supplier-ward'),
    unlocated: unlocatedInWords(site, view),
    payees: payeesWeHave(view.span),
    period,
    dataPeriod,
    topology: site.tables.boundaries.wards,
    sources: site.tables.sources,
    placeName: site.tables.place.place.name,
    wardHref: wardHrefs(site),
  });
}

/** The part of the money no map can show. */
function unlocatedInWords(site: Site, view: SpendView): string {
  const coverage = spanFigure(site, view, 'spend-coverage');
  const least = coverage?.lower ?? coverage?.value ?? null;
  const most = coverage?.upper ?? coverage?.value ?? null;
  if (least === null || most === null) return 'an unknown part';
  const indicator = indicatorById('spend-coverage');
  const ends = [100 - most, 100 - least].map((open) => formatValue(indicator, open));
  return [...new Set(ends)].join(' to ');
}
