import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { runImport, type SpendImportRequest } from '../../src/import/runImport.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';

const PLACE = 'E07000901';

export type TidyRow = Record<string, string>;

/** A data folder with the place Ashby and one body, and a folder for its files; nothing imported yet. */
export function spendWorld(body: object = {}) {
  const root = temporaryFolder();
  const dataDir = join(root, 'data');
  const folder = join(root, 'files');
  const reportDir = join(root, 'reports');
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  put(
    join(dataDir, 'places', `${PLACE}.json`),
    JSON.stringify({
      code: PLACE,
      name: 'Ashby',
      slug: 'ashby',
      county: null,
      about: 'A made-up district.',
      wardsSince: 2019,
      corrections: null,
    }),
  );
  put(
    join(dataDir, 'places', PLACE, 'bodies.json'),
    JSON.stringify([
      {
        id: 'ashby',
        name: 'Ashby Borough Council',
        kind: 'council',
        thresholdGbp: 500,
        vat: 'excluded',
        leavesOut: ['salaries'],
        licence: 'Open Government Licence v3.0',
        licenceUrl: null,
        attribution: 'Ashby Borough Council',
        address: null,
        ...body,
      },
    ]),
  );
  const log: string[] = [];
  const unsettled: string[] = [];
  const run = (
    paths: readonly string[] = [folder],
    more: Partial<
      Pick<SpendImportRequest, 'dryRun' | 'month' | 'forget' | 'progress' | 'preview' | 'withdrawn'>
    > = {},
  ) => {
    log.length = 0;
    const { refused, contradictions } = runImport({
      dataset: 'spend',
      body: 'ashby',
      paths,
      dataDir,
      reportDir,
      obtained: '2026-11',
      today: '2026-11-01',
      log: (line) => log.push(line),
      ...more,
    });
    unsettled.splice(0, unsettled.length, ...contradictions);
    return refused;
  };
  const placeFolder = join(dataDir, 'places', PLACE);
  const rows = (): TidyRow[] =>
    readdirSync(placeFolder)
      .filter((name) => name.startsWith('payments-'))
      .sort()
      .flatMap(
        (name) =>
          Papa.parse<TidyRow>(readFileSync(join(placeFolder, name), 'utf8').trimEnd(), {
            header: true,
          }).data,
      );
  const rejected = () => {
    const name = existsSync(reportDir)
      ? readdirSync(reportDir).find((entry) => entry.startsWith('rejected-'))
      : undefined;
    return name === undefined ? undefined : join(reportDir, name);
  };
  return {
    root,
    dataDir,
    folder,
    reportDir,
    placeFolder,
    log,
    /** What speaks against believing the last import. */
    unsettled,
    run,
    rows,
    rejected,
    file: (name: string, content: string | Uint8Array) => {
      const path = join(folder, name);
      put(path, content);
      return path;
    },
    /** The report of the last import. */
    report: (ending: 'txt' | 'html' | 'csv', kind: '' | '-forget' = '') =>
      readFileSync(join(reportDir, `report-ashby${kind}.${ending}`), 'utf8'),
    /** What the last import said of all files. */
    total: () => log.find((line) => line.startsWith('all files: ')),
  };
}

export const HEADER =
  'Service,Expenditure Category,Payment Date,Transaction Number,Net Amount,Supplier Name';

/** Lines of a payments file with a header. */
export function lines(...rows: string[]): string {
  return `${[HEADER, ...rows].join('\r\n')}\r\n`;
}
