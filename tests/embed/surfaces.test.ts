import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parseHTML } from 'linkedom';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type Chart, NOTHING } from '../../src/charts/Chart.ts';
import { wardMap } from '../../src/charts/kinds/wardMap.ts';
import { wardRanking } from '../../src/charts/kinds/wardRanking.ts';
import { sourceLines } from '../../src/charts/words/sourceLine.ts';
import { chartNames } from '../../src/components/embed/chartNames.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { embedCodes } from '../../src/publish/embed/embedCode.ts';
import { embedPage } from '../../src/publish/embed/embedPage.ts';
import { oembedJson } from '../../src/publish/embed/oembedJson.ts';
import { pictureSvg } from '../../src/publish/embed/pictureSvg.ts';
import { CHARTS, VALUES } from '../charts/madeCharts.ts';
import {
  percentile,
  sources,
  WARD_NAMES,
  WARDS,
  wardFigures,
  wardHref,
  wardTopology,
} from '../charts/madePlace.ts';
import { svgOf, textsOf } from '../charts/svgReading.ts';
import { entryOf, HOSTILE, IMPRINT } from './embedWorld.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    // End tags and scopes that HTML implies are left out of frames, where each byte is the reader’s.
    rules: { 'long-title': 'off', 'no-implicit-close': 'off', 'wcag/h63': 'off' },
  }),
);

/** Elements and attributes an XML reader finds; throws on what it refuses. */
function readXml(xml: string): { names: string[]; attributes: string[] } {
  const names: string[] = [];
  const attributes: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    names.push(tag.name);
    attributes.push(...Object.keys(tag.attributes));
  });
  parser.write(xml).close();
  return { names, attributes };
}

describe.each(Object.entries(CHARTS))('%s', (_, chart) => {
  const entry = entryOf(chart);
  const page = embedPage(entry, IMPRINT, 'latest');
  const picture = pictureSvg(entry, IMPRINT);

  test('the page is sound HTML without a script, a link to fetch or a foreign address', async () => {
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script, link[rel=stylesheet], img, iframe').length).toBe(0);
    expect(document.querySelector('h1')?.textContent).toBe(chart.headline);
    expect(page).not.toMatch(/url\((?!#)|@import/);
  });

  test('page, picture and table hold the same words and numbers', () => {
    const { document } = parseHTML(page);
    const cells = [...document.querySelectorAll('tbody td, tbody th')].map((e) => e.textContent);
    // A cell where nothing is asked for is left empty.
    const texts = chart.table.rows.flatMap((row) => row.map(({ text }) => text));
    expect(cells).toEqual(texts.map((text) => (text === NOTHING ? '' : text)));
    expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(chart.alt);
    const drawn = textsOf(svgOf(chart));
    expect(textsOf(/<svg.*?<\/svg>/.exec(page)?.[0] ?? '')).toEqual(drawn);
    expect(drawn.every((text) => textsOf(picture).includes(text))).toBe(true);
    for (const said of [page, textsOf(picture).join(' ')]) {
      expect(said).toContain('release 2026.1, 23 November 2026');
      expect(said).toContain('Madeham community wealth');
    }
  });

  test('the picture is XML that stands alone, with title and description', () => {
    const { names } = readXml(picture);
    expect(names.slice(0, 3)).toEqual(['svg', 'title', 'desc']);
    expect(picture).toContain('viewBox="0 0 1200 675"');
    expect(picture).not.toMatch(/var\(|@import|href="(?!#)|NaN|undefined/);
    const ids = [...picture.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of picture.matchAll(/(?:url\(|href=")#([^)"]+)/g)) expect(ids).toContain(id);
  });

  test('words of the picture lie within it', () => {
    for (const [, y] of picture.matchAll(/<text x="40" y="([\d.]+)"/g)) {
      expect(Number(y)).toBeGreaterThan(30);
      expect(Number(y)).toBeLessThan(660);
    }
  });

  test('the oEmbed answer is what the standard asks of a rich one', () => {
    const answer = JSON.parse(oembedJson(entry, IMPRINT, 'latest'));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: chart.headline });
    const { document } = parseHTML(`<body>${answer.html}</body>`);
    const frame = document.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`https://wealth.example/embed/${chart.id}/#light`);
    expect(frame?.getAttribute('title')).toBe(chart.headline);
    expect(Number(frame?.getAttribute('height'))).toBe(answer.height);
    // As wide as its column: no file can heed the width a consumer asks for.
    expect(frame?.getAttribute('width')).toBe('100%');
  });

  test('a fixed code names its release, the other does not', () => {
    for (const { code } of embedCodes(entry, IMPRINT, 'fixed'))
      expect(code).toContain('/releases/2026.1/embed/');
    for (const { code } of embedCodes(entry, IMPRINT, 'latest'))
      expect(code).not.toContain('/releases/');
  });
});

describe.each(HOSTILE)('a name like %s stays text', (hostile) => {
  const names = { ...WARD_NAMES, [WARDS.west]: hostile };
  const figures = wardFigures(VALUES).map((each) =>
    each.areaCode === WARDS.west ? { ...each, areaName: hostile } : each,
  );
  const options = {
    figures,
    indicator: percentile,
    period: '2025',
    sources,
    placeName: hostile,
    wardHref,
  };
  const charts = [
    wardMap({ ...options, topology: wardTopology(names), view: 'map' }),
    wardRanking(options),
  ];
  const imprint = { ...IMPRINT, siteName: hostile };

  test.each(charts)('in $id: page, picture, answer and codes', async (chart) => {
    const entry = entryOf(chart);
    const page = embedPage(entry, imprint, 'latest');
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script, img, [onload], [onerror]').length).toBe(0);
    expect(document.querySelector('tbody')?.textContent).toContain(hostile);
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    const { names: elements, attributes } = readXml(pictureSvg(entry, imprint));
    expect(elements).not.toContain('script');
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    const answer = JSON.parse(oembedJson(entry, imprint, 'latest'));
    expect(answer.title).toBe(chart.headline);
    for (const code of [
      answer.html,
      ...embedCodes(entry, imprint, 'latest')
        .slice(0, 2)
        .map(({ code }) => code),
    ]) {
      const { document: shown } = parseHTML(`<body>${code}</body>`);
      expect(shown.querySelectorAll('script, [onload], [onerror]').length).toBe(0);
    }
  });
});

test('a frame names the licence that all of its sources are under, and none where they differ', () => {
  const frame = (licences: readonly (string | null)[]) => {
    const licensed = sources.map((source, i) => ({ ...source, licenceUrl: licences[i] ?? null }));
    const figures = licensed.map(({ id }) => ({ ...wardFigures(VALUES)[0], sources: [id] }));
    const lines = sourceLines(figures as Figure[], licensed);
    const chart = { ...(CHARTS['map'] as Chart), ...lines };
    const { licence: _, ...unlicensed } = chart;
    const shown = lines.licence === undefined ? unlicensed : chart;
    const { document } = parseHTML(embedPage(entryOf(shown), IMPRINT, 'latest'));
    return document.querySelector('link[rel=license]')?.getAttribute('href');
  };
  const [one, other] = ['https://licence.example/?a&b', 'https://other.example/'];
  expect(frame([one, one, one])).toBe(one);
  expect(frame([one, other, one])).toBeUndefined();
  expect(frame([one, null, one])).toBeUndefined();
  expect(frame([null, null, null])).toBeUndefined();
});

test('in a list, charts of one indicator that differ by their years have these in their names', () => {
  const chart = (id: string, headline: string) => ({ id, headline, subtitle: `${id}; more` });
  const names = chartNames([
    chart('map.imd-relative-change.2015-2019', 'High'),
    chart('map.imd-relative-change.2019-2025', 'Low'),
    chart('map.imd-extent.2025', 'Alone'),
    chart('points.spend-local-share.2016-17', 'One'),
    chart('points.spend-local-share.2017-18', 'Two'),
    chart('tiles.coop-active.A', 'Same'),
    chart('tiles.coop-active.B', 'Same'),
  ]);
  expect([...names.values()]).toEqual([
    'Map: High (2015 to 2019 editions)',
    'Map: Low (2019 to 2025 editions)',
    'Map: Alone',
    'Points: One (the financial year 2016-17)',
    'Points: Two (the financial year 2017-18)',
    'Wards of one size: Same (tiles.coop-active.A)',
    'Wards of one size: Same (tiles.coop-active.B)',
  ]);
});
