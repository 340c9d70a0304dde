import { buildFigures } from '../../src/indicators/buildFigures.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import { readTables } from '../../src/tables/readTables.ts';

/** The committed tables and the figures computed from them, once a test file. */
export const tables = readTables('data', 'E07000123');
export const figures = new FigureSet(buildFigures(tables));
