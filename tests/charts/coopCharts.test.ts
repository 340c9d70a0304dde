import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/Chart.ts';
import { sizeOf } from '../../src/charts/draw.ts';
import { areaComparison } from '../../src/charts/kinds/areaComparison.ts';
import { coopAlive } from '../../src/charts/kinds/coopAlive.ts';
import { coopLives } from '../../src/charts/kinds/coopLives.ts';
import { coopPoints } from '../../src/charts/kinds/coopPoints.ts';
import { coopSnapshots } from '../../src/charts/kinds/coopSnapshots.ts';
import { spreadMarks } from '../../src/charts/map/spreadMarks.ts';
import { SCREEN } from '../../src/charts/theme.ts';
import { intervalCell } from '../../src/charts/words/figureCell.ts';
import { COOP_ACTIVE } from '../../src/indicators/coops/coopActive.ts';
import { COOP_DENSITY } from '../../src/indicators/coops/coopDensity.ts';
import { type PlaceCoop, placeCoops } from '../../src/indicators/coops/placeCoops.ts';
import { COOP_EDITIONS, coopEditionById } from '../../src/model/CoopEdition.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { sure } from '../../src/model/sure.ts';
import type { CoopRow } from '../../src/tables/Tables.ts';
import { figure, sources, WARD_NAMES, WARDS, wardTopology } from './madePlace.ts';
import { checkXml, marksOf, svgOf, textsOf } from './svgReading.ts';

const PLACE = 'E07900001';

/** A made row; the last letter of its id is its turn. */
function row(cukId: string, edition: string, more: Partial<CoopRow> = {}): CoopRow {
  return {
    edition,
    cukId,
    name: `Made Co-op ${cukId.slice(-1)} Limited`,
    registrar: 'FCA',
    registeredNumber: '1R',
    legalForm: 'Society',
    sector: 'Retail',
    ownership: 'Consumers',
    group: 'other',
    postcode: 'ZZ1 1AA',
    locatedBy: 'code-point',
    wardCode: WARDS.centre,
    districtCode: PLACE,
    incorporated: null,
    dissolved: null,
    status: 'live',
    flags: [],
    ...more,
  };
}

const dated = { incorporated: '1926-12-18' };
const worker = { group: 'worker' as const, ownership: 'Workers' };
const ROWS: CoopRow[] = [
  row('R1', '2016', { ...dated, group: 'club', name: 'Quay & Moor <Social> Club and Institute' }),
  row('R1', '2017', { ...dated, group: 'club', dissolved: '2016-08-22', status: 'dead' }),
  row('R2', '2016', { incorporated: '2013-06-25', ...worker }),
  row('R2', '2017', { incorporated: '2013-06-25', ...worker }),
  row('R2', '2022', worker),
  row('R2', '2023', worker),
  row('R3', '2022', { districtCode: 'E07900002', wardCode: null }),
  row('R3', '2023'),
  row('R4', '2023', { wardCode: WARDS.west, postcode: 'ZZ1 1AB' }),
  row('R5', '2023', { wardCode: null, postcode: 'GONE' }),
];

const coopsOf = (rows: readonly CoopRow[]): readonly PlaceCoop[] =>
  placeCoops({ rows, corrections: [], dates: [], elsewhere: [], backgrounds: [] }, { code: PLACE });

const listed = (indicator: string, period: string, value: number) =>
  figure(PLACE, value, {
    indicator,
    period,
    areaName: 'Madeham',
    edition: period,
    sources: ['iod-2025'],
    unit: 'co-ops',
  });
const LISTED = ['2016', '2023'].flatMap((period, i) => [
  listed('coop-listed', period, 5 - i),
  listed('coop-listed-worker', period, 0),
  listed('coop-listed-club', period, 3 - i),
  listed('coop-listed-other', period, 2),
]);
const ACTIVE = ['2011', '2012', '2013'].map((period, i) =>
  figure(PLACE, 4 - i, {
    indicator: 'coop-active',
    period,
    areaName: 'Madeham',
    edition: '2017',
    sources: ['iod-2025'],
    lower: 4 - i,
    upper: 5 - i,
    interval: 'undated',
    unit: 'co-ops',
  }),
);
const density = (code: string, areaName: string, value: number | null, numerator: number) =>
  figure(code, value, {
    indicator: 'coop-density',
    period: '2023',
    edition: '2023',
    areaName,
    sources: ['iod-2025'],
    unit: 'per 10,000 residents',
    numerator,
    ...(value === null
      ? { status: 'suppressed' }
      : { lower: value * 0.6, upper: value * 1.5, interval: 'poisson-95' }),
  });

function points(rows: readonly CoopRow[], wardNames = WARD_NAMES): Chart {
  return coopPoints({
    coops: coopsOf(rows).filter(({ state }) => state === 'listed'),
    edition: coopEditionById('2023'),
    points: new Map([
      ['ZZ1 1AA', [-2.7, 53.81]],
      ['ZZ1 1AB', [-2.73, 53.82]],
    ]),
    topology: wardTopology(wardNames),
    wardNames: new Map(Object.entries(wardNames)),
    figures: LISTED,
    sources,
    placeName: 'Madeham',
    placeCode: PLACE,
  });
}

const lives = (rows: readonly CoopRow[], layout: 'tall' | 'wide' = 'tall'): Chart =>
  coopLives({
    layout,
    coops: coopsOf(rows),
    figures: LISTED,
    sources,
    placeName: 'Madeham',
    placeCode: PLACE,
  });

const CHARTS: Readonly<Record<string, Chart>> = {
  'coop-lives': lives(ROWS),
  'coop-snapshots': coopSnapshots({ figures: LISTED, sources }),
  'coop-alive': coopAlive({
    figures: ACTIVE,
    registered: [listed('coop-registered', '2012', 0)],
    dissolved: [listed('coop-dissolved', '2012', 1), listed('coop-dissolved', '2013', 1)],
    moved: { in: 0, out: 0 },
    datedElsewhere: [],
    sources,
  }),
  'coop-points': points(ROWS),
  'coop-density': areaComparison({
    own: density(PLACE, 'Madeham', 0.9, 15),
    reference: density('E92000001', 'England', 1.05, 6000),
    others: [density('E07900002', 'Otherham', 1.4, 22), density('E07900003', 'Smallham', null, 4)],
    indicator: COOP_DENSITY,
    sources,
    headline: 'Madeham beside others',
    othersAre: 'two districts most like it',
  }),
};

describe.each(Object.entries(CHARTS))('%s', (_, chart) => {
  test('is XML with ids of its own, no style and short words', () => {
    checkXml(svgOf(chart));
    const ids = [...svgOf(chart).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith(chart.id.replaceAll('.', '-')))).toBe(true);
    for (const [, id] of svgOf(chart).matchAll(/(?:url\(|href=")#([^)"]+)/g))
      expect(ids).toContain(id);
    expect(svgOf(chart)).not.toMatch(/style=|<style|NaN|Infinity|undefined/);
    expect(chart.alt.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(chart.headline).not.toMatch(/\.$/);
    expect(chart.table.rows.every(({ length }) => length === chart.table.columns.length)).toBe(
      true,
    );
  });
});

test('editions are never joined: no line runs past the dates, only dots', () => {
  const svg = svgOf(lives(ROWS.filter(({ cukId }) => cukId === 'R2')));
  const dots = marksOf(svg, 'circle').map(({ cx }) => Number(cx));
  const ends = marksOf(svg, 'line')
    .filter(({ stroke }) => stroke === SCREEN.own)
    .map(({ x1, x2 }) => Math.max(Number(x1), Number(x2)));
  expect(dots).toHaveLength(4);
  expect(Math.max(...ends)).toBeLessThan((dots[1] ?? 0) + 1);
  expect(Math.max(...ends)).toBeLessThan((dots[2] ?? 0) - 50);
});

test('a year whose dates are all known has one number and no range', () => {
  const ends = (lower: number, upper: number) =>
    intervalCell(COOP_ACTIVE, { ...listed('coop-active', '2012', lower), lower, upper }).text;
  expect(ends(22, 22)).toBe('22');
  expect(ends(22, 23)).toBe('22 to 23');
});

test('an office elsewhere is a hollow dot, an end a cross', () => {
  const svg = svgOf(lives(ROWS));
  expect(marksOf(svg, 'circle').filter(({ fill }) => fill === SCREEN.ground)).toHaveLength(1);
  expect(marksOf(svg, 'path').filter(({ stroke }) => stroke === SCREEN.second)).toHaveLength(1);
});

test('several co-ops at one postcode have marks apart, each with its number', () => {
  const chart = points(ROWS);
  const marks = marksOf(svgOf(chart), 'text')
    .filter((text) => text['text-anchor'] === 'middle' && text['font-weight'] === '700')
    .map(({ x, y }) => [Number(x), Number(y)] as const);
  // Two share a postcode, one is near, and one has no point and so no mark.
  expect(marks).toHaveLength(3);
  marks.forEach(([x, y], i) => {
    for (const [ox, oy] of marks.slice(i + 1))
      expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(20);
  });
  expect(textsOf(svgOf(chart))).toContain('Made Co-op 5');
  expect(chart.table.rows.map((cells) => cells[1]?.text)).toContain('–');
});

test('twelve marks on one spot stay apart and in the frame', () => {
  const marks = spreadMarks(
    Array.from({ length: 12 }, () => [5, 5] as const),
    10,
    { width: 400, height: 300 },
  );
  marks.forEach(([x, y], i) => {
    expect(Math.min(x, y, 400 - x, 300 - y)).toBeGreaterThanOrEqual(10);
    for (const [ox, oy] of marks.slice(i + 1))
      expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(20);
  });
  expect(spreadMarks([[40, 40]], 10, { width: 400, height: 300 })[0]?.map(Math.round)).toEqual([
    40, 40,
  ]);
});

test('hostile names stay text', () => {
  const hostile = `"><script>alert('x')</script>&`;
  const rows = ROWS.map((each) => ({ ...each, name: hostile, cukId: each.cukId }));
  for (const chart of [lives(rows), points(rows, { ...WARD_NAMES, [WARDS.west]: hostile })]) {
    const svg = svgOf(chart);
    checkXml(svg);
    expect(svg).not.toContain('<script');
  }
});

test('suppressed is said, not drawn as zero', () => {
  const svg = svgOf(CHARTS['coop-density'] as Chart);
  expect(textsOf(svg)).toContain('too few');
  expect(marksOf(svg, 'circle')).toHaveLength(2);
});

test('years in which nothing began or ended are said as such', () => {
  const alive = (
    came: number,
    went: number,
    datedElsewhere: { registered: string | null; datesEvidence: string | null }[] = [],
  ) =>
    coopAlive({
      moved: { in: 0, out: 0 },
      datedElsewhere,
      figures: ACTIVE,
      registered: [listed('coop-registered', '2012', came)],
      dissolved: [listed('coop-dissolved', '2012', went)],
      sources,
    });
  const events = (came: number, went: number) =>
    /in the years between, ([^;]*);/.exec(alive(came, went).subtitle)?.[1];
  expect(events(0, 0)).toBe('none was registered and none was dissolved');
  expect(events(1, 0)).toBe('one was registered and none was dissolved');
  expect(events(2, 1)).toBe('two were registered and one was dissolved');
  const said = (...given: Parameters<typeof alive>) => alive(...given).headline;
  // What other sources date is named with them, or the lists would be taken for all there is.
  const found = (registered: string | null, datesEvidence: string | null = 'a list') => ({
    registered,
    datesEvidence,
  });
  expect(said(0, 0)).toMatch(/; Co-operatives UK’s lists since give no dates$/);
  expect(said(0, 0, [found('2021-05-24'), found('2018-08-01')])).toMatch(
    /give no dates, and another source dates two more found here, of 2018 and 2021$/,
  );
  expect(said(0, 0, [found('2018-08-01'), found('2018-09-01', 'a register')])).toMatch(
    /, and other sources date two more found here, of 2018$/,
  );
  // In a year that the chart has, without a date, or by the lists themselves: no word of it.
  const last = ACTIVE.at(-1)?.period;
  expect(said(0, 0, [found(`${last}-12-31`), found(null), found('2018-08-01', null)])).toMatch(
    /give no dates$/,
  );
});

test('what the bars of active co-ops have is said, and nothing they have not', () => {
  const made = (figures: readonly Figure[], moved: { in: number; out: number }) =>
    coopAlive({
      figures,
      registered: [],
      dissolved: [],
      moved,
      datedElsewhere: [],
      sources,
    });
  const none = { in: 0, out: 0 };
  expect(textsOf(svgOf(made(ACTIVE, none))).join(' ')).toContain('Dashed: ');
  const dated = ACTIVE.map((each) => ({ ...each, upper: each.value }));
  expect(textsOf(svgOf(made(dated, none))).join(' ')).not.toContain('Dashed');
  // Four less one that was dissolved and one that has moved are not three.
  expect(made(ACTIVE, none).subtitle).toContain('none was dissolved; where');
  expect(made(ACTIVE, { in: 0, out: 1 }).subtitle).toContain(
    'none was dissolved, and one registered here in these years is elsewhere in it; where',
  );
  expect(made(ACTIVE, { in: 2, out: 2 }).subtitle).toContain(
    'none was dissolved, and two registered here in these years are elsewhere in it, and two registered elsewhere are here; where',
  );
});

test('a picture of many co-ops has them in columns, each once, and counts whole kinds', () => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    row(`R${100 + i}`, '2017', { name: `Made Co-op ${100 + i}`, incorporated: '1992-03-01' }),
  );
  const wide = svgOf(lives(rows, 'wide'));
  checkXml(wide);
  const words = textsOf(wide);
  const named = words.filter((text) => text.startsWith('Made Co-op'));
  expect(named.length).toBe(60);
  expect(new Set(named).size).toBe(60);
  expect(words.filter((text) => /\(60\)$/.test(text))).toHaveLength(1);
  const columns = wide.match(/<g transform="translate\(\d+,0\)">/g)?.length ?? 0;
  expect(columns).toBeGreaterThan(2);
  expect(words.filter((text) => text.endsWith(', continued'))).toHaveLength(columns - 1);
  expect(words.filter((text) => text.startsWith('Full dot'))).toHaveLength(1);
  const { width, height } = sizeOf(wide);
  expect(width / height).toBeGreaterThan(1.6);
  expect(svgOf(lives(rows.slice(0, 3), 'wide'))).toBe(svgOf(lives(rows.slice(0, 3))));
});

test('a line never runs back to before its co-op was registered, nor says that it goes on', () => {
  const newest = sure(COOP_EDITIONS.at(-1), 'edition').id;
  const dated = (cukId: string, edition: string, incorporated: string) =>
    row(cukId, edition, { incorporated });
  const svg = svgOf(lives([dated('R1', newest, '2021-05-24'), dated('R2', '2017', '1992-03-01')]));
  const words = textsOf(svg).join('|');
  expect(words).toContain('since 2021');
  // The newest list has it no more, and does not say why.
  expect(words).toContain('from 1992');
  for (const [, to, from] of svg.matchAll(/<line [^>]*x2="([\d.]+)" x1="([\d.]+)"/g))
    expect(Number(to)).toBeGreaterThanOrEqual(Number(from));
});
