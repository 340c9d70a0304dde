import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serialiseCsv } from '../../src/format/csv.ts';
import { runImport } from '../../src/import/runImport.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import { finishFigures } from '../../src/indicators/finishFigures.ts';
import { spendDrafts } from '../../src/indicators/spend/spendIndicators.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readDistricts, readWards } from '../../src/tables/readGeography.ts';
import { readPlace } from '../../src/tables/readPlaces.ts';
import { readPostcodes } from '../../src/tables/readPostcodes.ts';
import { readSpend } from '../../src/tables/readSpend.ts';
import { readSourcesFile } from '../../src/tables/sourcesFile.ts';
import { SUPPLIER_COLUMNS } from '../../src/tables/suppliers/supplierColumns.ts';
import type { Tables } from '../../src/tables/Tables.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';

/** A real district in a county, for places of made money. */
export const HYNDBURN = {
  code: 'E07000120',
  name: 'Hyndburn',
  slug: 'hyndburn',
  county: 'Lancashire',
  countyCode: 'E10000017',
};

export interface WorldPlace {
  code: string;
  name: string;
  slug: string;
  county?: string | null;
  countyCode?: string | null;
  postTown?: string | null;
}

/** A real district in a data folder of its own, with England's districts and wards and one council. */
export function supplierWorld(place: WorldPlace, body: object = {}, farAreas: string[] = []) {
  const root = temporaryFolder();
  const dataDir = join(root, 'data');
  const folder = join(root, 'files');
  const put = (path: string, content: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  mkdirSync(join(dataDir, 'england'), { recursive: true });
  for (const table of ['districts', 'wards', 'district-regions'])
    cpSync(`data/england/${table}.csv`, join(dataDir, 'england', `${table}.csv`));
  put(
    join(dataDir, 'places', `${place.code}.json`),
    JSON.stringify({
      county: null,
      about: 'For a test.',
      wardsSince: 2019,
      corrections: null,
      ...place,
    }),
  );
  put(
    join(dataDir, 'places', place.code, 'bodies.json'),
    JSON.stringify([
      {
        id: 'council',
        name: `${place.name} Council`,
        kind: 'council',
        thresholdGbp: 500,
        vat: 'excluded',
        leavesOut: [],
        licence: 'none',
        licenceUrl: null,
        attribution: 'made up',
        address: null,
        ...body,
      },
    ]),
  );
  const log: string[] = [];
  const far = { areas: () => new Set(farAreas), sources: ['coops-uk-2023'] };
  const common = {
    dataDir,
    obtained: '2026-11',
    log: (line: string) => {
      log.push(line);
    },
  };
  const tables = (): Tables => {
    const tidy = new DataFolder(dataDir);
    const districts = readDistricts(tidy);
    const wards = readWards(tidy, districts);
    const known = readPlace(dataDir, place.code);
    const postcodes = new Map(
      readPostcodes(tidy, place.code, wards).map((row) => [row.postcode, row.wardCode]),
    );
    const spend = readSpend(tidy, known, { districts, wards }, { postcodes }, far);
    return {
      england: { districts, wards },
      place: { place: known, postcodes },
      spend,
      context: { rows: [], deflator: [], residents: [] },
      sources: readSourcesFile(dataDir),
    } as unknown as Tables;
  };
  return {
    dataDir,
    folder,
    log,
    tables,
    figures: () => new FigureSet(finishFigures(spendDrafts(tables()))),
    place: (name: string) => join(dataDir, 'places', place.code, name),
    put: (name: string, content: string) => {
      put(join(dataDir, 'places', place.code, name), content);
    },
    file: (name: string, content: string) => {
      put(join(folder, name), content);
    },
    suppliers: (rows: readonly Partial<Record<(typeof SUPPLIER_COLUMNS)[number], string>>[]) => {
      put(join(dataDir, 'places', place.code, 'suppliers.csv'), suppliersCsv(rows));
    },
    payments: (paths: readonly string[] = [folder]) =>
      runImport({
        ...common,
        dataset: 'spend',
        body: 'council',
        paths,
        reportDir: join(root, 'reports'),
        today: '2026-11-01',
      }),
    run: (
      dataset:
        | 'suppliers'
        | 'postcodes'
        | 'spend-summary'
        | 'anchor-study'
        | 'registered-offices'
        | 'contract-register',
      from: string = folder,
    ) => runImport({ ...common, dataset, folder: from, body: 'council' }),
  };
}

/** Rows of suppliers.csv with what is not said filled in. */
export function suppliersCsv(
  rows: readonly Partial<Record<(typeof SUPPLIER_COLUMNS)[number], string>>[],
): string {
  return serialiseCsv(
    rows.map((row) => ({
      ...Object.fromEntries(SUPPLIER_COLUMNS.map((column) => [column, ''])),
      name: row.payee ?? '',
      kind: 'company',
      strength: 'firm',
      owner_class: 'unknown',
      date: '2026-11',
      ...(row.postcode === undefined && row.district_code === undefined
        ? {}
        : { basis: 'registered-office', evidence: 'a register' }),
      ...row,
    })) as Record<(typeof SUPPLIER_COLUMNS)[number], string>[],
    SUPPLIER_COLUMNS,
  );
}
