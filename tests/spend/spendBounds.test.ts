import { describe, expect, it } from 'vitest';
import { rangeSentence } from '../../src/format/rangeWords.ts';
import { calculationOf } from '../../src/indicators/calculationOf.ts';
import { INDICATORS, indicatorById } from '../../src/indicators/registry.ts';
import { ownerOf } from '../../src/indicators/spend/spendOwners.ts';
import { penceOfPound } from '../../src/indicators/spend/spendWords.ts';
import { type SharePart, shareBounds } from '../../src/stats/shareBounds.ts';
import type { Supplier } from '../../src/tables/SpendTables.ts';
import { HYNDBURN, supplierWorld } from './supplierWorld.ts';

const SPAN = '2022-2024';
const HEAD = 'month,amount_gbp\n2023-03,600\n2023-04,400\n';

/** A council of £1,000 with some of its payees known, the rest not listed. */
function council(
  payees: Readonly<Record<string, number>>,
  suppliers: Parameters<ReturnType<typeof supplierWorld>['suppliers']>[0] = [],
  scopeRules: readonly object[] = [],
  place: Partial<Parameters<typeof supplierWorld>[0]> = {},
  departments: Readonly<Record<string, number>> = { PARKS: 1000 },
) {
  const made = supplierWorld({ ...HYNDBURN, ...place }, { scopeRules });
  made.file('made_monthly_spend_2023-03_2023-04.csv', HEAD);
  made.file(
    'made_departments.csv',
    `department,amount_gbp,count,suppliers\n${Object.entries(departments)
      .map(([name, amount]) => `${name},${amount},5,3\n`)
      .join('')}`,
  );
  made.file(
    'made_top3_suppliers_2022-23_to_2023-24.csv',
    `supplier,amount_gbp\n${Object.entries(payees)
      .map(([name, amount]) => `${name},${amount}\n`)
      .join('')}`,
  );
  made.file(
    'made_contracts_finder_2020_2023.csv',
    'id,published_date,awarded_date,status,title,awarded_supplier,awarded_value,value_low,value_high,url\nn1,2023-01-02,2023-01-01,awarded,Roof,Mill Ltd,5,0,0,https://example.org\n',
  );
  if (suppliers.length > 0) made.suppliers(suppliers);
  made.run('spend-summary');
  const code = made.tables().place.place.code;
  const figures = made.figures();
  return { made, get: (indicator: string) => figures.get(indicator, code, SPAN), figures };
}

const local = { district_code: HYNDBURN.code };
const far = { district_code: 'E09000001' };

describe('bounds of a share', () => {
  const part = (
    amount: number,
    isInside: boolean | null,
    scope: SharePart['scope'] = 'in',
  ): SharePart => ({ amount, isInside, scope });

  it('are by the formula, with every kind of pound', () => {
    const [l, e, u, sl, se, su] = [30, 20, 10, 5, 7, 3];
    const found = shareBounds([
      part(l, true),
      part(e, false),
      part(u, null),
      part(sl, true, 'doubtful'),
      part(se, false, 'doubtful'),
      part(su, null, 'doubtful'),
    ]);
    expect(found?.lowerPct).toBeCloseTo((100 * l) / (l + e + u + se + su), 12);
    expect(found?.upperPct).toBeCloseTo((100 * (l + u + sl + su)) / (l + e + u + sl + su), 12);
  });

  it('have a middle up to a fifth not known or in doubt, and none beyond', () => {
    const middle = (u: number, s: number) =>
      shareBounds([part(80, true), part(u, null), part(s, false, 'doubtful')])?.midpointPct;
    expect(middle(20, 0)).toBe(90);
    expect(middle(10, 10)).not.toBeNull();
    expect(middle(20.02, 0)).toBeNull();
    expect(middle(10, 10.02)).toBeNull();
  });

  it('are null where nothing counts', () => {
    expect([shareBounds([]), shareBounds([part(-5, true)]), shareBounds([part(0, null)])]).toEqual([
      null,
      null,
      null,
    ]);
    expect(shareBounds([part(100, false)])).toMatchObject({ lowerPct: 0, upperPct: 0 });
  });

  it('hold whatever the unknowns turn out to be, repayments included', () => {
    const amounts = [50, 40, -7, 12, 9, -3, 20];
    const parts: SharePart[] = [
      part(50, true),
      part(40, false),
      part(-7, null),
      part(12, null),
      part(9, true, 'doubtful'),
      part(-3, false, 'doubtful'),
      part(20, null, 'doubtful'),
    ];
    const bounds = shareBounds(parts);
    // Every way the unknown places and the doubtful scopes may be settled.
    for (let way = 0; way < 2 ** 10; way++) {
      const bit = (i: number) => ((way >> i) & 1) === 1;
      let inside = 0;
      let whole = 0;
      for (const [i, { isInside, scope }] of parts.entries()) {
        if (scope === 'doubtful' && bit(i)) continue;
        whole += amounts[i] ?? 0;
        if (isInside ?? bit(i === 6 ? 7 : i)) inside += amounts[i] ?? 0;
      }
      const share = (100 * inside) / whole;
      expect(share).toBeGreaterThanOrEqual((bounds?.lowerPct ?? 100) - 1e-9);
      expect(share).toBeLessThanOrEqual((bounds?.upperPct ?? 0) + 1e-9);
    }
  });

  it('are said in pence rounded outwards', () => {
    expect(penceOfPound(2.39, 70.7)).toBe('at least 2p and at most 71p');
    expect(penceOfPound(2, 70)).toBe('at least 2p and at most 70p');
    expect(penceOfPound(0, 62.5)).toBe('at most 63p');
    expect(penceOfPound(0.4, 62.5)).toBe('at least a little and at most 63p');
    expect(penceOfPound(0, 100)).toBe('anything from nothing to all of it');
    expect(penceOfPound(12, 100)).toBe('at least 12p');
    expect([penceOfPound(0, 0), penceOfPound(12, 12), penceOfPound(100, 100)]).toEqual([
      'nothing',
      '12p',
      'all of it',
    ]);
  });
});

describe('a payee of doubtful scope', () => {
  const rule = (evidence: string | null) => [
    { field: 'payee', holds: 'county fund', reason: 'grant', evidence },
  ];
  const payees = { 'COUNTY FUND': 300, 'MILL LTD': 700 };
  const suppliers = [
    { payee: 'COUNTY FUND', ...local },
    { payee: 'MILL LTD', ...far },
  ];

  it('is counted both ways; with evidence it is out, without a rule it is in', () => {
    const doubtful = council(payees, suppliers, rule(null)).get('spend-local-share');
    expect([doubtful.lower, doubtful.upper, doubtful.value]).toEqual([0, 30, null]);
    const out = council(payees, suppliers, rule('a decision')).get('spend-local-share');
    expect([out.lower, out.upper]).toEqual([0, 0]);
    // A ring is of all that may count, in pounds and per cent: nowhere else can the £300 be.
    const rings = council(payees, suppliers, rule(null));
    expect(rings.get('spend-rings-district')).toMatchObject({ lower: 0, upper: 30 });
    expect(rings.get('spend-rings-uk')).toMatchObject({ value: 70, lower: null, upper: null });
    expect(rings.get('spend-rings-uk').notes.quote).toContain(
      '£700 (70.0%) of the £1,000 in payments published by Hyndburn Council (a third party’s sums) that are, or may be, for goods, services and works went to suppliers in the rest of the United Kingdom; known payees in doubt are a part of their own.',
    );
    expect(rings.get('spend-rings-district').notes.doNotQuote).toContain(
      'one end alone: of £300 we are not sure whether it bought anything.',
    );
    const counted = council(payees, suppliers).get('spend-local-share');
    expect([counted.lower, counted.value, counted.upper]).toEqual([30, 30, 30]);
  });

  it('outside the district makes the lower end smaller, never the upper', () => {
    const both = { 'COUNTY FUND': 300, 'MILL LTD': 700 };
    const swapped = [
      { payee: 'COUNTY FUND', ...far },
      { payee: 'MILL LTD', ...local },
    ];
    const share = council(both, swapped, rule(null)).get('spend-local-share');
    expect([share.lower, share.upper]).toEqual([70, 100]);
  });

  it('is in the table with its reason, and out of it with the evidence', () => {
    const scope = (evidence: string | null) =>
      council(payees, suppliers, rule(evidence))
        .made.tables()
        .spend.council?.spans[0]?.payees.find(({ payee }) => payee === 'COUNTY FUND');
    expect(scope(null)).toMatchObject({ scope: 'doubtful', reason: 'grant', evidence: null });
    expect(scope('a decision')).toMatchObject({ scope: 'out', evidence: 'a decision' });
  });
});

describe('a rest of which departments tell that some of it may not count', () => {
  const ten = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`MILL ${i} LTD`, 40]));
  const world = (balanceSheet: number) =>
    council(
      ten,
      [{ payee: 'MILL 0 LTD', ...far }],
      [],
      {},
      {
        PARKS: 1000 - balanceSheet,
        'BALANCE SHEET': balanceSheet,
      },
    );

  it('is left out where that makes a share larger, and kept where it makes it smaller', () => {
    const { get } = world(300);
    const ends = (id: string) => [get(id).lower, get(id).upper].map((end) => end?.toFixed(6));
    // £40 of £1,000 is traced, and £400 went to the ten; of the £600 that are not listed £300 may not count.
    expect(ends('spend-coverage')).toEqual(['4.000000', '5.714286']);
    expect(ends('spend-top10-share')).toEqual(['40.000000', '57.142857']);
    expect(ends('spend-local-share')).toEqual(['0.000000', '96.000000']);
    expect(get('spend-rings-uk')).toMatchObject({ lower: 4, upper: 100, status: 'bounds' });
    expect(get('spend-rings-uk').notes.quote).toContain(
      '£300 of the whole, or more, may have bought nothing',
    );
    expect(get('spend-rings-unlocated')).toMatchObject({ value: 96, status: 'final' });
    for (const id of ['spend-coverage', 'spend-top10-share'])
      expect(get(id).status, id).toBe('bounds');
    const said = get('spend-coverage').notes.remarks.join(' ');
    expect(said).toContain('Some £300 of the £600 paid to payees that are not listed may have');
    expect(said).toContain(
      '(BALANCE SHEET). It may be more: other departments too may pay grants, and the names do not tell. That it is no more is our assumption.',
    );
    // What hangs on it says so, in the sentence to quote and beside the range; what does not, does not.
    for (const id of ['spend-coverage', 'spend-top10-share']) {
      expect(get(id).notes.quote, id).toContain(
        'no more than £300 of what went to payees we do not',
      );
      expect(rangeSentence(indicatorById(id), get(id)), id).toMatch(
        /whatever is not known turns out to be, if no more than £300 of .*, which is our assumption\.$/,
      );
    }
    for (const id of ['spend-local-share', 'spend-rings-uk', 'spend-owner-members-share'])
      expect(rangeSentence(indicatorById(id), get(id)), id).toMatch(/turns out to be\.$/);
    // The rows say what the formula divides by.
    const rows = calculationOf(get('spend-coverage'))?.rows.filter(
      ([name]) => name === '(all other payees)',
    );
    expect(rows?.map(([, gbp, , , , , , counts]) => [gbp, String(counts).slice(0, 8)])).toEqual([
      [300, 'yes'],
      [300, 'in doubt'],
    ]);
  });

  it('is never more than the rest, and nothing where no department tells so', () => {
    // All £600 of the rest: the listed £400 alone may count.
    expect(world(900).get('spend-top10-share').upper).toBe(100);
    expect(council(ten).get('spend-top10-share')).toMatchObject({ value: 40, status: 'final' });
    expect(council(ten).get('spend-coverage')).toMatchObject({ value: 0, status: 'final' });
  });
});

describe('money of which nothing is located', () => {
  it('has rings from nothing to everything, never a ring of 0', () => {
    const { get } = council({ 'MILL LTD': 400 });
    for (const ring of ['district', 'county', 'region', 'uk', 'abroad']) {
      const figure = get(`spend-rings-${ring}`);
      expect([figure.value, figure.lower, figure.upper, figure.status]).toEqual([
        null,
        0,
        100,
        'bounds',
      ]);
      expect(figure.notes.quote).toContain('none of');
      expect(figure.notes.quote).toContain('is known to have gone');
    }
    expect(get('spend-local-share').notes.quote).toContain('anything from nothing to all of it');
    expect(get('spend-coverage').value).toBe(0);
  });

  it('tells our gap from the one of addresses, and does not lay it on the council', () => {
    const { get } = council({ 'MILL LTD': 400 });
    const { quote } = get('spend-local-share').notes;
    expect(quote).toContain('We have only the largest payee;');
    expect(quote).toContain('The payments we have give none, so we look each up.');
    expect(quote).not.toContain('The council’s lists');
  });

  it('has owners of which none is known', () => {
    const { get } = council({ 'MILL LTD': 400 });
    expect(get('spend-owner-unknown-share').value).toBe(100);
    expect(get('spend-owner-members-share')).toMatchObject({ lower: 0, upper: 100 });
  });

  it('says known of nothing that rests on weak evidence', () => {
    const weak = council({ 'MILL LTD': 1000 }, [{ payee: 'MILL LTD', ...local, strength: 'weak' }]);
    expect(weak.get('spend-local-share')).toMatchObject({ lower: 0, upper: 100 });
    expect(weak.get('spend-local-share-weak')).toMatchObject({ lower: 100, upper: 100 });
    expect(weak.get('spend-rings-weak').value).toBe(100);
    expect(weak.get('spend-coverage').value).toBe(0);
    for (const { id, notes } of weak.figures.all)
      expect(notes.quote, id).not.toMatch(/can be shown/);
  });
});

describe('pounds that hang on one document', () => {
  const charity = { owner_class: 'charity', owner_strength: 'firm' } as const;
  const world = (hanging: number, others: readonly string[] = ['b, page 2', 'c, page 3']) =>
    council({ 'MILL LTD': hanging, 'DYE LTD': 300, 'WEAVE LTD': 200 }, [
      { payee: 'MILL LTD', ...local, ...charity, evidence: 'a, page 1', owner_evidence: 'd' },
      ...['DYE LTD', 'WEAVE LTD'].map((payee, i) => ({
        ...{ payee, ...local, ...charity },
        ...{ evidence: others[i] ?? '', owner_evidence: others[i] ?? '' },
      })),
    ]);
  const IDS = [
    'spend-local-share',
    'spend-rings-district',
    'spend-owner-charity-share',
    'spend-owner-members-share',
  ] as const;
  const cautions = (made: ReturnType<typeof world>) =>
    IDS.map(
      (id) =>
        /Of the £[\d,]+ counted [^(]*alone \(.*?\), which says [^.]*\./.exec(
          made.get(id).notes.doNotQuote,
        )?.[0] ?? null,
    );

  it('are said from half of a lower end on, by place and by owner', () => {
    // £500 of £1,000 is half; £499 of £999 is not.
    expect(cautions(world(500))).toEqual([
      'Of the £1,000 counted as paid to addresses in Hyndburn, £500 rest on one source alone (a, page 1), which says where MILL LTD is.',
      'Of the £1,000 counted as paid to suppliers in the district, £500 rest on one source alone (a, page 1), which says where MILL LTD is.',
      'Of the £1,000 counted as paid to charities, and firms owned by a charity or trust, £500 rest on one source alone (d), which says who owns MILL LTD.',
      null,
    ]);
    expect(cautions(world(499))).toEqual([null, null, null, null]);
    expect(calculationOf(world(500).get('spend-owner-charity-share'))?.sum).toContain(
      '; £500.00 of the £1,000.00 at the lower end rest on one source alone: d',
    );
    expect(calculationOf(world(499).get('spend-owner-charity-share'))?.sum).not.toContain('alone');
  });

  it('add up over all payees of the document, and over none that has a second one', () => {
    expect(
      cautions(world(100, ['https://www.made.example/x', 'https://www.made.example/x']))[0],
    ).toBe(
      'Of the £600 counted as paid to addresses in Hyndburn, £500 rest on one source alone (a page of made.example), which says where DYE LTD and WEAVE LTD are.',
    );
    expect(cautions(world(100, ['x|y', 'x|y']))[0]).toBeNull();
  });

  it('raise the upper end of the local share where they are half of what is surely elsewhere', () => {
    const raised = (hanging: number) => {
      const { get } = council({ 'MILL LTD': hanging, 'DYE LTD': 500 }, [
        { payee: 'MILL LTD', ...far, evidence: 'a, page 1' },
        { payee: 'DYE LTD', ...far, evidence: 'b|c' },
      ]);
      const { notes, upper } = get('spend-local-share');
      const said = notes.remarks.join(' ');
      return [
        upper,
        /Of the £[\d,]+ counted as paid to addresses elsewhere/.test(said),
        /If the one .*?%/.exec(said)?.[0],
      ];
    };
    const wrong = 'If the one document that says where MILL LTD is is wrong, the upper end is';
    expect(raised(500)).toEqual([0, true, `${wrong} 50.0%`]);
    expect(raised(499)).toEqual([0.1, false, `${wrong} 50.0%`]);
  });

  it('are all, where there is no other; what a name says by itself is no document', () => {
    const all = (evidence: string) =>
      council({ 'MILL LTD': 1000 }, [{ payee: 'MILL LTD', ...local, evidence }]).get(
        'spend-local-share',
      ).notes.doNotQuote;
    expect(all('a list')).toContain(
      'Of the £1,000 counted as paid to addresses in Hyndburn, all rests on one source alone (a list)',
    );
    for (const evidence of ['its name', 'the postcode in the published payments'])
      expect(all(evidence)).not.toContain('alone (');
  });
});

describe('a place in no county', () => {
  it('has no rest of one', () => {
    const ids = council({ 'MILL LTD': 1000 }, [], [], { county: null }).figures.all.map(
      ({ indicator }) => indicator,
    );
    expect(ids).toContain('spend-rings-region');
    expect(ids).not.toContain('spend-rings-county');
  });
});

describe('the owner of a payee', () => {
  const owner = (more: Partial<Supplier>, period = '2019-2026') =>
    ownerOf(
      {
        match: {
          stage: 'exact',
          supplier: {
            ownerClass: 'employees',
            ownerSince: null,
            ownerStrength: 'firm',
            ...more,
          } as Supplier,
        },
      },
      { period },
    );

  it('holds only where the evidence is firm and holds for the whole time', () => {
    expect(owner({})).toBe('employees');
    expect(owner({ ownerStrength: 'weak' })).toBe('unknown');
    expect(owner({ ownerSince: '2024-08' })).toBe('unknown');
    expect(owner({ ownerSince: '2019-04' })).toBe('employees');
    expect(owner({ ownerSince: '2019-05' })).toBe('unknown');
    expect(owner({ ownerSince: '2024-08' }, '2025-26')).toBe('employees');
    expect(ownerOf({ match: null }, { period: '2025-26' })).toBe('unknown');
  });

  it('has an indicator for every class', () => {
    const ids = INDICATORS.map(({ id }) => id).filter((id) => id.startsWith('spend-owner-'));
    expect(ids).toHaveLength(7);
  });
});
