import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { simplifyArcs } from '../../src/charts/simplifyArcs.ts';

const project = ([x, y]: readonly [number, number]) => [x, y] as const;
const topology = (arcs: number[][][], more: Partial<Topology> = {}): Topology => ({
  type: 'Topology',
  objects: {},
  arcs: arcs as Topology['arcs'],
  ...more,
});

test('small corners go, ends and large ones stay', () => {
  const arc = [
    [0, 0],
    [5, 0.1],
    [10, 0],
    [10, 9],
    [10.2, 9.1],
    [20, 9],
  ];
  expect(simplifyArcs(topology([arc]), project, 1).arcs).toEqual([
    [
      [0, 0],
      [10, 0],
      [10, 9],
      [20, 9],
    ],
  ]);
  expect(simplifyArcs(topology([arc]), project, 0).arcs).toEqual([arc]);
});

test('a ring of one arc keeps its four corners', () => {
  const ring = [
    [0, 0],
    [0.1, 0],
    [0.1, 0.1],
    [0, 0.1],
    [-0.1, 0],
    [0, 0],
  ];
  const [left = []] = simplifyArcs(topology([ring]), project, 9).arcs;
  expect(left.length).toBe(5);
  expect(left[0]).toEqual(left[4]);
});

test('arcs held as steps are read as positions', () => {
  const transform: Topology['transform'] = { scale: [2, 2], translate: [1, 1] };
  const made = topology(
    [
      [
        [0, 0],
        [1, 0],
        [0, 1],
      ],
    ],
    { transform },
  );
  const { arcs, transform: left } = simplifyArcs(made, project, 0);
  expect(left).toBeUndefined();
  expect(arcs).toEqual([
    [
      [1, 1],
      [3, 1],
      [3, 3],
    ],
  ]);
});
