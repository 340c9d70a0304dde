import { beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/charts/theme.ts';
import { KINDS, readChoice, SETS } from '../../src/explore/Choice.ts';
import { cautionOf, citationOf, csvOf, htmlOf, svgOf } from '../../src/explore/takeAway.ts';
import { spreadsheetText } from '../../src/format/spreadsheet.ts';
import { catalogue, chartOf, districts, draw, serveFiles } from './ownCharts.ts';

beforeAll(serveFiles);

const isKnown = ({ value, status }: { value: number | null; status: string }) =>
  value !== null || status === 'bounds';
const titlesOf = (svg: string) =>
  [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text = '']) =>
    text.replaceAll('&amp;', '&'),
  );
/** So many dots are drawn one by one. */
const MOST_DOTS = 1200;

describe('every chart that the page offers', () => {
  const choices = catalogue.indicators.flatMap((own) =>
    Object.keys(SETS)
      .filter(
        (set) =>
          set === 'ticked' ||
          (set === 'wards' && own.hasWards) ||
          (set === 'neighbourhoods' && own.hasNeighbourhoods) ||
          (set === 'districts' && own.hasDistricts),
      )
      .map((set) => ({ id: own.indicator.id, set })),
  );

  it.each(Object.keys(KINDS))(
    'of kind %s says and draws what it has',
    async (kind) => {
      for (const { id, set } of choices) {
        const query = `kind=${kind}&indicator=${id}&areas=${set}&other=coop-listed`;
        const { choice } = readChoice(new URLSearchParams(query), catalogue);
        const { chart, figures: drawn, hasDrawing, faults } = await draw(query);
        if (chart === null) {
          expect(faults, query).not.toEqual([]);
          continue;
        }
        const known = drawn.filter(isKnown);
        if (known.length > 0) expect(chart.headline, query).not.toMatch(/no value|NaN|undefined/);
        expect(`${chart.headline} ${chart.subtitle}`, query).not.toMatch(
          /(\b\d[\d-]*) to \1\b|(\b\w+ \d{4}) to \2|none of 1 /,
        );
        expect(chart.headline, query).not.toMatch(/: [^“”]*: /);
        const { periods } = catalogue.indicators.find((own) => own.indicator.id === id) ?? {};
        const runs = [choice.from, choice.period].map(
          (period) => periods?.find((each) => each.id === period)?.run,
        );
        if (choice.kind === 'slope' && choice.from !== '' && runs[0] !== runs[1])
          expect(chart.headline, query).not.toMatch(/higher|lower|the same|than/);
        if (!hasDrawing || choice.kind === 'map' || choice.kind === 'scatter') continue;
        const svg = chart.draw(LIGHT);
        expect(svg, query).not.toMatch(/NaN|undefined|Infinity/);
        if (known.length > MOST_DOTS) continue;
        // Each figure that is known has a mark of its own, and the approximate are hollow.
        expect(titlesOf(svg).length, query).toBe(known.length);
        const hollow = known.filter((f) => f.status === 'approximate' && f.value !== null).length;
        const circles = [...svg.matchAll(/<circle[^>]*>/g)].map(([tag]) => tag);
        const filled = (tag: string) => tag.includes(`fill="${LIGHT.ground}"`);
        expect(circles.filter(filled).length, query).toBe(hollow);
        const bars = known.filter((f) => f.status === 'bounds').length;
        if (bars > 0) expect(svg, query).toContain('-nd)');
      }
    },
    240_000,
  );
});

describe('a chart of what is known only between two ends', () => {
  const ENDS = /Preston between [\d.]+% and [\d.]+%/;

  it.each(['ranking', 'lines', 'table'])('has both in its headline and a bar: %s', async (kind) => {
    const { chart, hasDrawing } = await chartOf(`kind=${kind}&indicator=spend-local-share`);
    if (hasDrawing) expect(chart.headline).toMatch(ENDS);
    expect(chart.headline).not.toContain('no value');
    const svg = chart.draw(LIGHT);
    expect(titlesOf(svg).some((text) => ENDS.test(text.replace(/, [^:]*:/, '')))).toBe(true);
    expect(svg).not.toContain('<circle');
    expect(svg).toContain('A striped bar');
  });
});

describe('a comparison', () => {
  it('across a break is none, within a run is counted', async () => {
    const slope = 'kind=slope&indicator=imd-percentile';
    const across = await chartOf(`${slope}&from=2019&period=2025`);
    expect(across.chart.headline).toContain('not counted alike and cannot be compared');
    expect(across.chart.draw(LIGHT)).not.toMatch(/<path[^>]* d="M[^"]*L/);
    const within = await chartOf(`${slope}&from=2015&period=2019`);
    expect(within.chart.headline).toBe(
      'Position in England: lower in 2019 than in 2015 in all 16 areas',
    );
    // Sixteen wards, each with its line, its two dots and its name.
    const svg = within.chart.draw(LIGHT);
    expect([...svg.matchAll(/<path[^>]* d="M[^"]*L/g)]).toHaveLength(16);
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(32);
    for (const { name, type } of catalogue.areas)
      if (type === 'ward')
        for (const word of name.split(' ')) expect(svg).toContain(word.replace('&', '&amp;'));
  });

  it('takes the newest list of co-ops for the second indicator unless another is chosen', async () => {
    const scatter = 'kind=scatter&indicator=income-deprived-share&other=coop-listed';
    const newest = catalogue.indicators.find(({ indicator }) => indicator.id === 'coop-listed');
    const last = newest?.periods.at(-1);
    const { chart, figures: drawn } = await chartOf(scatter);
    expect(chart.subtitle).toContain(`${last?.words}`);
    expect(new Set(drawn.map(({ period }) => period)).has(last?.id ?? '')).toBe(true);
    expect((await chartOf(`${scatter}&other-period=2016`)).chart.subtitle).toContain(
      '2016 edition',
    );
    // Every ward has its name, or is said to have no room for it.
    const svg = chart.draw(LIGHT);
    for (const { name, type } of catalogue.areas)
      if (type === 'ward') expect(svg).toContain(name.replace('&', '&amp;'));
  });

  it('begins counts at zero, and says where another scale does not', async () => {
    const counts = await chartOf('kind=lines&indicator=coop-active');
    expect(counts.chart.draw(LIGHT)).toMatch(/<text[^>]*>0<\/text>/);
    expect(counts.chart.draw(LIGHT)).not.toContain('does not begin at zero');
    const rates = await chartOf('kind=lines&indicator=context-employment-rate');
    expect(rates.chart.draw(LIGHT)).toContain('does not begin at zero');
  });
});

describe('what is taken away', () => {
  const address =
    'https://example.org/explore/?kind=lines&indicator=coop-active&areas=ticked&ticked=E07000123';

  it('has the address of the chart, what must not be made of it, and the colours of the page', async () => {
    const drawn = await chartOf('kind=lines&indicator=coop-active');
    const svg = svgOf(drawn, catalogue, address);
    const words = svg.replaceAll(/<\/text><text\b[^>]*>/g, '').replaceAll('&amp;', '&');
    expect(words).toContain(
      'example.org/explore/?kind=lines&indicator=coop-active&areas=ticked&ticked=E07000123',
    );
    expect(words.replaceAll(/\s/g, '')).toContain('struckoffatonce');
    expect(svg).toContain('overflow="visible"');
    expect(svg).toContain(`"${LIGHT.own}"`);
    expect(cautionOf({ cautions: ['a'.repeat(400)] })).toBe('');
    expect(cautionOf({ cautions: ['One.', 'One.', 'Two'] })).toBe('Before you use it: One. Two.');
    expect(citationOf(drawn, catalogue, address)).toContain(address);
  });

  it('to paste has its ground and its type as attributes, which no policy takes away', async () => {
    const html = htmlOf(await chartOf('kind=ranking&indicator=imd-percentile'), catalogue, address);
    expect(html).not.toMatch(/style=|<script|class=|NaN/);
    expect(html).toMatch(
      /<svg width="min\(100%,\d+px\)" font-family="[^"]+"[^>]*><rect[^>]* fill="#ffffff"\/>/,
    );
  });

  it('of a table alone is a table with all its periods, and their sources', async () => {
    const drawn = await chartOf('kind=table&indicator=imd-percentile');
    expect(drawn.chart.sourceLine).toContain('2004 to 2025');
    const html = htmlOf(drawn, catalogue, address);
    expect(html).not.toContain('<svg');
    expect([...html.matchAll(/<tr>/g)]).toHaveLength(17);
  });

  it('as CSV has names as the files have them, what time the data describe, and the release', async () => {
    const { figures: drawn } = await chartOf('kind=ranking&indicator=imd-percentile');
    const csv = csvOf(drawn, catalogue);
    expect(csv).toContain("St Matthew's");
    const [head = '', first = ''] = csv.split('\n');
    expect(head).toContain(',period,data_period,value,');
    expect(first).toContain(`,${spreadsheetText('2022/23')},`);
    expect(first).toContain(',2026.2,https://example.org/figures/');
  });
});

it('has a row for each of 40 areas; more are a spread', async () => {
  const codes = (districts.get('income-deprived-share') ?? []).map(({ areaCode }) => areaCode);
  const idOf = async (count: number) => {
    const ticked = codes.slice(0, count).join(' ');
    const query = `kind=ranking&indicator=income-deprived-share&areas=ticked&ticked=${ticked}`;
    const { chart, figures: rows } = await chartOf(query);
    expect(rows).toHaveLength(count);
    return chart.id;
  };
  expect(await idOf(40)).toMatch(/ranking/);
  expect(await idOf(41)).toMatch(/spread/);
});

describe('all districts of England in order', () => {
  const query = 'kind=ranking&indicator=income-deprived-share&areas=districts';

  it('are counted alone, whatever is ticked besides', async () => {
    const { chart } = await chartOf(`${query}&ticked=E07000123`);
    expect(chart.headline).toMatch(/; half of 296 districts of England with a value lie between /);
    for (const besides of ['E92000001', 'E05012193']) {
      const more = await chartOf(`${query}&ticked=E07000123 ${besides}`);
      expect(more.chart.headline.replace(/^.*; half/, '')).toBe(
        chart.headline.replace(/^.*; half/, ''),
      );
      expect(more.chart.subtitle).toMatch(/districts of England, with /);
    }
  });

  it('say the place of one that is ticked among them, where values are counted and not estimated', async () => {
    const { chart, figures: rows } = await chartOf(`${query}&ticked=E07000123`);
    const own = rows.find(({ areaCode }) => areaCode === 'E07000123')?.value ?? 0;
    const higher = rows.filter(({ value }) => (value ?? 0) > own).length;
    expect(chart.headline).toContain(`% (${higher + 1}th highest of 296); half`);
    const survey = await chartOf(
      'kind=ranking&indicator=context-employment-rate&areas=districts&ticked=E07000123',
    );
    expect(survey.chart.headline).not.toContain('highest of');
  });
});

it('no text alternative points to a table that does not go along, or counts “1 areas”', async () => {
  for (const kind of ['ranking', 'lines', 'slope', 'scatter&other=coop-listed'])
    for (const areas of ['areas=wards', 'areas=ticked&ticked=E05012193']) {
      const { chart } = await chartOf(`kind=${kind}&indicator=income-deprived-share&${areas}`);
      expect(chart.alt, `${kind} ${areas}`).not.toMatch(/the table|\b1 areas/i);
    }
  const { chart } = await chartOf('kind=scatter&indicator=income-deprived-share&other=coop-listed');
  expect(chart.alt).toMatch(/“On a low income” from [\d.]+% to [\d.]+%; “[^”]+” from \d+ to \d+/);
});
