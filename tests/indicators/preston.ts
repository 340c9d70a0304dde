import { buildFigures } from '../../src/indicators/buildFigures.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import { readGround } from '../../src/tables/Ground.ts';
import { readPlace } from '../../src/tables/readPlaces.ts';
import { readTablesOf } from '../../src/tables/readTables.ts';

const place = readPlace('data', 'E07000123');
/** England's committed tables, Preston's and the figures computed from them, once for all files of tests. */
export const ground = readGround('data', place.vintage);
export const tables = readTablesOf(ground, place);
export const figures = new FigureSet(buildFigures(tables));
