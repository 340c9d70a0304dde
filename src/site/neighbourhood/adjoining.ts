import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Code → codes of the areas of the same object that share a border with it, in order. */
export function adjoiningAreas(topology: Topology, objectName: string): Map<string, string[]> {
  const { geometries } = topology.objects[objectName] as GeometryCollection;
  const lists = neighbors(geometries);
  return new Map(
    geometries.map(({ id }, i) => [
      String(id),
      (lists[i] ?? []).map((other) => String(geometries[other]?.id)).sort(),
    ]),
  );
}
