import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/model/Edition.ts';
import { decileOfRank } from '../../src/stats/rankScale.ts';
import { parsedCsv } from '../setup/parsedCsv.ts';

describe('deciles as published', () => {
  it.each(EDITIONS)('$id: ceil(10·rank/N), with the ranks at every edge', ({ id, lsoaCount }) => {
    const rows = parsedCsv(`tests/fixtures/deprivation/lsoa_england_${id}.csv`);
    const ranks = new Set(rows.map((row) => Number(row['imd_rank'])));
    // An edge without its neighbours would prove little.
    for (let decile = 1; decile < 10; decile++)
      for (const rank of [0, 1].map((past) => Math.floor((decile * lsoaCount) / 10) + past))
        expect(ranks, `rank ${rank}`).toContain(rank);
    const differing = rows.filter(
      (row) => decileOfRank(Number(row['imd_rank']), lsoaCount) !== Number(row['imd_decile']),
    );
    expect(rows.length).toBeGreaterThan(200);
    expect(differing).toEqual([]);
  });
});
