import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TilePlace, tileLayout } from '../../src/charts/map/tileLayout.ts';

const places = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 40,
    selector: ([x, y]) => `${x} ${y}`,
  })
  .map((points) => points.map((centre, i): TilePlace => ({ code: `E05${i + 100000}`, centre })));

test('every place has a cell of its own inside the grid', () => {
  fc.assert(
    fc.property(places, (list) => {
      const { cells, columns, rows } = tileLayout(list);
      expect(cells.size).toBe(list.length);
      expect(new Set([...cells.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(
        list.length,
      );
      for (const { column, row } of cells.values()) {
        expect(column).toBeLessThan(columns);
        expect(row).toBeLessThan(rows);
      }
    }),
    { numRuns: 60 },
  );
});

test('the order of the input does not matter', () => {
  fc.assert(
    fc.property(places, (list) => {
      expect([...tileLayout(list).cells]).toEqual([...tileLayout(list.toReversed()).cells]);
    }),
    { numRuns: 40 },
  );
});

test('north stays above south and west left of east in nearly all pairs', () => {
  fc.assert(
    fc.property(places, (list) => {
      const { cells } = tileLayout(list);
      let pairs = 0;
      let turned = 0;
      for (const a of list) {
        for (const b of list) {
          const [from, to] = [cells.get(a.code), cells.get(b.code)];
          if (from === undefined || to === undefined || a.centre[1] >= b.centre[1]) continue;
          pairs += 1;
          if (from.row > to.row) turned += 1;
        }
      }
      expect(turned).toBeLessThanOrEqual(pairs * 0.35 + 1);
    }),
    { numRuns: 60 },
  );
});

test('a regular grid is left as it is', () => {
  const grid = Array.from({ length: 16 }, (_, i) => ({
    code: `E05${i + 100000}`,
    centre: [(i % 4) * 10 + i / 100, Math.floor(i / 4) * 10 + i / 100] as const,
  }));
  const { cells } = tileLayout(grid);
  grid.forEach(({ code }, i) => {
    expect(cells.get(code)).toEqual({ column: i % 4, row: Math.floor(i / 4) });
  });
});
