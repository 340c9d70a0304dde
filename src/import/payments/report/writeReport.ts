import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { DataError } from '../../../tables/DataError.ts';
import { isOwnReport } from '../ownFiles.ts';
import type { Report } from './Report.ts';
import { reportCsv } from './reportCsv.ts';
import { reportHtml } from './reportHtml.ts';
import { reportText } from './reportText.ts';

/**
 * Writes the report as page, table and text; gives their path without the ending. Where files are taken out and none is
 * read it has a name of its own, so that the report of the import stays.
 */
export function writeReport(folder: string, report: Report): string {
  const kind = report.isOfForgetting ? '-forget' : '';
  const path = join(folder, `report-${report.body.id}${kind}`);
  writeFileSync(`${path}.txt`, reportText(report));
  writeFileSync(`${path}.html`, reportHtml(report));
  writeFileSync(`${path}.csv`, reportCsv(report));
  return path;
}

/**
 * Before anything is read: a report that cannot be written should not cost an hour, and one that would be written over
 * somebody's file of the same name should not be written.
 */
export function makeReportFolder(reportDir: string, dataDir: string, body: string): void {
  for (const kind of ['', '-forget'])
    for (const ending of ['txt', 'html', 'csv']) {
      const taken = join(reportDir, `report-${body}${kind}.${ending}`);
      if (existsSync(taken) && !isOwnReport(taken))
        throw new DataError(
          'a file that is no report stands where the report goes',
          taken,
          { file: taken },
          'give it another name, or give --report another folder',
        );
    }
  const path = relative(resolve(dataDir), resolve(reportDir));
  if (!path.startsWith('..') && !isAbsolute(path))
    throw new DataError(
      'a report has no place among the data',
      reportDir,
      { file: reportDir },
      'give --report another folder',
    );
  try {
    // Asked first: of a disk that can only be read, making a folder says that something is missing.
    let there = resolve(reportDir);
    while (!existsSync(there)) there = dirname(there);
    accessSync(there, constants.W_OK);
    mkdirSync(reportDir, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
    throw new DataError(
      'the folder of the report cannot be written to',
      error instanceof Error ? error.message : String(error),
      { file: reportDir },
      'give --report another folder',
    );
  }
}
