import { describe, expect, it } from 'vitest';
import { HeadingNames } from '../../src/import/payments/recogniseHeader.ts';
import type { LocatedPayee } from '../../src/indicators/spend/locatedPayees.ts';
import type { Place } from '../../src/model/Place.ts';
import { ADDRESS_BASES, OWNER_CLASSES } from '../../src/model/Supplier.ts';
import { spendTemplateCsv, TEMPLATE_COLUMNS } from '../../src/publish/files/spendTemplate.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import {
  BASIS_IN_WORDS,
  evidenceLink,
  moneyPlaceInWords,
  OWNER_IN_WORDS,
  payeeName,
} from '../../src/site/spend/payeeWords.ts';
import {
  anchorFinding,
  concentrationSentence,
  coverageSentence,
  disagreementSentence,
  localShareFinding,
  payersWithPayments,
  upperEndsSentence,
  wardSuppliersRest,
} from '../../src/site/spend/spendSentences.ts';
import { isPostTownOnly } from '../../src/site/spend/spendView.ts';
import type { BodySpend, PlaceBody, Supplier } from '../../src/tables/SpendTables.ts';
import { money } from '../charts/madeSpend.ts';

const place: Place = {
  code: 'E07900001',
  name: 'Madeham',
  slug: 'madeham',
  county: 'Madeshire',
  countyCode: 'E10900001',
  postTown: 'Madeham',
  about: 'Made.',
  wardsSince: 2019,
  publisher: null,
  corrections: null,
};

const supplier: Supplier = {
  payee: 'SMITH & SONS LTD',
  aliases: [],
  name: 'Smith & Sons Limited',
  kind: 'company',
  number: null,
  postcode: 'MH5 6AW',
  postTown: 'Madeham',
  basis: 'registered-office',
  ring: 'county',
  isElsewhere: false,
  districtCode: 'E07900002',
  wardCode: null,
  placedBy: 'postcode',
  strength: 'firm',
  evidence: ['https://example.org/register'],
  ownerClass: 'charitable trust',
  ownerSince: null,
  ownerStrength: 'firm',
  ownerEvidence: ['https://example.org/trust'],
  date: '2026-11',
  note: '',
};

function payee(more: Partial<LocatedPayee> = {}): LocatedPayee {
  return {
    payee: 'SMITH & SONS LTD',
    payeeKind: 'organisation',
    amountGbp: 1000,
    payments: null,
    scope: 'in',
    reason: null,
    evidence: null,
    rule: null,
    published: null,
    match: { supplier, stage: 'exact' },
    place: 'county',
    likelyRing: 'county',
    districtCode: 'E07900002',
    wardCode: null,
    postTown: 'Madeham',
    ...more,
  };
}

const payers = (period: string) =>
  Array.from({ length: 6 }, (_, i) => ({ payer: `Body ${i}`, period, address: 'a page' }));

describe('the finding on anchor institutions', () => {
  const point = (period: string, share: number | null, total?: number, isDerived = false) => ({
    period,
    own: money('anchor-spend-local-share', share, { period }),
    around: undefined,
    ownAmount: undefined,
    aroundAmount: undefined,
    total:
      total === undefined
        ? undefined
        : money('anchor-spend-total', total, {
            period,
            ...(isDerived && { status: 'approximate' as const }),
          }),
  });

  it('never gives the shares without what they are of', () => {
    const text = plainText(
      anchorFinding(
        [point('2012-13', 5, 750e6), point('2016-17', 18.2, 617e6, true)],
        'Madeham',
        payers('2012-13'),
      ),
    );
    expect(text).toBe(
      'By published results, of what the anchor institutions studied spent with suppliers in 2016-17, 18.2% went to suppliers in Madeham; in 2012-13 it was 5%. They are shares of different totals, £750 million and about £617 million; whether the same bodies were counted is not known.',
    );
  });

  it('says a rise, a standstill and a total that is not known', () => {
    const said = (before?: number, after?: number) =>
      plainText(anchorFinding([point('2012-13', 5, before), point('2016-17', 4, after)], 'M', []));
    expect(said(1e6, 2e6)).toContain(
      'They are shares of different totals, £1 million and £2 million',
    );
    expect(said(2e6, 2e6)).toContain('Both are of a total of £2 million.');
    expect(said()).toBe(
      'By published results, of what the anchor institutions studied spent with suppliers in 2016-17, 4% went to suppliers in M; in 2012-13 it was 5%.',
    );
  });

  it('counts the institutions only for a year they were named for', () => {
    const points = [point('2012-13', 5), point('2016-17', 18.2)];
    const said = (period: string) => plainText(anchorFinding(points, 'M', payers(period)));
    expect(said('2016-17')).toMatch(/^By published results, of what six anchor institutions spent/);
    expect(said('2012-13')).toMatch(
      /^By published results, of what the anchor institutions studied spent/,
    );
  });

  it('says nothing of one year, of none, or of a gap', () => {
    for (const points of [[], [point('2012-13', 5)], [point('2012-13', 5), point('2016-17', null)]])
      expect(plainText(anchorFinding(points, 'Madeham', []))).toMatch(
        /^We have no study of what anchor/,
      );
  });
});

describe('the institutions of a study', () => {
  const payers = ['A Council', 'B College'].map((payer) => ({
    ...{ payer, period: '2012-13', address: 'https://example.org/' },
  }));
  const body = (name: string, isHere: boolean) =>
    ({ body: { name }, spend: isHere ? {} : null }) as unknown as PlaceBody;
  it.each([
    [[], 'We have payments of none of them. That is our gap: they may well publish some.'],
    [
      [body('A Council', false)],
      'We have payments of none of them. That is our gap: they may well publish some.',
    ],
    [
      [body('A Council', true)],
      'Of these we have payments of A Council, of the others none. That is our gap: they may well publish some.',
    ],
    [[body('A Council', true), body('B College', true)], ''],
  ])('are told apart by whose payments are here', (bodies, said) => {
    expect(payersWithPayments(payers, bodies)).toBe(said);
  });
  it('are not spoken of where none is named', () => {
    expect(payersWithPayments([], [])).toBe('');
  });
});

/** Payments that are here, and no end that hangs on one document. */
const PAID = {
  span: { basis: 'payments' },
  onOne: { lower: null, upper: null },
} as const;

describe('the council’s own payments', () => {
  const share = (lower: number | null, upper: number | null, value: number | null = null) =>
    money('spend-local-share', value, {
      lower,
      upper,
      dataPeriod: 'April 2019 to December 2025',
      ...(value === null && { status: 'bounds' }),
    });
  const said = (...ends: Parameters<typeof share>) =>
    plainText(localShareFinding(share(...ends), 'The council', 'Madeham', PAID));

  it('are given between two ends, zero included, and never by their middle', () => {
    expect(said(0, 62.5)).toBe(
      'Of every pound in the payments The council published for goods, services and works from April 2019 to December 2025, at most 63p went to addresses in Madeham.',
    );
    expect(said(10, 20, 15)).toContain('at least 10p and at most 20p');
    expect(said(10, 20, 15)).not.toContain('15');
    expect(said(null, null, 12)).toContain(', 12p went to addresses in Madeham.');
  });

  it('say whose sums they are where they are a third party’s, and what hangs on one document', () => {
    const told = (basis: 'largest' | 'payments', upper: number | null) =>
      plainText(
        localShareFinding(share(2.4, 70.7), 'The council', 'Madeham', {
          span: { basis },
          onOne: { lower: null, upper: upper === null ? null : { pct: upper, payees: [] } },
        }),
      );
    expect(told('largest', 89.7)).toBe(
      'Of every pound in the payments The council published for goods, services and works from April 2019 to December 2025 (a third party’s sums), at least 2p and at most 71p, or up to 90p if one document about addresses is wrong, went to addresses in Madeham.',
    );
    expect(told('payments', null)).toBe(
      'Of every pound in the payments The council published for goods, services and works from April 2019 to December 2025, at least 2p and at most 71p went to addresses in Madeham.',
    );
  });

  it('of one month are told as of that month', () => {
    const month = { ...share(1, 90), dataPeriod: 'March 2022' };
    expect(plainText(localShareFinding(month, 'The council', 'Madeham', PAID))).toContain(
      'works in March 2022, at least 1p',
    );
    const top = money('spend-top10-share', null, {
      ...{ lower: 56.81, upper: 56.82, status: 'bounds', dataPeriod: 'March 2022' },
    });
    expect(plainText(concentrationSentence(top, 'the council'))).toContain(
      'received 56.8% of the payments the council published',
    );
  });

  it('have several upper ends, each with its reason, and none where they are one', () => {
    const end = (upper: number) =>
      money('spend-local-share', null, { lower: 1, upper, status: 'bounds' });
    const none = { all: undefined, weakAsSure: undefined, everyPayment: undefined };
    const said = (...uppers: (number | null)[]) => {
      const [all, weakAsSure, everyPayment] = uppers.map((upper) =>
        upper === null ? undefined : end(upper),
      );
      return plainText(upperEndsSentence({ all, weakAsSure, everyPayment }, 'Madeham'));
    };
    expect(said(70.7, 65.3, 71.4)).toMatch(
      /^How much may have stayed in Madeham at most depends on what is counted: 70\.7% if .*; 65\.3% if weak .*; 71\.4% of all payments.*\. Quote the first, and never without the lower end\.$/,
    );
    expect(said(70.7, 70.7, 70.7)).toBe('');
    // An end that hangs on one document is another end.
    const outside = { pct: 89.87, payees: [payee()] };
    expect(plainText(upperEndsSentence({ ...none, all: end(70.7) }, 'Madeham', outside))).toMatch(
      /: 70\.7% if .*; 89\.9% if the one source for the address of Smith & Sons Limited is wrong\. Quote the first/,
    );
    expect(upperEndsSentence(none, 'Madeham', outside)).toEqual([]);
    expect(said(70.7, null, null)).toBe('');
  });

  it('are said not to be known where they are not', () => {
    expect(said(null, null)).toBe(
      'How much of what The council pays goes to addresses in Madeham is not known.',
    );
    expect(plainText(localShareFinding(undefined, 'The council', 'Madeham', PAID))).toContain(
      'is not known',
    );
    expect(plainText(localShareFinding(share(1, 2), 'The council', 'Madeham', null))).toContain(
      'is not known',
    );
  });

  it('say of a ward’s payees that those in doubt are left out, and of none that it surely sold something', () => {
    const said = (count: number) => wardSuppliersRest(count, '20 largest payees', 'Mill');
    expect(said(1)).toMatch(
      /^ of the 20 largest payees we have by name, leaving out any we doubt sold the council anything, is known to have its address in Mill\./,
    );
    expect(said(0)).toContain(
      'leaving out any we doubt sold the council anything, is known to have its address',
    );
    expect(said(2)).toContain(
      'leaving out any we doubt sold the council anything, are known to have their',
    );
  });

  it('are covered so far, and concentrated', () => {
    const coverage = money('spend-coverage', 40);
    const list = [payee(), payee({ place: 'unlocated' }), payee({ place: 'redacted' })];
    expect(plainText(coverageSentence(coverage, list))).toBe(
      'Of the 3 listed payees that we have no reason to leave out, we have evidence we accept of the address of one. To payees with such evidence went 40.0% of the money.',
    );
    expect(plainText(concentrationSentence(undefined, 'The council'))).toContain('not known');
    expect(
      plainText(concentrationSentence(money('spend-top10-share', 44.44), 'The council')),
    ).toContain('received 44.4% of the payments The council published');
  });

  it('may not add up, which is said to the tenth of a per cent', () => {
    const council = (byMonth: number, byDepartment: number | null) =>
      ({
        departmentsWholeGbp: byMonth,
        departments:
          byDepartment === null
            ? []
            : [{ department: 'a', amountGbp: byDepartment, payments: 1, suppliers: 1 }],
      }) as unknown as BodySpend;
    expect(disagreementSentence(council(205_858_930.06, 205_073_987.4))).toContain(
      'differ by 0.4%',
    );
    expect(disagreementSentence(council(100, 100.004))).toBeNull();
    expect(disagreementSentence(council(100, null))).toBeNull();
    expect(disagreementSentence(council(0, 5))).toBeNull();
  });
});

describe('payees', () => {
  it('are called by their proper name, persons never', () => {
    expect(payeeName(payee())).toBe('Smith & Sons Limited');
    expect(payeeName(payee({ match: null }))).toBe('SMITH & SONS LTD');
    for (const payeeKind of ['individual', 'redacted', 'unnamed'] as const) {
      const name = payeeName(payee({ payee: 'Mr John Smith', payeeKind }));
      expect(name).not.toMatch(/Smith/);
      expect(name.length).toBeGreaterThan(10);
    }
  });

  it('are local by district, not by post town', () => {
    expect(isPostTownOnly(payee(), place)).toBe(true);
    expect(isPostTownOnly(payee({ place: 'district' }), place)).toBe(false);
    expect(isPostTownOnly(payee({ place: 'unlocated' }), place)).toBe(false);
    expect(isPostTownOnly(payee({ postTown: null }), place)).toBe(false);
    expect(isPostTownOnly(payee({ postTown: 'Otherham' }), place)).toBe(false);
    expect(isPostTownOnly(payee(), { ...place, postTown: null })).toBe(false);
    expect(isPostTownOnly(payee({ postTown: 'MADEHAM' }), place)).toBe(true);
  });

  it('have every kind of place, address and owner in words', () => {
    const rings = [
      'district',
      'county',
      'region',
      'uk',
      'abroad',
      'doubtful',
      'weak',
      'unlocated',
      'redacted',
    ] as const;
    const names = { district: 'Madeham', county: 'Madeshire', region: 'North West' };
    const words = rings.map((ring) => moneyPlaceInWords(ring, names));
    expect(new Set(words).size).toBe(rings.length);
    expect(words.slice(0, 3)).toEqual([
      'In Madeham',
      'Rest of Madeshire',
      'Rest of the North West',
    ]);
    expect(moneyPlaceInWords('county', { ...names, county: null })).toBe('Rest of the county');
    expect(moneyPlaceInWords('region', { ...names, region: null })).toBe('Rest of the region');
    expect(moneyPlaceInWords('region', { ...names, region: 'London' })).toBe('Rest of London');
    for (const basis of ADDRESS_BASES) expect(BASIS_IN_WORDS[basis]).toBeTruthy();
    for (const owner of OWNER_CLASSES) expect(OWNER_IN_WORDS[owner]).toBeTruthy();
  });

  it('have evidence that is followed only where it is an address of the web', () => {
    expect(evidenceLink('https://www.example.org/a?b=1')).toEqual({
      text: 'example.org',
      href: 'https://www.example.org/a?b=1',
    });
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'name only',
      'https://',
      '=cmd|x',
      ' https://a.b',
    ])
      expect(evidenceLink(text)).toEqual({ text });
    expect(evidenceLink('https://a.b/"><script>').href).not.toContain('<');
  });
});

describe('the template for councils', () => {
  it('is a header and no made row', () => {
    expect(spendTemplateCsv()).toBe(
      'Payment date,Department,Supplier name,Supplier postcode,Company number,Description,Merchant category,Net amount,Irrecoverable VAT,Transaction number\n',
    );
  });

  it('is read by the import as it stands, every column known', () => {
    const names = new HeadingNames({ columns: {}, vat: 'excluded' });
    const layout = names.layout(
      TEMPLATE_COLUMNS.map(({ heading }) => heading),
      0,
    );
    expect(layout).toMatchObject({
      unknown: [],
      date: 0,
      payee: 2,
      amount: 7,
      transaction: 9,
      department: [1],
    });
  });
});
