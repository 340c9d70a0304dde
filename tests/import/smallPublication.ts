import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runImport } from '../../src/import/runImport.ts';
import { EDITIONS, type Edition } from '../../src/model/Edition.ts';

/**
 * Two made-up districts, Ashby (E07000901) and Borrow (E07000902), of two square wards each, side by side
 * from west to east. LSOAs of 2021 E01900001…4 are the wards; of 2011, E01900009 was split into 3 and 4;
 * of 2001, E01900008 is gone. LSOA 1 lies in two wards.
 */
const WARDS = [
  ['E05900001', 'Hill', 'E07000901', 'Ashby'],
  ['E05900002', 'Mill & "Weir"', 'E07000901', 'Ashby'],
  ['E05900003', 'Church', 'E07000902', 'Borrow'],
  ['E05900004', 'Quay, North', 'E07000902', 'Borrow'],
] as const;

/** Anticlockwise, as GeoJSON asks. */
export function square(west: number, east: number): number[][][] {
  return [
    [
      [west, 53],
      [east, 53],
      [east, 53.1],
      [west, 53.1],
      [west, 53],
    ],
  ];
}

function features(list: { properties: object; coordinates: number[][][] }[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: list.map(({ properties, coordinates }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates },
    })),
  });
}

const west = (index: number) => -2 + index / 10;
const quoted = (cells: readonly string[]) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

function geographyFiles(): Record<string, string> {
  const weights = (column: string, rows: string[]) =>
    `${[`${column},ward_code,postcodes,share`, ...rows].join('\n')}\n`;
  return {
    'wards_2025_england.csv': `${['"name","lad","ladnm","code"', ...WARDS.map(([code, name, lad, ladnm]) => quoted([name, lad, ladnm, code]))].join('\n')}\n`,
    'wards_2025_england_bgc.geojson': features(
      WARDS.map(([code, name, lad, ladnm], i) => ({
        properties: { name, lad, ladnm, code },
        coordinates: square(west(i), west(i + 1)),
      })),
    ),
    'districts_2025_england_bgc.geojson': features([
      { properties: { ladnm: 'Ashby', lad: 'E07000901' }, coordinates: square(west(0), west(2)) },
      { properties: { ladnm: 'Borrow', lad: 'E07000902' }, coordinates: square(west(2), west(4)) },
    ]),
    'lsoa21_england_bgc.geojson': features(
      WARDS.map(([, , lad, ladnm], i) => ({
        properties: { code: `E0190000${i + 1}`, name: `${ladnm} 00${i + 1}A`, lad },
        coordinates: square(west(i), west(i + 1)),
      })),
    ),
    'lsoa_population.csv':
      '\ufefflsoacd,population\nE01900001,1000\nE01900002,1500\nE01900003,1200\nE01900004,900\nW01900001,800\n',
    'lsoa11_to_lsoa21_exact.csv': `\ufeffLSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW,ObjectId
E01900001,Ashby 001A,E01900001,Ashby 001A,U,E07000901,Ashby,,1
E01900002,Ashby 002A,E01900002,Ashby 002A,U,E07000901,Ashby,,2
E01900009,Borrow 009A,E01900003,Borrow 003A,S,E07000900,Old Borrow,,3
E01900009,Borrow 009A,E01900004,Borrow 004A,S,E07000902,Borrow,,4
W01900001,Cwm 001A,W01900001,Cwm 001A,U,W06000099,Cwm,Cwm,5
`,
    'lsoa01_to_lsoa11.csv':
      'lsoa01_code,lsoa11_code,change_code\nE01900001,E01900001,U\nE01900002,E01900002,U\nE01900008,E01900009,X\n',
    'lsoa11_to_ward_postcode_weights_codepoint_2025-10.csv': weights('lsoa11_code', [
      'E01900001,E05900001,20,0.6667',
      'E01900001,E05900002,10,0.3333',
      'E01900002,E05900002,30,1',
      'E01900009,E05900003,20,0.5',
      'E01900009,E05900004,20,0.5',
    ]),
    'lsoa21_to_ward_postcode_weights_codepoint_2025-10.csv': weights('lsoa21_code', [
      'E01900001,E05900001,20,0.6667',
      'E01900001,E05900002,10,0.3333',
      'E01900002,E05900002,30,1',
      'E01900003,E05900003,20,1',
      'E01900004,E05900004,20,1',
    ]),
    'ashby/lsoa11_to_ward19_ashby.csv':
      '"LSOA11CD","WD19CD","WD19NM"\n"E01900001","E05900001","Hill"\n"E01900002","E05900002","Mill & ""Weir"""\n',
    'ashby/lsoa21_lookup_ashby.csv':
      '"lsoa21_code","ward24_name","ward24_code"\n"E01900001","Hill","E05900001"\n"E01900002","Mill & ""Weir""","E05900002"\n',
    'ashby/lsoa21_to_ward25_household_weights.csv':
      'lsoa21_code,ward_code,households21,share\nE01900001,E05900001,300,0.75\nE01900001,E05900002,100,0.25\nE01900002,E05900002,600,1\n',
    'ashby/ward_population_census2021_nomis.csv':
      'ward_code,ward_name,usual_residents_2021\nE05900001,Hill,800\nE05900002,"Mill & ""Weir""",1700\n',
  };
}

const DOMAINS = ['income', 'employment', 'education', 'health', 'crime', 'housing', 'environment'];
const DEPRIVATION_HEADER = [
  'edition,lsoa_code,lsoa_name,lad_code,lad_name,imd_score,imd_rank,imd_decile',
  ...DOMAINS.map((domain) => `${domain}_score,${domain}_rank`),
  ...DOMAINS.map((domain) => `${domain}_tscore`),
  'population,pop_0_15,pop_60_plus,pop_working_age',
].join(',');

/** Six small editions: three LSOAs each, four in 2025. */
export const SMALL_EDITIONS: readonly Edition[] = EDITIONS.map((edition) => ({
  ...edition,
  lsoaCount: edition.lsoaSet === '2021' ? 4 : 3,
}));

function deprivationFile(edition: Edition): string {
  const last = { '2001': ['E01900008'], '2011': ['E01900009'], '2021': ['E01900003', 'E01900004'] };
  const rows = ['E01900001', 'E01900002', ...last[edition.lsoaSet]].map((code, i) => {
    const isOld = edition.lsoaSet === '2001';
    const district =
      i < 2
        ? isOld
          ? '30AA,Ashby'
          : 'E07000901,Ashby'
        : isOld
          ? '30BB,Borrow'
          : 'E07000902,Borrow';
    const name = `${i < 2 ? 'Ashby' : 'Borrow'} 00${i + 1}A`;
    const derived = edition.id === '2015';
    // The scores of the first two are rates.
    const score = (domain: number) => (domain < 2 ? `0.${5 - i}` : `${10 - i}`);
    const domains = DOMAINS.map((_, domain) => (derived ? ',' : `${score(domain)},${i + 1}.0`));
    const transformed = DOMAINS.map(() => (derived ? (i < 2 ? '30.5' : '20.25') : ''));
    const people = edition.denominator === null ? ',,,' : '1000,200,300,500.0';
    return [
      edition.id,
      code,
      name,
      district,
      `${40.5 - i * 10}`,
      i + 1,
      1,
      ...domains,
      ...transformed,
      people,
    ].join(',');
  });
  return `${[DEPRIVATION_HEADER, ...rows].join('\n')}\n`;
}

function writeAll(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export interface SmallWorld {
  geography: string;
  deprivation: string;
  dataDir: string;
  log: string[];
  run: (dataset: 'geography' | 'deprivation', obtained?: string) => void;
}

/** Both publications and a data folder with the place Ashby configured, nothing imported yet. */
export function smallWorld(root: string): SmallWorld {
  const geography = join(root, 'geography');
  const deprivation = join(root, 'deprivation');
  const dataDir = join(root, 'data');
  writeAll(geography, geographyFiles());
  writeAll(
    deprivation,
    Object.fromEntries(
      SMALL_EDITIONS.map((edition) => [`lsoa_england_${edition.id}.csv`, deprivationFile(edition)]),
    ),
  );
  writeAll(dataDir, {
    'places/E07000901.json': JSON.stringify({
      code: 'E07000901',
      name: 'Ashby',
      slug: 'ashby',
      county: null,
      about: 'A made-up district.',
      wardsSince: 2019,
      corrections: null,
    }),
  });
  const log: string[] = [];
  const run: SmallWorld['run'] = (dataset, obtained = '2026-11') =>
    runImport({
      dataset,
      folder: dataset === 'geography' ? geography : deprivation,
      dataDir,
      obtained,
      log: (line) => log.push(line),
      editions: SMALL_EDITIONS,
    });
  return { geography, deprivation, dataDir, log, run };
}

/** Replaces `from`, which must be there, in one file. */
export function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`nothing to break: ${from} (${path})`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
