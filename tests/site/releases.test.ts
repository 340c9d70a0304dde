import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { buildFigures } from '../../src/indicators/buildFigures.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import { ReleaseHistory } from '../../src/indicators/releases/ReleaseHistory.ts';
import type { ReleasedFigure } from '../../src/model/ReleasedFigure.ts';
import { keptCharts } from '../../src/publish/embed/keptCharts.ts';
import { chartCatalogue } from '../../src/site/chartCatalogue.ts';
import { readTables } from '../../src/tables/readTables.ts';
import { fingerprintsOf } from '../../src/tables/releases/fingerprints.ts';
import { readKeptCharts } from '../../src/tables/releases/readKeptCharts.ts';
import { readReleases, releasesFolder } from '../../src/tables/releases/readReleases.ts';
import { readPdf } from '../briefings/readPdf.ts';
import { madeFigure, madeRelease, writeRelease } from '../releases/madeReleases.ts';
import { buildSample } from '../setup/buildSite.ts';
import { outputFolder } from '../setup/outputFolder.ts';
import { parsed, sitePage } from '../setup/sitePages.ts';
import { expectHostileNamesAsText, importHostileNames } from './hostileNames.ts';
import { type Row, siteRows, siteText } from './siteData.ts';

const CORRECTIONS = 'corrections@made.example';
/** The smallest district: a build of it takes half the time of most. */
const SCILLY = { code: 'E06000053', name: 'Isles of Scilly', slug: 'isles-of-scilly' };
const PLACE = SCILLY.code;
/** Bryher, St Agnes, St Martin’s and St Mary’s. */
const [BRYHER, AGNES, MARTINS, MARYS] = ['E05011090', 'E05011091', 'E05011092', 'E05011093'];
const CHANGED = `imd-percentile.${BRYHER}.2025`;
const OPEN = `imd-percentile.${AGNES}.2025`;
const GONE = madeFigure({ areaCode: MARTINS, period: '2016', areaName: 'Made <b>&</b> gone' });

/** A ward that was replaced between the releases, and a name that a ward of today had before. */
const MOOR = madeFigure({ areaCode: 'E05999001', areaName: 'Made Moor' });
const OLD_NAME = 'old-bryher';
const TAKEN_OVER = { name: 'Made <b>Council</b>', since: 2028 };

const root = outputFolder('releases');
let dataDir = '';
let site = '';
let today: ReleasedFigure[] = [];

const CHART = `trend.imd-percentile.${BRYHER}`;
const DRAWN_NO_MORE = `trend.gone.${BRYHER}`;
const UNCHANGED = `trend.imd-percentile.${MARYS}`;

function withValue(figures: readonly ReleasedFigure[], id: string, value: number) {
  return figures.map((figure) => (figure.id === id ? { ...figure, value } : figure));
}

/** Two closed releases, the second with a change and a withdrawal; and a figure that changed since. */
beforeAll(async () => {
  dataDir = join(root(), 'data');
  site = join(root(), 'site');
  cpSync('data', dataDir, { recursive: true });
  writeFileSync(
    join(dataDir, 'places', `${PLACE}.json`),
    JSON.stringify({
      ...SCILLY,
      county: null,
      about: 'For a test.',
      wardsSince: 2013,
      corrections: CORRECTIONS,
      formerSlugs: { [BRYHER]: [OLD_NAME] },
      replacedBy: TAKEN_OVER,
    }),
  );
  // A build is dear: what the names of others may do is tried in the same one.
  importHostileNames(dataDir, SCILLY);
  writeFileSync(
    join(dataDir, 'places', PLACE, 'former-wards.csv'),
    [
      'former_code,former_name,until,ward_code,postcodes',
      `E05999001,Made Moor,2026,${BRYHER},60`,
      `E05999001,Made Moor,2026,${AGNES},40`,
      '',
    ].join('\n'),
  );
  const tables = readTables(dataDir, PLACE);
  const figures = new FigureSet(buildFigures(tables));
  today = [...figures.all];
  const release = { number: '2026.2', date: '2026-12-14' };
  const releases = new ReleaseHistory([], figures.all);
  const made = { tables, figures, release, releases, keptCharts: [] };
  // One kind of chart stands for all that a release keeps.
  const { number, date, ...now } = keptCharts(
    made,
    chartCatalogue(made).filter(({ chart }) => chart.id.startsWith('trend.')),
  );
  // The first release had other numbers in one chart, and a chart that is drawn no more.
  const old = now.charts
    .filter(({ id }) => id === CHART)
    .map((chart) => ({
      ...chart,
      headline: 'As it was in the first release',
      table: { ...chart.table, rows: [[{ text: '2025' }, { text: '2.5', numeric: true }]] },
    }));
  const before = {
    ...now,
    siteName: 'As the site was called',
    charts: [
      ...now.charts.filter(({ id }) => id !== CHART),
      ...old,
      ...old.map((chart) => ({ ...chart, id: DRAWN_NO_MORE, page: '/gone/' })),
      ...old.map((chart) => ({ ...chart, id: `trend.imd-percentile.${MOOR.areaCode}` })),
    ],
  };
  // And one changed since the second.
  const between = {
    ...now,
    charts: now.charts.map((chart) =>
      chart.id === CHART ? { ...chart, headline: 'As it was in the second' } : chart,
    ),
  };
  const fingerprints = fingerprintsOf(dataDir, PLACE, tables.sources);
  // What the figure of the open state rests on had other bytes then.
  const revised = {
    ...fingerprints,
    sources: { ...fingerprints.sources, 'iod-2025': ['0'.repeat(64)] },
  };
  const second = withValue(today, OPEN, 1.5);
  writeRelease(
    dataDir,
    madeRelease({
      place: PLACE,
      ...fingerprints,
      number: '2026.1',
      date: '2026-11-23',
      rows: [...withValue(second, CHANGED, 2.5), GONE, MOOR],
      remarks: ['The first of all.'],
    }),
    before,
  );
  writeRelease(
    dataDir,
    madeRelease({
      place: PLACE,
      ...revised,
      number: '2026.2',
      date: '2026-12-14',
      rows: second,
      remarks: ['Ranks < 10 & others.'],
      changed: {
        'imd-percentile': { cause: 'source', reason: 'Two ranks were put right.', corrected: [] },
      },
      withdrawn: {
        [GONE.id]: 'It rested on a wrong ward.',
        [MOOR.areaCode]: 'The ward was replaced in 2026.',
      },
    }),
    between,
  );
  writeFileSync(
    join(dataDir, releasesFolder(PLACE), 'release.json'),
    JSON.stringify({ number: '2026.2', date: '2026-12-14' }),
  );
  await buildSample('one indicator and money', site, {
    DATA_DIR: dataDir,
    PLACE,
    SITE_URL: 'https://made.example',
    PICTURES: 'none',
  });
}, 600_000);

const text = (address: string) =>
  parsed(sitePage(site, address)).querySelector('main')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const csv = (path: string) =>
  Papa.parse<Row>(readFileSync(join(site, path), 'utf8'), { header: true, skipEmptyLines: true })
    .data;

describe('names as a publisher might send them', () => {
  it('stay text on pages, in drawings and in files', () => expectHostileNamesAsText(site));
});

describe('an address for corrections in the configuration of the place', () => {
  it.each(['/about/', '/claims/'])('stands where corrections are invited: %s', (address) => {
    const link = parsed(sitePage(site, address)).querySelector(`a[href="mailto:${CORRECTIONS}"]`);
    expect(link?.textContent).toBe(CORRECTIONS);
  });

  it('stands in the catalogue of the data too', () => {
    const catalogue = readFileSync(join(site, 'data/catalog.jsonld'), 'utf8');
    expect(catalogue).toContain(`mailto:${CORRECTIONS}`);
  });
});

describe('a ward that was replaced', () => {
  const hrefs = (address: string) =>
    [...parsed(sitePage(site, address)).querySelectorAll('main a')].map((link) =>
      link.getAttribute('href'),
    );

  it('keeps its page, with what replaced it, its figures and its charts', () => {
    expect(text('/wards/made-moor/')).toContain(
      'Made Moor was a ward of the Isles of Scilly until 2026. Most of the old ward Made Moor is now in',
    );
    expect(hrefs('/wards/made-moor/')).toEqual(
      expect.arrayContaining([
        '/wards/st-agnes/',
        '/figures/imd-percentile/E05999001/2025/',
        '/embed/trend.imd-percentile.E05999001/',
      ]),
    );
    expect(hrefs('/wards/E05999001/')).toEqual(['/wards/made-moor/']);
  });

  it('keeps the address of its briefing, which leads to those of today', async () => {
    const { text: said } = await readPdf(readFileSync(join(site, 'briefings/made-moor.pdf')));
    expect(said).toContain('Made Moor was a ward of the Isles of Scilly until 2026.');
    expect(said).toContain('https://made.example/briefings/st-agnes.pdf');
    expect(hrefs('/wards/made-moor/')).toContain('/briefings/made-moor.pdf');
  });

  it('keeps its figures, which say that they are of the ward as it was', () => {
    expect(text('/figures/imd-percentile/E05999001/2025/')).toContain(
      'A former ward. This figure was withdrawn in release 2026.2 on 14 December 2026. The ward was replaced in 2026. It is true of the ward as it was',
    );
    expect(hrefs('/figures/imd-percentile/E05999001/2025/')).toContain('/wards/made-moor/');
  });

  it('keeps its frames as they were last', () => {
    const frame = readFileSync(
      join(site, 'embed/trend.imd-percentile.E05999001/index.html'),
      'utf8',
    );
    expect(frame).toContain('As it was in the first release');
    expect(frame).toContain('release 2026.1, 23 November 2026, kept as it was');
    expect(frame).toContain('href="https://made.example/wards/made-moor/"');
    const table = (folder: string) =>
      readFileSync(join(site, folder, 'trend.imd-percentile.E05999001.csv'), 'utf8');
    expect(table('embed')).toBe(table('releases/2026.1/embed'));
  });
});

describe('a ward that was renamed', () => {
  it('is found under its old name, and so is its briefing', () => {
    const page = parsed(sitePage(site, `/wards/${OLD_NAME}/`));
    const href = page.querySelector('main a')?.getAttribute('href');
    expect(href).toMatch(/^\/wards\/[a-z-]+\/$/);
    const slug = href?.split('/')[2];
    const briefing = (name: string | undefined) =>
      readFileSync(join(site, `briefings/${name}.pdf`)).length;
    expect(briefing(OLD_NAME)).toBe(briefing(slug));
  });
});

describe('a district that was abolished', () => {
  it('says on every page who took its place', () => {
    for (const address of ['/', '/wards/', `/figures/imd-percentile/${MARYS}/2025/`])
      expect(text(address)).toContain(
        'The Isles of Scilly was abolished in 2028; Made <b>Council</b> took its place. What stands here is as it was.',
      );
  });
});

describe('with two closed releases and later figures', () => {
  it('a figure that never changed says so', () => {
    expect(text(`/figures/imd-percentile/${MARYS}/2025/`)).toContain(
      'First published in release 2026.1 on 23 November 2026. It has not changed since.',
    );
  });

  it('a figure that changed shows what it was, and why', () => {
    const page = text(`/figures/imd-percentile/${BRYHER}/2025/`);
    expect(page).toContain(
      'It has changed once since, last in release 2026.2 on 14 December 2026.',
    );
    expect(page).toContain('Source revised. Two ranks were put right.');
    expect(page).toMatch(/2026\.1\s*23 November 2026\s*2\.5/);
  });

  it('a figure that is not released yet says what was', () => {
    expect(text(`/figures/imd-percentile/${AGNES}/2025/`)).toContain(
      'What this page shows is not released yet: in release 2026.2 the figure is 1.5.',
    );
    const rows = csv('data/figures.csv');
    expect(rows.filter((row) => row['release'] === 'open').map((row) => row['figure_id'])).toEqual([
      OPEN,
    ]);
    expect(new Set(rows.map((row) => row['release']))).toEqual(new Set(['2026.2', 'open']));
  });

  it('a withdrawn figure keeps its page, with the reason', () => {
    const page = text(`/figures/imd-percentile/${MARTINS}/2016/`);
    expect(page).toContain(
      'Withdrawn. This figure was withdrawn in release 2026.2 on 14 December 2026. It rested on a wrong ward.',
    );
    expect(page).toContain('Made <b>&</b> gone');
    expect(page).toContain('12.3, in release 2026.1');
    expect(csv('data/figures.csv').some((row) => row['figure_id'] === GONE.id)).toBe(false);
  });

  it('each release stays to be had as it was', () => {
    const first = csv('releases/2026.1/figures.csv');
    expect(first.length).toBe(today.length + 2);
    expect(Object.keys(first[0] ?? {})).toEqual(Object.keys(siteRows('data/figures.csv')[0] ?? {}));
    expect(first.find((row) => row['figure_id'] === CHANGED)?.['value']).toBe('2.5');
    expect(new Set(first.map((row) => row['release']))).toEqual(new Set(['2026.1']));
    expect(
      csv('releases/2026.2/changes.csv').map((row) => [row['figure_id'], row['change']]),
    ).toEqual([
      [CHANGED, 'changed'],
      [GONE.id, 'withdrawn'],
      [MOOR.id, 'withdrawn'],
    ]);
  });

  it('the page of changes tells it in words', () => {
    const page = text('/changes/');
    expect(page).toContain('Since release 2026.2: 1 changed.');
    expect(page).toContain(
      `${today.length.toLocaleString('en-GB')} figures: 1 changed and 2 withdrawn.`,
    );
    expect(page).toContain('Source revised. Two ranks were put right.');
    expect(page).toContain('It rested on a wrong ward.');
    expect(page).toContain('Ranks < 10 & others.');
  });

  it('its links lead somewhere', () => {
    const links = [...parsed(sitePage(site, '/changes/')).querySelectorAll('main a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links).toContain('/releases/2026.1/figures.csv');
    for (const link of links)
      expect(
        readFileSync(join(site, link.endsWith('/') ? `${link}index.html` : link)).length,
      ).toBeGreaterThan(0);
  });
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Well-formed XML as a tree; throws at the first fault. */
function xml(content: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.write(content).close();
  const [top] = root.children;
  if (top === undefined) throw new Error('no element');
  return top;
}

/** What RFC 4287 asks for and is not there. */
function feedFaults(feed: Element): string[] {
  const child = ({ children }: Element, name: string) =>
    children.filter((element) => element.name === name);
  const faults: string[] = [];
  const one = (element: Element, name: string, isGood: (text: string) => boolean) => {
    const found = child(element, name);
    if (found.length !== 1 || !isGood(found[0]?.text ?? ''))
      faults.push(`${element.name}: ${name} ${found.map(({ text }) => text).join('|')}`);
  };
  const isAbsolute = (id: string) => URL.canParse(id) && /^https?:$/.test(new URL(id).protocol);
  const isInstant = (time: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(time);
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom')
    faults.push('no Atom feed');
  if (!child(feed, 'author').some((author) => child(author, 'name').length === 1))
    faults.push('feed: author');
  const links = child(feed, 'link');
  if (links.filter(({ attributes }) => attributes['rel'] === 'self').length !== 1)
    faults.push('feed: link self');
  const entries = child(feed, 'entry');
  for (const element of [feed, ...entries]) {
    one(element, 'id', isAbsolute);
    one(element, 'title', (title) => title !== '');
    one(element, 'updated', isInstant);
    for (const { attributes } of child(element, 'link'))
      if (!isAbsolute(attributes['href'] ?? '')) faults.push(`${element.name}: link`);
  }
  const ids = entries.map((entry) => child(entry, 'id')[0]?.text);
  if (new Set(ids).size !== ids.length) faults.push('entry: id twice');
  return faults;
}

describe('the feed', () => {
  const made = () => readFileSync(join(site, 'changes/feed.atom'), 'utf8');

  it('is well-formed Atom, with absolute ids, one entry a release, newest first', () => {
    const feed = xml(made());
    expect(feedFaults(feed)).toEqual([]);
    const entries = feed.children.filter(({ name }) => name === 'entry');
    const titles = entries.map(
      (entry) => entry.children.find(({ name }) => name === 'title')?.text,
    );
    expect(titles).toEqual([
      'Release 2026.2, 14 December 2026',
      'Release 2026.1, 23 November 2026',
    ]);
    const content = entries[0]?.children.find(({ name }) => name === 'content')?.text ?? '';
    expect(content).toContain('<li>Ranks &lt; 10 &amp; others.</li>');
    const id = entries[0]?.children.find(({ name }) => name === 'id')?.text ?? '';
    expect(id).toBe('https://made.example/changes/#release-2026-2');
    expect(parsed(sitePage(site, '/changes/')).getElementById('release-2026-2')).not.toBeNull();
  });

  it('of the site as it stands is so too', () => {
    expect(feedFaults(xml(siteText('changes/feed.atom')))).toEqual([]);
    expect(inject('siteFolder')).not.toBe(site);
  });

  it('would be found wrong', () => {
    expect(() => xml(made().replace('</title>', ''))).toThrow();
    expect(feedFaults(xml(made().replaceAll('<id>https://made.example', '<id>')))).toHaveLength(3);
  });
});

describe('charts fixed at a release', () => {
  const page = (release: string, id: string) => sitePage(site, `/releases/${release}/embed/${id}/`);
  const read = (path: string) => readFileSync(join(site, path), 'utf8');

  it('keep the words and numbers of their release for ever', () => {
    const first = parsed(page('2026.1', CHART));
    expect(first.querySelector('h1')?.textContent).toBe('As it was in the first release');
    expect(first.querySelector('tbody')?.textContent).toBe('20252.5');
    expect(first.body.textContent).toContain(
      'As the site was called, release 2026.1, 23 November 2026, kept as it was.',
    );
    const answer = JSON.parse(read(`releases/2026.1/embed/${CHART}.oembed.json`));
    expect(answer.title).toBe('As it was in the first release');
    expect(answer.html).toContain(`https://made.example/releases/2026.1/embed/${CHART}/`);
    const svg = read(`releases/2026.1/embed/${CHART}.svg`);
    expect(svg).toContain('As it was in the first release');
    // Its lines are broken to fit the picture.
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
    expect(words).toContain('release 2026.1, 23 November 2026. made.example');
    const second = parsed(page('2026.2', CHART)).querySelector('h1')?.textContent;
    expect(second).toBe('As it was in the second');
    const now = parsed(sitePage(site, `/embed/${CHART}/`)).querySelector('h1')?.textContent;
    expect(['As it was in the first release', second]).not.toContain(now);
  });

  it('stay where the chart is drawn no more, with a way home that is there', () => {
    const gone = parsed(page('2026.1', DRAWN_NO_MORE));
    expect(gone.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://made.example/',
    );
    expect(existsSync(join(site, 'releases/2026.2/embed', DRAWN_NO_MORE))).toBe(false);
  });

  it('are offered where the last release has the numbers that are shown, and nowhere else', () => {
    const offered = (id: string) => {
      const home = new URL(
        parsed(sitePage(site, `/embed/${id}/`))
          .querySelector('link[rel=canonical]')
          ?.getAttribute('href') ?? '',
      );
      const use = parsed(sitePage(site, home.pathname)).getElementById(
        `${id.replaceAll('.', '-')}-use`,
      );
      return use?.querySelectorAll('pre').length;
    };
    // A citation, then each way once, or twice.
    // Of a ward with an apostrophe, which its page curls.
    expect(offered(UNCHANGED)).toBe(1 + 2 * 4);
    expect(offered(CHART)).toBe(1 + 4);
  });

  it('stop the build where they are gone or were changed', () => {
    const file = join(dataDir, releasesFolder(PLACE), '2026.1.charts.json.br');
    const sound = readFileSync(file);
    const closed = readReleases(dataDir, PLACE);
    writeFileSync(file, sound.subarray(0, -1));
    expect(() => readKeptCharts(dataDir, closed)).toThrow(/^charts of a release were changed: /);
    rmSync(file);
    expect(() => readKeptCharts(dataDir, closed)).toThrow(
      `release without its charts: 2026.1 (${releasesFolder(PLACE)}/2026.1.charts.json.br)`,
    );
    writeFileSync(file, sound);
    expect(readKeptCharts(dataDir, closed).map(({ number }) => number)).toEqual([
      '2026.1',
      '2026.2',
    ]);
  });
});
