import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import { checkTopologyRings } from './checkTopologyRings.ts';
import { DataError } from './DataError.ts';
import type { DataFolder } from './DataFolder.ts';
import type { TopologyArea } from './TopologyArea.ts';

/** The outer shape; arcs are checked one by one as rings are put together from them, which is far faster. */
const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  objects: z.record(
    z.string(),
    z.object({ type: z.literal('GeometryCollection'), geometries: z.array(z.unknown()).min(1) }),
  ),
  arcs: z.array(z.array(z.unknown())).min(1),
});

const geometrySchema = z.looseObject({
  type: z.enum(['Polygon', 'MultiPolygon']),
  id: z.string(),
  properties: z.object({ name: z.string(), district: z.string().default('') }),
  arcs: z.array(z.unknown()).min(1),
});

/**
 * A TopoJSON file of the data folder and the areas of one of its objects. Throws a DataError for a file
 * that is not such a topology, an id that is there twice and a broken ring (see `checkTopologyRings`).
 */
export function readTopology(
  folder: DataFolder,
  file: string,
  objectName: string,
): { topology: Topology; areas: TopologyArea[] } {
  return checkedTopology(folder.text(file), file, objectName);
}

/** The same from the text of a file, for an importer checks with it what it is about to write. */
export function checkedTopology(
  text: string,
  file: string,
  objectName: string,
): { topology: Topology; areas: TopologyArea[] } {
  const topology = parse(text, file, objectName);
  const object = topology.objects[objectName] as GeometryCollection;
  const seen = new Map<string, number>();
  const areas = object.geometries.map((geometry, index) => {
    const feature = index + 1;
    const parsed = geometrySchema.safeParse(geometry);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const column = issue?.path.join('.') ?? '';
      throw new DataError('malformed geometry', issue?.message ?? '', { file, feature, column });
    }
    const { id: code, properties } = parsed.data;
    const first = seen.get(code);
    if (first !== undefined)
      throw new DataError(
        'duplicate area',
        code,
        { file, feature, column: 'id' },
        `it stands first at ${first}`,
      );
    seen.set(code, feature);
    return { feature, code, properties, geometry };
  });
  checkTopologyRings(topology, areas, file);
  return { topology, areas };
}

function parse(text: string, file: string, objectName: string): Topology {
  const where = { file, row: 1, column: '1' };
  if (text.trim() === '') throw new DataError('empty file', '0 geometries', where);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DataError('not readable as JSON', String(error), where);
  }
  const parsed = topologySchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const column = issue?.path.join('.') ?? '';
    throw new DataError('not a topology', issue?.message ?? '', { file, feature: 1, column });
  }
  if (parsed.data.objects[objectName] === undefined)
    throw new DataError('missing object', objectName, { file, feature: 1, column: 'objects' });
  return json as Topology;
}
