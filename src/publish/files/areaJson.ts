import type { Figure } from '../../model/Figure.ts';
import type { FileOrigin } from './figureRecord.ts';
import { withRecords } from './figuresJson.ts';

/** Everything about one area: its code, name and type, and all its figures with their notes. */
export function areaJson(figures: readonly Figure[], fileOrigin: FileOrigin): string {
  const first = figures[0];
  if (first === undefined) throw new Error('area without figures');
  const area = { code: first.areaCode, name: first.areaName, type: first.areaType };
  return withRecords({ area }, figures, fileOrigin);
}
