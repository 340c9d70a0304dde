import { serialiseCsv } from '../../format/csv.ts';
import type { Place } from '../../model/Place.ts';
import { sure } from '../../model/sure.ts';
import { DataError } from '../../tables/DataError.ts';
import { ENGLAND_WARD_TABLES } from '../../tables/deprivation/englandWardTables.ts';
import { districtsOfLsoas2011 } from '../../tables/geography/districtsOfLsoas.ts';
import { packed } from '../../tables/packed.ts';
import { SIMILAR_TABLE } from '../../tables/readSimilarAreas.ts';
import { STRAY_TABLE } from '../../tables/readStrayPostcodes.ts';
import { checkedTopology } from '../../tables/readTopology.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { checkLsoaSets, checkWardsWeighted } from './checkLsoaSets.ts';
import { checkTiling, overlappingPairs } from './checkTiling.ts';
import { drawTopology, serialiseTopology } from './drawTopology.ts';
import { importPlace } from './importPlace.ts';
import { nestInDistricts } from './nestInDistricts.ts';
import { GEOGRAPHY_PUBLICATIONS, WEIGHTS_2011, WEIGHTS_2021 } from './publications.ts';
import { readDistrictBoundaries } from './readDistrictBoundaries.ts';
import { readExactLookup } from './readExactLookup.ts';
import { LSOA_BOUNDARIES, type LsoaBoundary, readLsoaBoundaries } from './readLsoaBoundaries.ts';
import { readLsoaPopulation } from './readLsoaPopulation.ts';
import { type OldLsoaChange, readOldLookup } from './readOldLookup.ts';
import {
  readPublishedSimilarAreas,
  SIMILAR_AREAS,
  similarAreasTable,
} from './readPublishedSimilarAreas.ts';
import { type PublishedWeight, readPublishedWeights } from './readPublishedWeights.ts';
import { readWardBoundaries, WARD_BOUNDARIES } from './readWardBoundaries.ts';
import { readWardTable, WARD_TABLE } from './readWardTable.ts';

const WARDS_FILE = 'england/wards.topojson';
/** 0.11 m: the six decimals of the publication, so nothing is lost and wards still tile exactly. */
const WARD_GRID_PER_DEGREE = 1e6;
/** 1.1 m from south to north: these are only drawn, and it keeps 33,755 outlines small. */
const LSOA_GRID_PER_DEGREE = 1e5;
/** Where a sliver of a district would collapse or turn over on that grid, as published. */
const FINE_LSOA_GRID_PER_DEGREE = 1e6;

/** Wards, LSOAs, boundaries and weights as published → tidy tables. Reads the publication only. */
export function importGeography(
  publication: PublicationFolder,
  places: readonly Place[],
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const wards = readWardTable(publication, log);
  const districts = new Map(
    [...wards.values()].map((ward) => [ward.districtCode, ward.districtName]),
  );
  const wardBoundaries = readWardBoundaries(publication, wards, log);
  checkTiling(wardBoundaries, readDistrictBoundaries(publication, districts, log));
  const wardMap = drawTopology('wards', wardBoundaries, (ward) => ({
    name: ward.name,
    district: ward.districtCode,
  }));
  const overlap = overlappingPairs(wardMap, 'wards')[0];
  if (overlap !== undefined)
    throw new DataError('overlapping wards', overlap, {
      file: WARD_BOUNDARIES,
      column: 'geometry',
    });

  const wardOutlines = serialiseTopology(wardMap, WARD_GRID_PER_DEGREE);
  checkedTopology(wardOutlines, WARDS_FILE, 'wards');

  const lsoas = readLsoaBoundaries(publication, districts, log);
  const population = readLsoaPopulation(publication, log);
  const changes = readExactLookup(publication, districts, log);
  const isWard = (code: string) => wards.has(code);
  const published2011 = readPublishedWeights(
    publication,
    { name: WEIGHTS_2011, lsoaColumn: 'lsoa11_code', countColumn: 'postcodes', minCount: 1 },
    isWard,
    log,
  );
  const published2021 = readPublishedWeights(
    publication,
    { name: WEIGHTS_2021, lsoaColumn: 'lsoa21_code', countColumn: 'postcodes', minCount: 1 },
    isWard,
    log,
  );
  checkLsoaSets(lsoas, population, changes, published2011, published2021);
  const oldChanges = readOldLookup(
    publication,
    new Set(published2011.map((weight) => weight.lsoaCode)),
    log,
  );
  const districtOf = new Map(lsoas.map((lsoa) => [lsoa.code, lsoa.districtCode]));
  const districtOfWard = (code: string) => wards.get(code)?.districtCode;
  const of2011 = districtsOfLsoas2011(changes, (code) => districtOf.get(code));
  const { kept: weights2011, stray: stray2011 } = nestInDistricts(
    published2011,
    WEIGHTS_2011,
    (code) => of2011.get(code),
    districtOfWard,
    log,
  );
  const { kept: weights2021, stray: stray2021 } = nestInDistricts(
    published2021,
    WEIGHTS_2021,
    (code) => new Set([districtOf.get(code) ?? '']),
    districtOfWard,
    log,
  );
  checkWardsWeighted(wards.keys(), weights2011, WEIGHTS_2011);
  checkWardsWeighted(wards.keys(), weights2021, WEIGHTS_2021);

  const residents = shareOutPopulation(weights2021, population);
  const files = new Map<string, string | Uint8Array>([
    [
      'england/districts.csv',
      serialiseCsv(
        sorted([...districts], ([code]) => code).map(([code, name]) => ({
          district_code: code,
          district_name: name,
        })),
        ['district_code', 'district_name'],
      ),
    ],
    [
      'england/wards.csv',
      serialiseCsv(
        sorted([...wards.values()], (ward) => ward.code).map((ward) => ({
          ward_code: ward.code,
          ward_name: ward.name,
          district_code: ward.districtCode,
        })),
        ['ward_code', 'ward_name', 'district_code'],
      ),
    ],
    [
      'england/ward-population.csv',
      serialiseCsv(
        sorted([...residents], ([code]) => code).map(([code, people]) => ({
          ward_code: code,
          population: people.toFixed(1),
        })),
        ['ward_code', 'population'],
      ),
    ],
    [WARDS_FILE, wardOutlines],
    [
      'england/lsoas.csv',
      serialiseCsv(
        sorted(lsoas, (lsoa) => lsoa.code).map((lsoa) => ({
          lsoa_code: lsoa.code,
          lsoa_name: lsoa.name,
          district_code: lsoa.districtCode,
          population: population.get(lsoa.code) ?? null,
        })),
        ['lsoa_code', 'lsoa_name', 'district_code', 'population'],
      ),
    ],
    ['england/lsoa11-ward-weights.csv', weightsTable(weights2011)],
    ['england/lsoa21-ward-weights.csv', weightsTable(weights2021)],
    ['england/lsoa01-lsoa11.csv', oldChangesTable(oldChanges)],
    [
      'england/lsoa11-lsoa21.csv',
      serialiseCsv(
        sorted(changes, (change) => change.lsoa11 + change.lsoa21).map((change) => ({
          lsoa11_code: change.lsoa11,
          lsoa21_code: change.lsoa21,
          change: change.change,
        })),
        ['lsoa11_code', 'lsoa21_code', 'change'],
      ),
    ],
  ]);
  if (stray2011.length + stray2021.length > 0)
    files.set(STRAY_TABLE, strayTable({ 2011: stray2011, 2021: stray2021 }));
  for (const [path, packed] of drawLsoas(lsoas, log)) files.set(path, packed);
  if (publication.has(SIMILAR_AREAS))
    files.set(
      SIMILAR_TABLE,
      similarAreasTable(readPublishedSimilarAreas(publication, districts, log)),
    );
  for (const place of places) {
    if (!districts.has(place.code))
      throw new DataError(
        'place is no district of today',
        place.code,
        {
          file: WARD_TABLE,
          column: 'lad',
        },
        'was it abolished? keep today’s tables (npm run vintage -- <year>) and name the year in its file (vintage)',
      );
    if (!publication.has(place.slug)) continue;
    for (const [path, text] of importPlace(publication, place, wards, lsoas, log))
      files.set(path, text);
  }
  return {
    owns: ['england/lsoa-boundaries', SIMILAR_TABLE, STRAY_TABLE, ...ENGLAND_WARD_TABLES],
    files,
    sourceIds: GEOGRAPHY_PUBLICATIONS.map((entry) => entry.id),
    sources: describeSources(GEOGRAPHY_PUBLICATIONS, publication, obtained),
  };
}

function drawLsoas(
  lsoas: readonly LsoaBoundary[],
  log: (line: string) => void,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const overlaps: string[] = [];
  const fine: string[] = [];
  for (const [districtCode, own] of Map.groupBy(lsoas, (lsoa) => lsoa.districtCode)) {
    const map = drawTopology('lsoas', own, (lsoa) => ({ name: lsoa.name }));
    overlaps.push(...overlappingPairs(map, 'lsoas'));
    const file = `england/lsoa-boundaries/${districtCode}.topojson.br`;
    const coarse = serialiseTopology(map, LSOA_GRID_PER_DEGREE);
    const isSound = hasSoundRings(coarse, file);
    if (!isSound) fine.push(districtCode);
    const text = isSound ? coarse : serialiseTopology(map, FINE_LSOA_GRID_PER_DEGREE);
    if (!isSound) checkedTopology(text, file, 'lsoas');
    files.set(file, packed(text));
  }
  log(
    `${LSOA_BOUNDARIES}: ${fine.length} of ${files.size} districts on the finer grid, for a ring would collapse: ${fine.join(', ')}`,
  );
  // Published so; refusing would leave no map at all, and no number rests on these outlines.
  log(
    `${LSOA_BOUNDARIES}: ${overlaps.length} pairs of LSOAs overlap as published: ${overlaps.join(', ')}`,
  );
  return files;
}

/** Whether the build will read these outlines: its own check of every ring. */
function hasSoundRings(text: string, file: string): boolean {
  try {
    checkedTopology(text, file, 'lsoas');
    return true;
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}

function weightsTable(weights: readonly PublishedWeight[]): string {
  return serialiseCsv(
    sorted(weights, (weight) => weight.lsoaCode + weight.wardCode).map((weight) => ({
      lsoa_code: weight.lsoaCode,
      ward_code: weight.wardCode,
      postcodes: weight.count,
    })),
    ['lsoa_code', 'ward_code', 'postcodes'],
  );
}

function strayTable(sets: Readonly<Record<string, readonly PublishedWeight[]>>): string {
  const rows = Object.entries(sets).flatMap(([set, stray]) =>
    sorted(stray, (weight) => weight.lsoaCode + weight.wardCode).map((weight) => ({
      lsoa_set: set,
      lsoa_code: weight.lsoaCode,
      ward_code: weight.wardCode,
      postcodes: weight.count,
    })),
  );
  return serialiseCsv(rows, ['lsoa_set', 'lsoa_code', 'ward_code', 'postcodes']);
}

function oldChangesTable(changes: readonly OldLsoaChange[]): string {
  return serialiseCsv(
    sorted(changes, (change) => change.lsoa01 + change.lsoa11).map((change) => ({
      lsoa01_code: change.lsoa01,
      lsoa11_code: change.lsoa11,
      change: change.change,
    })),
    ['lsoa01_code', 'lsoa11_code', 'change'],
  );
}

/** By code point, never by locale: the same rows give the same bytes on every machine. */
function sorted<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Residents of each ward: Σ over LSOAs of population × share of the LSOA's postcodes in the ward. */
function shareOutPopulation(
  weights: readonly PublishedWeight[],
  population: ReadonlyMap<string, number>,
): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { lsoaCode, count } of weights)
    totals.set(lsoaCode, (totals.get(lsoaCode) ?? 0) + count);
  const wards = new Map<string, number>();
  for (const { lsoaCode, wardCode, count } of weights) {
    const people = sure(population.get(lsoaCode), `residents of ${lsoaCode}`);
    const residents = (people * count) / sure(totals.get(lsoaCode), `postcodes of ${lsoaCode}`);
    wards.set(wardCode, (wards.get(wardCode) ?? 0) + residents);
  }
  return wards;
}
