import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type DOMAIN_IDS, DOMAINS } from '../../src/model/Domain.ts';
import { EDITION_IDS, editionById } from '../../src/model/Edition.ts';
import { tables } from './preston.ts';

/**
 * The exponential transformation of the technical reports: X = −23·ln(1 − R·(1 − e^(−100/23))), where R
 * runs from 1/N for the least to 1 for the most deprived LSOA of the domain.
 */
function transformed(rank: number, count: number): number {
  const scaled = (count - rank + 1) / count;
  return -23 * Math.log(1 - scaled * (1 - Math.exp(-100 / 23)));
}

function weighted(scoreOf: (domain: (typeof DOMAIN_IDS)[number]) => number): number {
  return DOMAINS.reduce((sum, { id, weightPct }) => sum + (weightPct / 100) * scoreOf(id), 0);
}

/** The widest gap allowed: half the last printed digit of the score, and what rounding of the parts adds. */
const TOLERANCE = { '2010': 0.007, '2015': 0.001, '2019': 0.0015, '2025': 0.001 } as const;

describe('how the index is put together', () => {
  it('has the published weights, which add to 99.9 as published', () => {
    expect(DOMAINS.map(({ weightPct }) => weightPct)).toEqual([
      22.5, 22.5, 13.5, 13.5, 9.3, 9.3, 9.3,
    ]);
  });

  it('2015: weights × published transformed scores give every score', () => {
    const { data } = Papa.parse<Record<string, string>>(
      readFileSync('data/england/deprivation/2015-domain-scores.csv', 'utf8'),
      { header: true, skipEmptyLines: true },
    );
    const scores = new Map(
      tables.england.deprivation['2015'].map((row) => [row.lsoaCode, row.score]),
    );
    const gaps = data.map((row) =>
      Math.abs(
        weighted((id) => Number(row[`${id}_score`])) -
          (scores.get(row['lsoa_code'] ?? '') ?? Number.NaN),
      ),
    );
    expect(gaps.length).toBe(32844);
    expect(largest(gaps)).toBeLessThan(TOLERANCE['2015']);
  });

  for (const edition of ['2010', '2019', '2025'] as const) {
    it(`${edition}: weights × transformed domain ranks give every score`, () => {
      const { lsoaCount } = editionById(edition);
      const gaps = tables.england.deprivation[edition].map((row) =>
        Math.abs(weighted((id) => transformed(row.domainRanks[id] ?? 0, lsoaCount)) - row.score),
      );
      expect(gaps.length).toBe(lsoaCount);
      expect(largest(gaps)).toBeLessThan(TOLERANCE[edition]);
    });
  }

  for (const edition of EDITION_IDS) {
    it(`${edition}: a higher score never has a later rank`, () => {
      const rows = [...tables.england.deprivation[edition]].sort((a, b) => a.rank - b.rank);
      const wrong = rows.filter(
        (row, i) => row.score > (rows[i - 1]?.score ?? Number.POSITIVE_INFINITY),
      );
      expect(wrong).toEqual([]);
    });
  }
});

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}
