import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { AuditedFigure } from './compareFigures.ts';

const QUERIES = import.meta.dirname;
/** Heads of the tables a place may have, for one that has none. */
const ABSENT = join(QUERIES, 'absent');

/**
 * Computes every figure a second time, in SQL from the files of the data folder alone: runs all queries of this
 * folder in the order of their names, or those whose names begin like one of `parts` ("30-context"), and gives what they
 * put into `audited`. They share no code with src.
 */
export async function runQueries(
  dataDir: string,
  placeCode: string,
  parts: readonly string[] = [''],
): Promise<AuditedFigure[]> {
  const database = await DuckDBInstance.create(':memory:', {
    // Nothing is fetched, and what a query needs is built in.
    autoinstall_known_extensions: 'false',
  });
  const connection = await database.connect();
  try {
    await connection.run(`SET VARIABLE data = ${quoted(dataDir)}`);
    await connection.run(`SET VARIABLE place = ${quoted(placeCode)}`);
    for (const [name, path] of placeFiles(dataDir, placeCode))
      await connection.run(`SET VARIABLE ${name} = ${quoted(path)}`);
    for (const file of readdirSync(QUERIES)
      .filter((name) => name.endsWith('.sql') && parts.some((part) => name.startsWith(part)))
      .sort()) {
      try {
        await connection.run(readFileSync(join(QUERIES, file), 'utf8'));
      } catch (error) {
        throw new Error(`query failed: ${file}: ${error instanceof Error ? error.message : error}`);
      }
    }
    const answer = await connection.runAndReadAll('FROM audited');
    return answer.getRowObjectsJS().map((row) => {
      const number = (name: string) => (row[name] === null ? null : Number(row[name]));
      return {
        id: `${row['indicator']}.${row['area_code']}.${row['period']}`,
        value: number('value'),
        lower: number('lower'),
        upper: number('upper'),
        rank: number('rank'),
        rankOf: number('rank_of'),
        numerator: number('numerator'),
        denominator: number('denominator'),
      };
    });
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

/** The tables a place may have, "ward_claimants" → its file or, where there is none, the head of one. */
function placeFiles(dataDir: string, placeCode: string): [string, string][] {
  return readdirSync(ABSENT).map((file) => {
    const own = join(dataDir, 'places', placeCode, file);
    return [
      basename(file, '.csv').replaceAll('-', '_'),
      existsSync(own) ? own : join(ABSENT, file),
    ];
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
