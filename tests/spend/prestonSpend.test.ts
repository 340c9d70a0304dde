import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { indicatorById } from '../../src/indicators/registry.ts';
import { spendInputs } from '../../src/indicators/spend/SpendInputs.ts';
import { spanMoney } from '../../src/indicators/spend/spanMoney.ts';
import { spendDrafts } from '../../src/indicators/spend/spendIndicators.ts';
import { MONEY_PARTS } from '../../src/indicators/spend/spendRings.ts';
import { figures, tables } from '../indicators/preston.ts';

const PRESTON = 'E07000123';
const LANCASHIRE = 'E10000017';
const SPAN = '2019-2026';
const get = (indicator: string, period = SPAN, area = PRESTON) =>
  figures.get(indicator, area, period);

/** The published months, in the order of the calendar, added up here once more with nothing of the site's. */
const MONTHS = Papa.parse<string[]>(
  readFileSync('data/places/E07000123/spend-months.csv', 'utf8').trim(),
).data.slice(1);

describe('the sums of Preston, written out', () => {
  /** The twenty largest payees from April 2019 to December 2025, in pence, in the order of the list. */
  const MAPLE_GROVE = 3_154_212_913;
  const COUNTY_COUNCIL = 2_801_250_061;
  const CONLON = 1_064_486_929;
  const ERIC_WRIGHT_CIVIL = 667_839_277;
  const ZURICH = 529_938_885;
  const MATRIX = 462_037_275;
  const SOFTCAT = 416_943_480;
  const YOUTH_ZONE = 359_342_200;
  const FAUN = 320_873_297;
  const FUEL = 310_528_312;
  const EDF = 283_495_124;
  const GATEWAY = 276_294_280;
  const BECK = 203_975_789;
  const FOXTON = 192_726_952;
  const VIVID = 154_522_720;
  const CAPITA = 145_822_647;
  const RECOVERY = 137_371_056;
  const CRITIQOM = 116_641_157;
  const PARISH = 116_298_920;
  const CINEMA = 112_000_000;
  const ALL = 20_585_893_006;
  // A grant, and money passed on, with evidence; and what is in doubt, by where its payee is.
  const OUT = PARISH + YOUTH_ZONE;
  const DOUBT_INSIDE = COUNTY_COUNCIL;
  const DOUBT_UNKNOWN = FOXTON + CINEMA;
  const IN_SCOPE = ALL - OUT - DOUBT_INSIDE - DOUBT_UNKNOWN;
  const IN_DISTRICT = GATEWAY + RECOVERY;
  const IN_COUNTY = MAPLE_GROVE + CONLON + ERIC_WRIGHT_CIVIL;
  const IN_UK = ZURICH + FAUN + VIVID;
  const WEAK = MATRIX + EDF + BECK + CAPITA;
  const NO_ADDRESS = SOFTCAT + FUEL + CRITIQOM;
  const LISTED_IN_SCOPE = IN_DISTRICT + IN_COUNTY + IN_UK + WEAK + NO_ADDRESS;
  const NOT_LISTED = IN_SCOPE - LISTED_IN_SCOPE;
  /** Paid by the departments “balance sheet” and “collection fund”, whoever to. */
  const MAY_NOT_COUNT = 1_827_248_174 + 225_608_370;
  const WHOLE = IN_SCOPE + DOUBT_UNKNOWN;
  const MOST = IN_SCOPE + DOUBT_INSIDE + DOUBT_UNKNOWN;

  it('are £205,858,930.06 in all, £170,042,748.73 in scope and £87,592,917.32 to payees not listed', () => {
    const pence = MONTHS.reduce(
      (sum, [, , amount = '']) => sum + Math.round(Number(amount) * 100),
      0,
    );
    expect([pence, IN_SCOPE, NOT_LISTED]).toEqual([20_585_893_006, 17_004_274_873, 8_759_291_732]);
    expect(LISTED_IN_SCOPE + OUT + DOUBT_INSIDE + DOUBT_UNKNOWN).toBe(11_826_601_274);
    const [span] = tables.spend.council?.spans ?? [];
    expect([span?.totalGbp, span?.restGbp]).toEqual([205_858_930.06, 87_592_917.32]);
  });

  it('give each financial year its twelve months, and the last one nine', () => {
    const years = [
      ['2019-20', 18_496_303.11],
      ['2020-21', 12_867_942.73],
      ['2021-22', 17_660_706.86],
      ['2022-23', 26_946_934.4],
      ['2023-24', 52_102_033.93],
      ['2024-25', 42_710_534.22],
      ['2025-26', 35_074_474.81],
    ] as const;
    for (const [i, [period, sum]] of years.entries()) {
      const months = MONTHS.slice(12 * i, 12 * i + 12);
      const pence = months.reduce(
        (all, [, , amount = '']) => all + Math.round(Number(amount) * 100),
        0,
      );
      expect(pence / 100, period).toBe(sum);
      expect(get('council-spend-total', period).value, period).toBe(sum);
      expect(get('spend-months-published', period).value).toBe(i === 6 ? 75 : 100);
    }
    const last = get('council-spend-total', '2025-26');
    expect(last.dataPeriod).toBe('April to December 2025');
    expect(last.notes.remarks.join(' ')).toContain('Only 9 of the year’s twelve months');
    expect(get('council-spend-total', '2025-m12').value).toBe(2_548_299.61);
  });

  it('bound the share in the district', () => {
    const share = get('spend-local-share');
    expect([share.value, share.status, share.interval]).toEqual([null, 'bounds', 'unlocated']);
    expect(share.lower).toBeCloseTo((100 * IN_DISTRICT) / WHOLE, 9);
    expect(share.upper).toBeCloseTo((100 * (MOST - IN_COUNTY - IN_UK)) / MOST, 9);
    expect([share.lower?.toFixed(1), share.upper?.toFixed(1)]).toEqual(['2.4', '70.7']);
    expect([share.numerator, share.denominator]).toEqual([IN_DISTRICT / 100, WHOLE / 100]);
    expect(share.notes.quote).toContain(
      'published for goods, services and works (a third party’s sums), at least 2p and at most 71p, or up to 90p if one document about addresses is wrong, went to addresses in Preston.',
    );
    const likely = get('spend-local-share-weak');
    expect(likely.upper).toBeCloseTo((100 * (MOST - IN_COUNTY - IN_UK - WEAK)) / MOST, 9);
    expect([likely.lower?.toFixed(1), likely.upper?.toFixed(1)]).toEqual(['2.4', '65.3']);
  });

  it('tell our gap and the council’s apart, each with its amount', () => {
    const { quote, remarks } = get('spend-local-share').notes;
    expect(quote).toContain(
      'We have only the 20 largest payees; who received the other £87.6 million we do not have.',
    );
    expect(quote).toContain(
      'Of £22.4 million paid to nine payees we know by name we are not sure where it went: we have found no evidence of an address that we accept. The council’s lists give none, so we look each up.',
    );
    expect((WEAK + NO_ADDRESS + DOUBT_UNKNOWN) / 1e8).toBeCloseTo(22.4, 1);
    expect(remarks.join(' ')).toContain(
      'Of £31.1 million it is not settled how much bought anything (',
    );
    // That no more of it is in doubt is assumed, and said to be.
    expect(remarks.join(' ')).toContain(
      'Some £20.5 million of the £87.6 million paid to payees that are not listed may have bought nothing either: so much was paid by departments whose names tell of such payments (BALANCE SHEET and COLLECTION FUND). It may be more: other departments too may pay grants, and the names do not tell. That it is no more is our assumption.',
    );
  });

  it('say how far the upper end rises if the one document behind most of what is surely elsewhere is wrong', () => {
    const { remarks } = get('spend-local-share').notes;
    // Maple Grove and Eric Wright: taken from what is outside, they may have stayed.
    expect(remarks.join(' ')).toMatch(
      /Of the £58\.9 million counted as paid to addresses elsewhere, £38\.2 million rest on one source alone \(.*\), which says where Maple Grove .* and Eric Wright .* are\./,
    );
    expect(remarks.join(' ')).toMatch(
      /If the one document that says where Maple Grove .* and Eric Wright .* are is wrong, the upper end is 89\.7%\./,
    );
    expect(get('spend-coverage').notes.doNotQuote).toMatch(
      /Of the £63\.\d million counted as paid to suppliers whose address has evidence we accept, £38\.2 million rest on one source alone/,
    );
  });

  it('call nothing sure of which there is only no reason to doubt it', () => {
    const money = figures.all.filter(({ indicator }) => indicator.startsWith('spend-'));
    expect(money.length).toBeGreaterThan(50);
    for (const { id, indicator, notes } of money) {
      const { definition, formulaText, caveats } = indicatorById(indicator);
      const said = [definition, formulaText, ...caveats, JSON.stringify(notes)].join(' ');
      expect(said, id).not.toMatch(/\bsurely\b|for certain|\bsure (to|of)\b/);
    }
  });

  it('say with every sum of published payments that a third party added it up', () => {
    const published = figures.all.flatMap(({ indicator, notes }) =>
      /^(council-)?spend-/.test(indicator) && notes.quote.includes(' published ')
        ? [notes.quote]
        : [],
    );
    expect(published.length).toBeGreaterThan(90);
    // How many months there are is no sum.
    expect(
      published.filter(
        (quote) => !/a third party(’s sums| adds)|there are published payments/.test(quote),
      ),
    ).toEqual([]);
  });

  it('count everything in the share of all payments: the county council has its offices in the city', () => {
    const share = get('spend-local-share-all');
    const inside = IN_DISTRICT + COUNTY_COUNCIL;
    expect(share.lower).toBeCloseTo((100 * inside) / ALL, 9);
    expect(share.upper).toBeCloseTo((100 * (ALL - IN_COUNTY - IN_UK)) / ALL, 9);
  });

  it('make parts that add to 100, rings between two ends and none of them 0', () => {
    const ring = (part: string) => get(`spend-rings-${part}`);
    const sure = (part: string) => ring(part).value ?? ring(part).lower ?? 0;
    // No postcode is outside the district without a place of its own.
    const parts = MONEY_PARTS.filter((part) => part !== 'elsewhere');
    expect(parts.reduce((sum, part) => sum + sure(part), 0)).toBeCloseTo(100, 9);
    expect(sure('county')).toBeCloseTo((100 * IN_COUNTY) / MOST, 9);
    expect(sure('unlocated')).toBeCloseTo((100 * (NO_ADDRESS + NOT_LISTED)) / MOST, 9);
    expect(sure('doubtful')).toBeCloseTo((100 * (DOUBT_INSIDE + DOUBT_UNKNOWN)) / MOST, 9);
    const open = WEAK + NO_ADDRESS + NOT_LISTED + DOUBT_UNKNOWN;
    // Both ends of all that counts or may count. The county council is in the district, and may not count.
    for (const [part, there, inDoubt] of [
      ['district', IN_DISTRICT, DOUBT_INSIDE],
      ['county', IN_COUNTY, 0],
      ['region', 0, 0],
      ['uk', IN_UK, 0],
      ['abroad', 0, 0],
    ] as const) {
      const most = there + inDoubt + open;
      expect(ring(part).lower, part).toBeCloseTo((100 * there) / MOST, 9);
      expect(ring(part).upper, part).toBeCloseTo((100 * most) / MOST, 9);
      expect([ring(part).value, ring(part).status, ring(part).denominator]).toEqual([
        null,
        'bounds',
        MOST / 100,
      ]);
      // The pounds of the sentence are those the ends are made of.
      expect(ring(part).notes.quote, part).toContain(`£${(most / 1e8).toFixed(1)} million`);
      expect(ring(part).notes.quote, part).toContain('the £201.1 million in payments published');
      expect(ring(part).notes.quote, part).toContain(
        '£51.6 million of the whole, or more, may have',
      );
      expect(ring(part).notes.doNotQuote, part).toContain(
        'of £110.0 million we are not sure where',
      );
    }
    expect(((DOUBT_INSIDE + DOUBT_UNKNOWN + MAY_NOT_COUNT) / 1e8).toFixed(1)).toBe('51.6');
    expect((open / 1e8).toFixed(1)).toBe('110.0');
    expect(ring('region').notes.quote).toContain('is known to have gone');
    expect(ring('redacted').status).toBe('missing');
  });

  it('say how much is located, and how much the ten largest got', () => {
    const traced = IN_DISTRICT + IN_COUNTY + IN_UK;
    const coverage = get('spend-coverage');
    expect([coverage.value, coverage.status]).toEqual([null, 'bounds']);
    expect(coverage.lower).toBeCloseTo((100 * traced) / WHOLE, 9);
    expect(coverage.upper).toBeCloseTo(
      (100 * (traced + DOUBT_INSIDE)) / (IN_SCOPE + DOUBT_INSIDE - MAY_NOT_COUNT),
      9,
    );
    const ten = MAPLE_GROVE + CONLON + ERIC_WRIGHT_CIVIL + ZURICH + MATRIX + SOFTCAT + FAUN + FUEL;
    const top = get('spend-top10-share');
    const largest = ten + EDF + GATEWAY;
    expect([top.value, top.numerator, top.denominator]).toEqual([
      null,
      largest / 100,
      IN_SCOPE / 100,
    ]);
    // Least: the small payments in doubt counted, none of them among the ten. Most: the county council alone in place of the
    // tenth, and what may not count of the rest left out.
    expect(top.lower).toBeCloseTo((100 * largest) / (IN_SCOPE + DOUBT_UNKNOWN), 9);
    const tenth = Math.min(EDF, GATEWAY, FUEL, FAUN, SOFTCAT);
    const withCouncil = largest - tenth + COUNTY_COUNCIL;
    expect(top.upper).toBeCloseTo(
      (100 * withCouncil) / (IN_SCOPE + COUNTY_COUNCIL - MAY_NOT_COUNT),
      9,
    );
    expect(top.notes.quote).toContain('between 43% and 57% of the payments');
    expect(get('spend-coverage').notes.quote).toContain('at least 36p and at most 52p');
    expect(get('spend-rings-doubtful').notes.quote).toContain(
      'of £201.1 million that Preston City Council may have paid for goods, services and works, it is not settled how much of £31.1 million paid to known payees bought anything; £28.0 million of that went to addresses in Preston. Of what went to payees that are not listed, £20.5 million more, or still more than that, may have bought nothing.',
    );
  });

  it('say who owns the payees, none on weak evidence or for a part of the time', () => {
    const owner = (name: string) => get(`spend-owner-${name}-share`);
    expect(owner('members').numerator).toBe(GATEWAY / 100);
    expect(owner('charity').numerator).toBe((MAPLE_GROVE + ERIC_WRIGHT_CIVIL + RECOVERY) / 100);
    // Capita is told by its group alone; Conlon belongs to its employees since August 2024.
    expect(owner('listed-company').numerator).toBe(SOFTCAT / 100);
    expect(owner('employees').numerator).toBe(0);
    expect(owner('employees').notes.quote).toContain(
      'Conlon Construction Limited, paid £10.6 million in that time, is owned so only since August 2024',
    );
    expect(owner('public-body').notes.quote).toContain(
      '£28.0 million to Lancashire County Council, of which we do not know what it bought',
    );
    expect([owner('unknown').value, owner('unknown').status]).toEqual([null, 'bounds']);
    expect(owner('unknown').notes.quote).toContain('no more than £20.5 million of what went to');
    const unknown =
      IN_SCOPE - MAY_NOT_COUNT - MAPLE_GROVE - ERIC_WRIGHT_CIVIL - RECOVERY - GATEWAY - SOFTCAT;
    expect(owner('unknown').numerator).toBe(unknown / 100);
  });

  it('show how much hangs on the boundary', () => {
    const byBoundary = get('spend-largest-in-district-share');
    const byTown = get('spend-largest-post-town-share');
    expect(byBoundary.status).toBe('bounds');
    expect(byBoundary.lower).toBeCloseTo((100 * IN_DISTRICT) / LISTED_IN_SCOPE, 9);
    expect(byTown.lower).toBeCloseTo((100 * (IN_DISTRICT + IN_COUNTY)) / LISTED_IN_SCOPE, 9);
    expect(byTown.upper).toBeCloseTo(
      (100 * (IN_DISTRICT + IN_COUNTY + WEAK + NO_ADDRESS)) / LISTED_IN_SCOPE,
      9,
    );
    expect([byBoundary.lower?.toFixed(1), byTown.lower?.toFixed(1)]).toEqual(['5.0', '64.3']);
  });

  it('hide what a single supplier of a ward was paid, its calculation too', () => {
    const ashton = figures.get('spend-by-supplier-ward', 'E05012193', SPAN);
    expect([ashton.value, ashton.status]).toEqual([null, 'suppressed']);
    expect(figures.get('spend-suppliers-in-ward', 'E05012193', SPAN).value).toBe(1);
    expect(figures.get('spend-by-supplier-ward', 'E05012208', SPAN).status).toBe('missing');
    for (const draft of spendDrafts(tables))
      if (draft.indicator.id === 'spend-by-supplier-ward' && draft.value === null)
        expect(draft.calculation?.().rows).toEqual([]);
  });
});

describe('the anchor study', () => {
  it('is kept as published, and what it implies is marked', () => {
    expect(get('anchor-spend-local-share', '2012-13').value).toBe(5);
    expect(get('anchor-spend-local-share', '2016-17').value).toBe(18.2);
    expect(get('anchor-spend-local-share', '2016-17', LANCASHIRE).value).toBe(79.2);
    expect(get('anchor-spend-total', '2012-13').value).toBe(750e6);
    // Both areas lead to one total, 112.3 ÷ 0.182 = 617.03 and 488.7 ÷ 0.792 = 617.05: the digits of the second leave less open.
    const totals = [PRESTON, LANCASHIRE].map((area) => get('anchor-spend-total', '2016-17', area));
    expect(totals.map(({ value, status }) => [value?.toFixed(0), status])).toEqual([
      ['617045455', 'approximate'],
      ['617045455', 'approximate'],
    ]);
    expect(get('anchor-spend-local', '2012-13').value).toBe(37.5e6);
    expect(get('anchor-spend-local', '2012-13', LANCASHIRE).value).toBe(292.5e6);
    expect(get('anchor-spend-local', '2016-17', LANCASHIRE).value).toBe(488.7e6);
  });

  it('gives pounds worked out from rounded numbers as a range', () => {
    const local = get('anchor-spend-local', '2012-13');
    expect([local.lower, local.upper, local.interval]).toEqual([
      749.5e6 * 0.045,
      750.5e6 * 0.055,
      'rounding',
    ]);
    for (const area of [PRESTON, LANCASHIRE]) {
      const total = get('anchor-spend-total', '2016-17', area);
      expect(total.lower).toBeCloseTo(488.65e6 / 0.7925, 0);
      expect(total.upper).toBeCloseTo(488.75e6 / 0.7915, 0);
      expect(total.notes.quote).toContain(
        'That £488.7 million, spent in Lancashire (Preston included), was 79.2%',
      );
    }
    expect(get('anchor-spend-local', '2016-17').lower).toBeNull();
  });

  it('names the payers of the year they were named for, and the pages that contradict it', () => {
    const first = get('anchor-spend-local', '2012-13').notes.remarks.join(' ');
    for (const { payer, address } of tables.spend.anchorPayers) {
      expect(first).toContain(payer.replaceAll("'", '’'));
      expect(first).toContain(address);
    }
    expect(tables.spend.anchorPayers).toHaveLength(6);
    const { quote, remarks } = get('anchor-spend-local', '2016-17', LANCASHIRE).notes;
    expect(remarks.join(' ')).toContain('is not said in what we have seen');
    expect(quote).not.toContain('six');
    expect(remarks.join(' ')).toContain('£448.7 million');
    expect(get('anchor-spend-local', '2016-17').notes.remarks.join(' ')).toContain('£111 million');
  });
});

describe('the tables of Preston', () => {
  it('hold 86 notices, 43 of them awards, and no person', () => {
    const contracts = tables.spend.council?.contracts ?? [];
    expect(contracts).toHaveLength(86);
    expect(contracts.filter(({ status }) => status === 'awarded')).toHaveLength(43);
    expect(contracts.filter(({ title }) => /&#?\w+;/.test(title))).toEqual([]);
    const named = contracts.flatMap(({ suppliers }) => suppliers);
    expect(named.filter((name) => /^(mr|mrs|ms|dr)\b/i.test(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(43);
  });

  it('place suppliers by postcode and never by post town', () => {
    const byPostcode = (postcode: string) =>
      tables.spend.suppliers.filter((supplier) => supplier.postcode === postcode);
    for (const postcode of ['PR5 6AW', 'PR5 6BE']) {
      expect(byPostcode(postcode).length).toBeGreaterThan(0);
      for (const { ring, districtCode, postTown, placedBy } of byPostcode(postcode))
        expect([ring, districtCode, postTown, placedBy]).toEqual([
          'county',
          'E07000126',
          'Preston',
          'postcode',
        ]);
    }
    // A town alone does not decide between the city and the district around it.
    const unsettled = tables.spend.suppliers.filter(
      ({ basis, ring, postTown }) => basis === 'town' && ring === null && postTown === 'Preston',
    );
    expect(unsettled.map(({ payee }) => payee).sort()).toEqual([
      'BRADLEY DEMOLITION LTD',
      'SECTOR SECURITY SERVICES LTD',
    ]);
  });

  it('have evidence for every location and every owner, weak where there is no postcode', () => {
    for (const supplier of tables.spend.suppliers) {
      if (supplier.ring !== null) expect(supplier.evidence, supplier.payee).not.toEqual([]);
      if (supplier.ring !== null && supplier.postcode === null)
        expect(supplier.strength, supplier.payee).toBe('weak');
      if (supplier.ownerClass !== 'unknown')
        expect(supplier.ownerEvidence, supplier.payee).not.toEqual([]);
      expect(`${supplier.note} ${supplier.evidence}`).not.toMatch(/look-ups?|top20|AI-compiled/);
    }
  });

  it('leave no money out: payees and rest add to the total of the months', () => {
    const [located] = spendInputs(tables).spans;
    const all = spanMoney(located?.payees ?? [], located?.span.restGbp ?? 0);
    expect(all.totalGbp).toBe(205_858_930.06);
    expect(located?.inScope.totalGbp).toBe(170_042_748.73);
    expect(located?.doubtful.totalGbp).toBe(31_059_770.13);
  });

  it('give every figure a calculation whose rows add up to what it says', () => {
    for (const draft of spendDrafts(tables)) {
      const calculation = draft.calculation?.();
      const id = `${draft.indicator.id} ${draft.area.code} ${draft.period}`;
      expect(calculation, id).toBeDefined();
      const at = calculation?.columns.findIndex((column) => column.id === 'amount_gbp') ?? -1;
      if (at === -1 || draft.value === null || draft.numerator === undefined) continue;
      if (!/^spend-(rings|top10)/.test(draft.indicator.id)) continue;
      const pence = calculation?.rows.reduce(
        (sum, row) => sum + Math.round(Number(row[at]) * 100),
        0,
      );
      expect((pence ?? 0) / 100, id).toBe(draft.numerator);
    }
  });
});
