import type { Arc, GeometryObject, Topology } from 'topojson-specification';
import type { TopologyArea } from './TopologyArea.ts';

/** The part of a topology that draws these areas: their geometries and no arc more, in the same order. */
export function selectAreas(
  topology: Topology,
  objectName: string,
  areas: readonly TopologyArea[],
): Topology {
  const arcs: Arc[] = [];
  const moved = new Map<number, number>();
  const move = (number: number): number => {
    const old = number < 0 ? ~number : number;
    let now = moved.get(old);
    if (now === undefined) {
      now = arcs.push(topology.arcs[old] ?? []) - 1;
      moved.set(old, now);
    }
    return number < 0 ? ~now : now;
  };
  const geometries = areas.map(({ geometry }): GeometryObject => {
    if (geometry.type === 'Polygon')
      return { ...geometry, arcs: geometry.arcs.map((ring) => ring.map(move)) };
    if (geometry.type === 'MultiPolygon')
      return {
        ...geometry,
        arcs: geometry.arcs.map((polygon) => polygon.map((ring) => ring.map(move))),
      };
    return geometry;
  });
  // No bbox: the one of the whole topology would be wrong for the part.
  return {
    type: 'Topology',
    ...(topology.transform === undefined ? {} : { transform: topology.transform }),
    objects: { [objectName]: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}
