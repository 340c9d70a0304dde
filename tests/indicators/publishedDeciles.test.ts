import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/model/Edition.ts';
import { decileOfRank } from '../../src/stats/rankScale.ts';

const RAW = '../shared/data/deprivation';

// The publications are not part of the repository; where they lie beside it, this must hold.
describe.runIf(existsSync(RAW))('deciles as published', () => {
  for (const { id, lsoaCount } of EDITIONS) {
    it(`${id}: ceil(10·rank/N) gives all ${lsoaCount}`, () => {
      const { data } = Papa.parse<Record<string, string>>(
        readFileSync(`${RAW}/lsoa_england_${id}.csv`, 'utf8'),
        { header: true, skipEmptyLines: true },
      );
      const differing = data.filter(
        (row) => decileOfRank(Number(row['imd_rank']), lsoaCount) !== Number(row['imd_decile']),
      );
      expect([data.length, differing.length]).toEqual([lsoaCount, 0]);
    });
  }
});
