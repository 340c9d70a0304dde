import { describe, expect, it } from 'vitest';
import { districtRows } from '../../src/indicators/england/districtRows.ts';
import { indicatorById } from '../../src/indicators/registry.ts';
import { figures, tables } from './preston.ts';

const rows = districtRows(tables);
const all = [...rows.values()].flat();

describe('values of every district of England', () => {
  it('are the figures of the site for its own district and the districts most like it', () => {
    const compared = all.flatMap((row) => {
      const figure = figures.find(row.indicator, row.areaCode, row.period);
      return figure === undefined ? [] : [{ row, figure }];
    });
    expect(compared.length).toBeGreaterThan(300);
    expect(new Set(compared.map(({ row }) => row.indicator)).size).toBe(rows.size);
    for (const { row, figure } of compared) expect(figure).toMatchObject(row);
  });

  it('are there for all 296 districts in the newest period of each indicator', () => {
    for (const [indicator, own] of rows) {
      const newest = own[own.length - 1]?.period;
      const codes = new Set(
        own.filter(({ period }) => period === newest).map(({ areaCode }) => areaCode),
      );
      expect(codes.size, indicator).toBeGreaterThanOrEqual(290);
      expect(codes.size, indicator).toBeLessThanOrEqual(296);
    }
  });

  it('name an indicator and its unit, one row an area and period', () => {
    for (const [indicator, own] of rows) {
      expect(new Set(own.map(({ unit }) => unit))).toEqual(
        new Set([indicatorById(indicator).unit]),
      );
      const keys = own.map(({ areaCode, period }) => `${areaCode} ${period}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
