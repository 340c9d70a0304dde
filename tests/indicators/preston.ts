import { siteOf } from '../../src/pages/_site.ts';
import { readGround } from '../../src/tables/Ground.ts';
import { readPlace } from '../../src/tables/readPlaces.ts';
import { readTablesOf } from '../../src/tables/readTables.ts';

const place = readPlace('data', 'E07000123');
/** England's committed tables, Preston's, and what pages are made from, its releases too: once for all files of tests. */
export const ground = readGround('data', place.vintage);
export const tables = readTablesOf(ground, place);
export const site = await siteOf(tables, 'data');
export const { figures } = site;
