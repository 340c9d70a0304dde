import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { deprivationInputs } from '../../src/indicators/deprivation/DeprivationInputs.ts';
import { imdWithinWardRangeDrafts } from '../../src/indicators/deprivation/imdWithinWardRange.ts';
import { figures, tables } from './preston.ts';

/*
 * Ward values once more, straight from the tables and by another route than src/indicators takes:
 * a sum over all rows of the weights, no allocation, no edition objects.
 */
type Row = Record<string, string>;

function read(file: string): Row[] {
  return Papa.parse<Row>(readFileSync(`data/${file}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

function wardMeans(set: '11' | '21', x: (lsoa: string) => [number, number] | undefined) {
  const rows = read(`england/lsoa${set}-ward-weights.csv`);
  const totals = new Map<string, number>();
  for (const row of rows) {
    const lsoa = row['lsoa_code'] ?? '';
    totals.set(lsoa, (totals.get(lsoa) ?? 0) + Number(row['postcodes']));
  }
  const sums = new Map<string, [number, number]>();
  for (const row of rows) {
    const lsoa = row['lsoa_code'] ?? '';
    const found = x(lsoa);
    if (found === undefined) continue;
    const weight = (Number(row['postcodes']) / (totals.get(lsoa) ?? 1)) * found[1];
    const [total, all] = sums.get(row['ward_code'] ?? '') ?? [0, 0];
    sums.set(row['ward_code'] ?? '', [total + weight * found[0], all + weight]);
  }
  return new Map([...sums].map(([ward, [total, all]]) => [ward, total / all]));
}

describe('ward values by another route', () => {
  for (const [edition, set, count] of [
    ['2015', '11', 32844],
    ['2019', '11', 32844],
    ['2025', '21', 33755],
  ] as const) {
    const rows = new Map(
      read(`england/deprivation/${edition}.csv`).map((r) => [r['lsoa_code'], r]),
    );
    const value = (column: string, of: (cell: number) => number) =>
      wardMeans(set, (lsoa) => {
        const row = rows.get(lsoa);
        return row === undefined ? undefined : [of(Number(row[column])), Number(row['population'])];
      });

    it(`${edition}: position, score, share in the most deprived tenth and every domain`, () => {
      const expected = {
        'imd-percentile': value('rank', (r) => (100 * (r - 0.5)) / count),
        'imd-average-score': value('score', (s) => s),
        'imd-worst-decile-share': value('rank', (r) => (r <= count / 10 ? 100 : 0)),
        'imd-domain-percentile-health': value('health_rank', (r) => (100 * (r - 0.5)) / count),
        'imd-domain-percentile-housing': value('housing_rank', (r) => (100 * (r - 0.5)) / count),
      };
      for (const [id, means] of Object.entries(expected)) {
        for (const figure of figures.wards(id, edition)) {
          expect(figure.value, figure.id).toBeCloseTo(means.get(figure.areaCode) ?? Number.NaN, 8);
        }
      }
    });
  }

  it('2010: an LSOA of 2011 takes the rank of its own code or of the one it replaced', () => {
    const ranks = new Map(
      read('england/deprivation/2010.csv').map((r) => [r['lsoa_code'], Number(r['rank'])]),
    );
    const parent = ranks.get('E01025307') ?? Number.NaN;
    for (const child of ['E01033223', 'E01033224', 'E01033226']) ranks.set(child, parent);
    const residents = new Map(
      read('england/deprivation/2015.csv').map((r) => [r['lsoa_code'], Number(r['population'])]),
    );
    const means = wardMeans('11', (lsoa) => {
      const rank = ranks.get(lsoa);
      const population = residents.get(lsoa);
      return rank === undefined || population === undefined
        ? undefined
        : [(100 * (rank - 0.5)) / 32482, population];
    });
    for (const figure of figures.wards('imd-percentile', '2010')) {
      expect(figure.value, figure.id).toBeCloseTo(means.get(figure.areaCode) ?? Number.NaN, 8);
      expect(figure.status).toBe('approximate');
    }
  });

  it('a change against similar wards, counted by hand for one ward', () => {
    const positions = (edition: string) =>
      wardMeans('11', (lsoa) => {
        const row = byCode.get(edition)?.get(lsoa);
        return row === undefined
          ? undefined
          : [(100 * (Number(row['rank']) - 0.5)) / 32844, Number(row['population'])];
      });
    const byCode = new Map(
      ['2015', '2019'].map((edition) => [
        edition,
        new Map(read(`england/deprivation/${edition}.csv`).map((r) => [r['lsoa_code'], r])),
      ]),
    );
    const [start, end] = [positions('2015'), positions('2019')];
    const preston = new Set(
      read('england/wards.csv').flatMap((r) =>
        r['district_code'] === 'E07000123' ? [r['ward_code']] : [],
      ),
    );
    const figure = figures.get('imd-relative-change', 'E05012193', '2015-2019');
    const own = start.get('E05012193') ?? Number.NaN;
    const changes = [...start]
      .filter(([ward, value]) => !preston.has(ward) && Math.abs(value - own) <= 2.5)
      .map(([ward, value]) => (end.get(ward) ?? Number.NaN) - value)
      .sort((a, b) => a - b);
    const half = changes.length / 2;
    const middle = Number.isInteger(half)
      ? ((changes[half - 1] ?? 0) + (changes[half] ?? 0)) / 2
      : (changes[Math.floor(half)] ?? 0);
    const change = (end.get('E05012193') ?? Number.NaN) - own;
    expect(changes.length).toBeGreaterThanOrEqual(50);
    expect(figure.denominator).toBe(changes.length);
    expect(figure.numerator).toBe(changes.filter((other) => other < change).length);
    expect(figure.value).toBeCloseTo(change - middle, 8);
  });
});

it('a neighbourhood counts to the spread within a ward from a tenth of its postcodes', () => {
  const inputs = deprivationInputs(tables);
  const [ward] = inputs.wards;
  const [first, second, ...others] = figures.all.filter(
    ({ indicator, areaType, period }) =>
      indicator === 'imd-percentile' && areaType === 'lsoa' && period === '2025',
  );
  const third = others.find(
    ({ value }) => (value ?? 0) > Math.max(first?.value ?? 0, second?.value ?? 0),
  );
  if (ward === undefined || first === undefined || second === undefined || third === undefined)
    throw new Error('no neighbourhoods');
  const spread = (shareOfThird: number) => {
    const parts = [
      { lsoaCode: first.areaCode, share: 1 },
      { lsoaCode: second.areaCode, share: 0.1 },
      { lsoaCode: third.areaCode, share: shareOfThird },
    ];
    const main = { method: 'postcodes', parts: new Map([[ward.code, parts]]) } as const;
    const [draft] = imdWithinWardRangeDrafts({
      ...inputs,
      wards: [ward],
      editions: inputs.editions.filter(({ edition }) => edition.id === '2025'),
      allocations: { ...inputs.allocations, '2021': { main, alternatives: [] } },
    });
    return draft?.value;
  };
  const at = ({ value }: { value: number | null }) => value ?? Number.NaN;
  const [a, b, c] = [at(first), at(second), at(third)];
  expect(spread(0.099)).toBeCloseTo(Math.abs(a - b), 9);
  expect(spread(0.1)).toBeCloseTo(c - Math.min(a, b), 9);
});
