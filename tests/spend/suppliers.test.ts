import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { knownPayees } from '../../src/import/suppliers/knownPayees.ts';
import { calculationOf } from '../../src/indicators/calculationOf.ts';
import { nextSuppliers } from '../../src/indicators/spend/nextSuppliers.ts';
import { spendInputs } from '../../src/indicators/spend/SpendInputs.ts';
import { MONEY_PARTS } from '../../src/indicators/spend/spendRings.ts';
import { supplierMatcher } from '../../src/indicators/spend/supplierMatcher.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { normalPayee } from '../../src/tables/suppliers/normalPayee.ts';
import { HEADER } from './spendWorld.ts';
import { HYNDBURN, type suppliersCsv, supplierWorld } from './supplierWorld.ts';

const ACCRINGTON = { postcode: 'BB5 1PQ', ward: wardsOf('E07000120')[0] ?? '' };

function wardsOf(district: string): string[] {
  const { data } = Papa.parse<string[]>(readFileSync('data/england/wards.csv', 'utf8').trim());
  return data.filter((row) => row[2] === district).map(([code = '']) => code);
}

/** One line of Code-Point Open. */
const codePoint = (postcode: string, county: string, district: string, ward: string) =>
  `"${postcode}",10,1,1,"E92000001","","","${county}","${district}","${ward}"\r\n`;

function paid(rows: readonly (readonly [string, number, string])[]): string {
  return `${HEADER}\r\n${rows
    .map(([payee, amount, date], i) => `Parks,Works,${date},T${i},${amount.toFixed(2)},${payee}`)
    .join('\r\n')}\r\n`;
}

describe('a published name', () => {
  it('loses what differs by habit, and nothing that tells firms apart', () => {
    const same = [
      'A & B Smith Limited',
      'A and B SMITH LTD.',
      'a  and  b smith ltd',
      'The A&B Smith Ltd',
    ];
    expect(new Set(same.map(normalPayee)).size).toBe(1);
    const apart = ['Smith Ltd', 'Smith LLP', 'Smith', 'Smith (North) Ltd', 'Smith 2 Ltd'];
    expect(new Set(apart.map(normalPayee)).size).toBe(apart.length);
    expect(normalPayee("O`Callaghan's Café Ltd")).toBe('OCALLAGHANS CAFE LTD');
  });

  it('once normal stays so', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(normalPayee(normalPayee(name))).toBe(normalPayee(name));
      }),
    );
  });

  it('is matched exactly, normalised or by an alias, and never by likeness', () => {
    const world = supplierWorld(HYNDBURN);
    world.suppliers([{ payee: 'Mill Works Ltd', aliases: 'MW Trading|Mill (Works)' }]);
    const find = supplierMatcher(world.tables().spend.suppliers);
    const stage = (name: string) => find(name)?.stage ?? null;
    expect(
      [
        'Mill Works Ltd',
        'MILL WORKS LIMITED',
        'mw trading',
        'Mill Works',
        'Mill Work Ltd',
        'Mill Works Ltd 2',
      ].map(stage),
    ).toEqual(['exact', 'normalised', 'alias', 'alias', null, null]);
  });
});

describe('a council whose payments are held one by one', () => {
  const world = () => {
    const made = supplierWorld(HYNDBURN);
    made.file(
      '2024.csv',
      paid([
        ['Mill Works Ltd', 400, '05/04/2024'],
        ['MILL WORKS LIMITED', 100, '06/05/2024'],
        ['Ribble Builders Ltd', 250, '07/05/2024'],
        ['Manchester Paper Ltd', 100, '07/06/2024'],
        ['London Software Plc', 50, '07/06/2024'],
        ['Nobody Knows Ltd', 60, '08/06/2024'],
        ['Redacted Personal Data', 40, '08/06/2024'],
        ['HMRC', 500, '09/06/2024'],
      ]),
    );
    made.payments();
    made.suppliers([
      { payee: 'Mill Works Ltd', postcode: ACCRINGTON.postcode },
      // A Preston address in South Ribble: for Hyndburn the rest of the county.
      { payee: 'Ribble Builders Ltd', postcode: 'PR5 6AW', post_town: 'Preston' },
      { payee: 'Manchester Paper Ltd', district_code: 'E08000003' },
      {
        payee: 'London Software Plc',
        ring: 'uk',
        basis: 'town',
        evidence: 'its website',
        strength: 'weak',
      },
    ]);
    made.file(
      'codepoint/bb.csv',
      codePoint(ACCRINGTON.postcode, 'E10000017', 'E07000120', ACCRINGTON.ward),
    );
    made.file(
      'codepoint/pr.csv',
      codePoint('PR5 6AW', 'E10000017', 'E07000126', wardsOf('E07000126')[0] ?? '') +
        codePoint('PR5 6AX', 'E10000017', 'E07000126', wardsOf('E07000126')[0] ?? ''),
    );
    made.run('postcodes', `${made.folder}/codepoint`);
    return made;
  };

  it('has figures for each financial year, from the same code', () => {
    const made = world();
    expect(made.log.filter((line) => line.includes(' read = '))).toEqual([
      'bb.csv: 1 read = 1 kept',
      'pr.csv: 2 read = 1 kept + 1 excluded (1 used by no supplier)',
    ]);
    const figures = made.figures();
    const of = (indicator: string) => figures.get(indicator, 'E07000120', '2024-25');
    const value = (indicator: string) => of(indicator).value;
    // What is sure, and that with the £150 of weak evidence, of no known place and withheld.
    const rings = ['district', 'county', 'region', 'uk', 'abroad'];
    expect(
      rings.map((ring) => of(`spend-rings-${ring}`)).map(({ lower, upper }) => [lower, upper]),
    ).toEqual([
      [50, 65],
      [25, 40],
      [10, 25],
      [0, 15],
      [0, 15],
    ]);
    expect(rings.map((ring) => value(`spend-rings-${ring}`))).toEqual(rings.map(() => null));
    const parts = ['doubtful', 'weak', 'unlocated', 'redacted'];
    expect(parts.map((part) => value(`spend-rings-${part}`))).toEqual([0, 5, 6, 4]);
    expect(of('spend-rings-uk').notes.quote).toContain('is known to have gone');
    const likely = of('spend-local-share-weak');
    expect([likely.lower, likely.upper]).toEqual([50, 60]);
    const share = figures.get('spend-local-share', 'E07000120', '2024-25');
    expect([share.lower, share.value, share.upper, share.status]).toEqual([
      50,
      57.5,
      65,
      'approximate',
    ]);
    const all = figures.get('spend-local-share-all', 'E07000120', '2024-25');
    expect(all.lower).toBeCloseTo(100 / 3, 9);
    expect([all.denominator, all.status]).toEqual([1500, 'bounds']);
    expect(value('spend-coverage')).toBe(85);
    expect(value('council-spend-total')).toBe(1500);
    expect(value('spend-months-published')).toBe(25);
    expect(figures.find('spend-top10-share', 'E07000120', '2024-25')).toBeUndefined();
  });

  it('lists a payee of two years once, whatever habit of spelling parts them', () => {
    const made = supplierWorld({ code: 'E07000178', name: 'Oxford', slug: 'oxford' });
    made.file(
      'payments.csv',
      [
        'Date,Supplier,Amount,Category',
        '03/04/2024,Alliance Leisure Services Limited,1000.00,Works',
        '13/04/2023,ALLIANCE LEISURE SERVICES LTD,500.00,Works',
        '13/04/2023,Alliance Leisure,500.00,Works',
      ].join('\r\n'),
    );
    made.payments();
    const { next } = nextSuppliers(spendInputs(made.tables()).spans);
    expect(next.map(({ payee, amountGbp }) => [payee, amountGbp])).toEqual([
      ['Alliance Leisure Services Limited', 1500],
      ['Alliance Leisure', 500],
    ]);
  });

  it('lists whom to look up next, largest first', () => {
    const todo = nextSuppliers(spendInputs(world().tables()).spans);
    const { coveragePct, lowerPct, next, outOfReachGbp } = todo;
    expect([coveragePct, lowerPct, outOfReachGbp]).toEqual([85, 50, 0]);
    expect(next).toEqual([
      {
        payee: 'Nobody Knows Ltd',
        amountGbp: 60,
        addsPct: 6,
        coveragePct: 91,
        lowerPct: 56,
        note: null,
      },
      {
        payee: 'London Software Plc',
        amountGbp: 50,
        addsPct: 5,
        coveragePct: 96,
        lowerPct: 61,
        note: 'weak evidence',
      },
    ]);
  });

  /** A ward whose payees got so much; `sellers`: which supplier each of them is, one each where it is not said. */
  const sums = (amounts: readonly number[], sellers = amounts.map((_, i) => i)) => {
    const made = supplierWorld(HYNDBURN);
    made.file(
      '2024.csv',
      paid(amounts.map((amount, i) => [`Firm ${i} Ltd`, amount, '05/04/2024'])),
    );
    made.payments();
    made.suppliers(
      sellers.map((seller, i) => ({
        payee: `Firm ${i} Ltd`,
        name: `Seller ${seller}`,
        district_code: 'E07000120',
        ward_code: ACCRINGTON.ward,
      })),
    );
    const figures = made.figures();
    const money = figures.get('spend-by-supplier-ward', ACCRINGTON.ward, '2024-25');
    const count = figures.get('spend-suppliers-in-ward', ACCRINGTON.ward, '2024-25');
    return {
      ...{ value: money.value, status: money.status, count: count.value },
      ...{ quote: money.notes.quote, rows: calculationOf(money)?.rows },
    };
  };

  it('gives a ward its sum from three suppliers of which none has over 80%', () => {
    expect(sums([100, 100])).toMatchObject({ value: null, status: 'suppressed', count: 2 });
    expect(sums([100, 100, 100])).toMatchObject({ value: 300, status: 'final', count: 3 });
    expect(sums([801, 100, 99])).toMatchObject({ value: null, status: 'suppressed', count: 3 });
    expect(sums([800, 100, 100])).toMatchObject({ value: 1000, status: 'final', count: 3 });
    // To the penny: 80.08 of 100.10, and one more.
    expect(sums([80.08, 10, 10.02]).value).toBe(100.1);
    expect(sums([80.09, 10, 10.01]).value).toBeNull();
  });

  it('counts a supplier of a ward once, whatever names it is paid under', () => {
    // 90% in two names, neither with over 80%.
    const split = sums([450, 450, 50, 50], [0, 0, 1, 2]);
    expect(split).toMatchObject({ value: null, status: 'suppressed', count: 3 });
    expect(split.quote).toContain('We know of three suppliers');
    expect(split.quote).toContain('one of them has more than four fifths of the sum');
    expect(split.rows).toEqual([]);
    expect(sums([400.01, 400, 100, 99.99], [0, 0, 1, 2]).value).toBeNull();
    const shown = sums([400, 400, 100, 100], [0, 0, 1, 2]);
    expect(shown).toMatchObject({ value: 1000, status: 'final', count: 3 });
    expect(shown.quote).toContain('£1,000 in');
    expect(shown.quote).toContain('went to three suppliers whose known address is in');
    expect(shown.rows?.slice(0, 2)).toEqual([
      ['Firm 0 Ltd', 'Seller 0', 400],
      ['Firm 1 Ltd', 'Seller 0', 400],
    ]);
    // Three payees are no three suppliers.
    const two = sums([400, 300, 300], [0, 0, 1]);
    expect(two).toMatchObject({ value: null, status: 'suppressed', count: 2 });
    expect(two.quote).toContain('We know of two suppliers');
  });
});

describe('a table of suppliers', () => {
  const refusal = (rows: Parameters<typeof suppliersCsv>[0]) => {
    const made = supplierWorld(HYNDBURN);
    made.suppliers(rows);
    made.put(
      'supplier-postcodes.csv',
      'postcode,ward_code,district_code,county_code\nPR5 6AW,,E07000126,E10000017\n',
    );
    try {
      made.tables();
    } catch (error) {
      return String(error).replace(/^DataError: /, '');
    }
    return 'accepted';
  };

  it('is refused in one line where it contradicts itself or says where without evidence', () => {
    expect(refusal([{ payee: 'A Ltd', postcode: 'PR5 6AW', district_code: 'E07000120' }])).toBe(
      'district contradicts the postcode: E07000120 (places/E07000120/suppliers.csv row 2, column district_code); E07000126',
    );
    expect(refusal([{ payee: 'A Ltd', postcode: 'PR5 6AW', ring: 'district' }])).toContain(
      'ring contradicts the district: district',
    );
    expect(
      refusal([{ payee: 'A Ltd', ring: 'district', basis: 'town', evidence: 'a page' }]),
    ).toContain('ring without a district');
    expect(refusal([{ payee: 'A Ltd', ring: 'uk', basis: 'town' }])).toContain(
      'location without evidence',
    );
    expect(refusal([{ payee: 'A Ltd', ring: 'uk', evidence: 'a page' }])).toContain(
      'location without a basis',
    );
    expect(refusal([{ payee: 'A Ltd', postcode: 'pr5 6aw' }])).toContain('malformed postcode');
    expect(refusal([{ payee: 'A Ltd', district_code: 'E07000999' }])).toContain(
      'unknown district code',
    );
    expect(refusal([{ payee: 'A Ltd', owner_class: 'employees' }])).toContain(
      'owner class without evidence',
    );
    expect(refusal([{ payee: 'A Ltd', strength: 'sure' }])).toContain('unknown strength');
    const owned = { payee: 'A Ltd', owner_class: 'employees', owner_evidence: 'a page' };
    expect(refusal([owned])).toContain('unknown owner_strength');
    expect(refusal([{ ...owned, owner_strength: 'firm', owner_since: '2024' }])).toContain(
      'malformed month',
    );
    expect(refusal([{ payee: 'A Ltd' }, { payee: 'B Ltd', aliases: 'a limited' }])).toContain(
      'name of two suppliers: A LTD',
    );
    const seen = (payee: string, evidence: string) => ({
      payee,
      ring: 'uk',
      basis: 'town',
      evidence,
    });
    expect(refusal([seen('A Ltd', 'a page'), seen('B Ltd', 'a page, on B')])).toContain(
      'document with further words: a page, on B',
    );
    expect(refusal([{ payee: 'A Ltd', postcode: 'PR5 6AW' }])).toBe('accepted');
  });
});

const FIXTURES = 'tests/fixtures/spend';
describe('the evidence as obtained', () => {
  it('accounts for every researched payee and leaves what is written by hand alone', () => {
    const preston = {
      code: 'E07000123',
      name: 'Preston',
      slug: 'preston',
      county: 'Lancashire',
      countyCode: 'E10000017',
    };
    const made = supplierWorld(preston);
    made.run('suppliers', FIXTURES);
    expect(made.log).toContain(
      'preston/supplier_locations_evidence.csv: 33 read = 28 kept + 5 excluded (4 nothing found, 1 a person or redacted)',
    );
    const columns = ['payee', 'kind', 'postcode', 'ring', 'district_code', 'ward_code'] as const;
    type Row = Record<(typeof columns)[number] | 'note', string>;
    const read = (path: string) =>
      new Map(
        Papa.parse<Row>(readFileSync(path, 'utf8').trim(), { header: true }).data.map((row) => [
          row.payee,
          row,
        ]),
      );
    const imported = read(made.place('suppliers.csv'));
    const committed = read('data/places/E07000123/suppliers.csv');
    expect(imported.size).toBeGreaterThan(25);
    expect([...imported.keys()].filter((payee) => !committed.has(payee))).toEqual([]);
    // The county council's office was added by hand.
    for (const [payee, row] of imported)
      if (payee !== 'LANCASHIRE COUNTY COUNCIL')
        expect(
          columns.map((column) => committed.get(payee)?.[column]),
          payee,
        ).toEqual(columns.map((column) => row[column]));
    made.put('suppliers.csv', readFileSync('data/places/E07000123/suppliers.csv', 'utf8'));
    made.run('suppliers', FIXTURES);
    expect(readFileSync(made.place('suppliers.csv'), 'utf8')).toBe(
      readFileSync('data/places/E07000123/suppliers.csv', 'utf8'),
    );
  });

  it('gives a council with payments of seven years figures that hold', () => {
    const made = supplierWorld(HYNDBURN);
    made.payments(['tests/fixtures/payments/hyndburn']);
    // Every third payee in the district, every third in the rest of the county, the others not known.
    const payees = knownPayees(new DataFolder(made.dataDir), HYNDBURN.code).values();
    const codePoint = readFileSync('tests/fixtures/geography/codepoint/bb.csv', 'utf8');
    const [, inside] = new RegExp(`^"(BB5 \\w{3})".*"${HYNDBURN.code}"`, 'm').exec(codePoint) ?? [];
    const postcodes = [inside, 'PR5 6AW'];
    made.suppliers(
      [...payees].flatMap((payee, i) => {
        const postcode = postcodes[i % 3];
        return postcode === undefined ? [] : [{ payee, postcode }];
      }),
    );
    made.run('postcodes', 'tests/fixtures/geography/codepoint');
    const figures = made.figures();
    const shares = figures.over('spend-local-share', 'E07000120');
    expect(shares).toHaveLength(7);
    for (const { period, lower, upper } of shares) {
      expect(lower ?? -1, period).toBeGreaterThan(0);
      expect(upper ?? 0, period).toBeLessThan(100.000001);
      const sum = MONEY_PARTS.reduce((all, part) => {
        const ring = figures.find(`spend-rings-${part}`, 'E07000120', period);
        return all + (ring?.value ?? ring?.lower ?? 0);
      }, 0);
      expect(sum, period).toBeCloseTo(100, 6);
      // What is in doubt and went to the district is in the whole of a ring, and in no end of the share: the ring's is less.
      const ring = figures.get('spend-rings-district', 'E07000120', period);
      expect((ring.lower ?? 0) - (lower ?? 0), period).toBeGreaterThan(-0.2);
      expect((ring.lower ?? 0) - (lower ?? 0), period).toBeLessThan(0.2);
      const traced = figures.get('spend-coverage', 'E07000120', period);
      expect(traced.lower ?? traced.value ?? 0).toBeGreaterThan(lower ?? 0);
    }
    const totals = figures.over('council-spend-total', 'E07000120');
    const pence = totals
      .filter(({ period }) => !period.includes('-m'))
      .reduce((sum, { value }) => sum + Math.round((value ?? 0) * 100), 0);
    // All that the importer kept or excluded for this body, see published.test.ts.
    expect(pence / 100).toBe(3_462_739.42);
    expect(
      figures.all.filter(({ areaType, status }) => areaType === 'ward' && status === 'final')
        .length,
    ).toBeGreaterThan(8);
  });
});
