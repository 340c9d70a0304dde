import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../scripts/sentences.ts';
import { type EndsOnOne, movedInWords, penceOnOne } from '../../src/indicators/spend/endsOnOne.ts';
import { spendInputs } from '../../src/indicators/spend/SpendInputs.ts';
import { localOnOne } from '../../src/indicators/spend/spendLocalShare.ts';
import { ringOnOne } from '../../src/indicators/spend/spendRings.ts';
import { HYNDBURN, supplierWorld } from './supplierWorld.ts';

const local = { district_code: HYNDBURN.code };
const far = { district_code: 'E09000001' };
type Row = Parameters<ReturnType<typeof supplierWorld>['suppliers']>[0][number];

/** A council of £1,000 in all, of which a third party has added up the months and the largest payees. */
function council(
  payees: Readonly<Record<string, [gbp: number, row: Row]>>,
  scopeRules: readonly object[] = [],
) {
  const made = supplierWorld(HYNDBURN, { scopeRules });
  made.file(
    'made_monthly_spend_2023-03_2023-04.csv',
    'month,amount_gbp\n2023-03,600\n2023-04,400\n',
  );
  made.file('made_departments.csv', 'department,amount_gbp,count,suppliers\nPARKS,1000,5,3\n');
  made.file(
    'made_top3_suppliers_2022-23_to_2023-24.csv',
    `supplier,amount_gbp\n${Object.entries(payees)
      .map(([name, [gbp]]) => `${name},${gbp}\n`)
      .join('')}`,
  );
  made.file(
    'made_contracts_finder_2020_2023.csv',
    'id,published_date,awarded_date,status,title,awarded_supplier,awarded_value,value_low,value_high,url\nn1,2023-01-02,2023-01-01,awarded,Roof,Mill Ltd,5,0,0,https://example.org\n',
  );
  made.suppliers(Object.entries(payees).map(([payee, [, row]]) => ({ payee, ...row })));
  made.run('spend-summary');
  const tables = made.tables();
  const [located] = spendInputs(tables).spans;
  if (located === undefined) throw new Error('no span');
  const figures = made.figures();
  return {
    located,
    tables,
    get: (indicator: string) => figures.get(indicator, HYNDBURN.code, '2022-2024'),
  };
}

const pcts = ({ lower, upper }: EndsOnOne) => [lower?.pct.toFixed(1), upper?.pct.toFixed(1)];

describe('an end of a share without one document', () => {
  it('is told from five points on, and not below', () => {
    const upper = (gbp: number) =>
      council({
        'MILL LTD': [gbp, { ...far, evidence: 'a list' }],
        'DYE LTD': [300, { ...far, evidence: 'b|c' }],
      });
    expect(pcts(localOnOne(upper(50).located))).toEqual([undefined, '70.0']);
    expect(pcts(localOnOne(upper(49.99).located))).toEqual([undefined, undefined]);
    const lower = (gbp: number) => council({ 'MILL LTD': [gbp, { ...local, evidence: 'a list' }] });
    expect(pcts(localOnOne(lower(50).located))).toEqual(['0.0', undefined]);
    expect(pcts(localOnOne(lower(49.99).located))).toEqual([undefined, undefined]);
    // Pounds with a second document, or of a name that says it by itself, stay where they are.
    const others = council({
      'MILL LTD': [300, { ...far, evidence: 'a list|a page' }],
      'DYE LTD': [300, { ...far, evidence: 'its name' }],
    });
    expect(pcts(localOnOne(others.located))).toEqual([undefined, undefined]);
  });

  it('is that of the document that moves it most, whoever it places', () => {
    const { located, get } = council({
      'MILL LTD': [100, { ...far, evidence: 'a list' }],
      'DYE LTD': [60, { ...far, evidence: 'a page' }],
      'WEAVE LTD': [60, { ...far, evidence: 'a page' }],
      'SPIN LTD': [200, { ...local, evidence: 'a page' }],
    });
    expect(pcts(localOnOne(located))).toEqual(['0.0', '90.0']);
    expect(pcts(ringOnOne(located, 'district'))).toEqual(['0.0', '90.0']);
    expect(get('spend-local-share').notes.remarks).toEqual(
      expect.arrayContaining([
        'If the one document that says where SPIN LTD, DYE LTD and WEAVE LTD are is wrong, the upper end is 90.0%.',
      ]),
    );
  });

  it('is right for payees that may not count', () => {
    const rule = [{ field: 'payee', holds: 'mill', reason: 'grant', evidence: null }];
    const { located } = council({ 'MILL LTD': [200, { ...far, evidence: 'a list' }] }, rule);
    // Out of the whole it is (£800 of £800), in it may have stayed (£1,000 of £1,000): the end is 100 either way.
    expect(pcts(localOnOne(located))).toEqual([undefined, undefined]);
    const inside = council({ 'MILL LTD': [200, { ...local, evidence: 'a list' }] }, rule);
    expect(pcts(localOnOne(inside.located))).toEqual([undefined, undefined]);
  });

  it('is said in the sentence to quote, whose sums are a third party’s', () => {
    const { get } = council({
      'MILL LTD': [100, { ...far, evidence: 'a list' }],
      'DYE LTD': [200, { ...far, evidence: 'b|c' }],
    });
    expect(get('spend-local-share').notes.quote).toContain(
      'of every pound in the payments Hyndburn Council published for goods, services and works (a third party’s sums), at most 70p, or up to 80p if one document about addresses is wrong, went to addresses in Hyndburn.',
    );
    expect(get('spend-local-share-weak').notes.quote).toMatch(
      /at most 70p, or up to 80p if one .* is wrong, went to addresses in Hyndburn, with weak evidence of an address taken as sure\.$/,
    );
    expect(get('spend-local-share-all').notes.quote).toContain(
      'all payments Hyndburn Council published (a third party’s sums), grants',
    );
  });
});

describe('both ends in pence and what they hang on', () => {
  const end = (pct: number | null) => (pct === null ? null : { pct, payees: [] });
  const said = (lower: number | null, upper: number | null) => {
    const { ends, orElse, after } = penceOnOne(40, 71, { lower: end(lower), upper: end(upper) });
    return `${ends}${orElse} went here.${after}`;
  };

  it.each([
    [null, null, 'at least 40p and at most 71p went here.'],
    [
      null,
      89.7,
      'at least 40p and at most 71p, or up to 90p if one document about addresses is wrong, went here.',
    ],
    [
      null,
      99.1,
      'at least 40p and at most 71p, or up to all of it if one document about addresses is wrong, went here.',
    ],
    [
      33.9,
      null,
      'at least 40p and at most 71p, or as little as 33p if one document about addresses is wrong, went here.',
    ],
    [
      0.4,
      null,
      'at least 40p and at most 71p, or less than 1p if one document about addresses is wrong, went here.',
    ],
    [
      0,
      null,
      'at least 40p and at most 71p, or perhaps nothing if one document about addresses is wrong, went here.',
    ],
    [
      30,
      90,
      'at least 40p and at most 71p went here. It may be as little as 30p, or up to 90p, if one document about addresses is wrong.',
    ],
  ])('%s, %s', (lower, upper, words) => {
    expect(said(lower, upper)).toBe(words);
    for (const sentence of said(lower, upper).split('. '))
      expect(numbersIn(sentence)).toBeLessThanOrEqual(3);
  });

  it('are per cent in charts of per cent', () => {
    expect(movedInWords({ lower: null, upper: end(89.73) }, '%')).toBe(
      'up to 89.7% if one document about addresses is wrong',
    );
    expect(movedInWords({ lower: end(30), upper: null }, '%')).toContain('as little as 30.0% if');
    expect(movedInWords({ lower: null, upper: null }, '%')).toBeNull();
  });
});

describe('pounds of which each payee hangs on a document of its own', () => {
  const caution = (rows: Parameters<typeof council>[0]) =>
    council(rows).get('spend-rings-uk').notes.doNotQuote.split('who gains from it. ')[1] ?? '';

  it('are said with their sum, for a ring as for the district', () => {
    const three = (evidence: readonly string[], place: Row) => ({
      'MILL LTD': [100, { ...place, evidence: evidence[0] ?? '' }] as [number, Row],
      'DYE LTD': [90, { ...place, evidence: evidence[1] ?? '' }] as [number, Row],
      'WEAVE LTD': [60, { ...place, evidence: evidence[2] ?? '' }] as [number, Row],
    });
    expect(caution(three(['a', 'b', 'c'], far))).toBe(
      'All of the £250 counted as paid to suppliers in the rest of the United Kingdom went to three payees for each of whose addresses we have one document alone.',
    );
    expect(caution(three(['a', 'b|c', 'd|e'], far))).toBe(
      'Of the £250 counted as paid to suppliers in the rest of the United Kingdom, £100 went to a payee (MILL LTD) for whose address we have one document alone.',
    );
    expect(caution(three(['a|f', 'b|c', 'd|e'], far))).toBe('');
    // One document for half or more is named, and the others are in the sum beside it.
    expect(caution(three(['a', 'a', 'c'], far))).toMatch(
      /^Of the £250 .*, £190 rest on one source alone \(a\), .* All of the £250 counted as paid to suppliers .* went to three payees for each/,
    );
    expect(caution(three(['a', 'a', 'b|c'], far))).toMatch(
      /rest on one source alone \(a\), [^.]*\.$/,
    );
    expect(
      council(three(['a', 'b', 'c|d'], local)).get('spend-local-share').notes.doNotQuote,
    ).toContain(
      'Of the £250 counted as paid to addresses in Hyndburn, £190 went to two payees for each of whose addresses we have one document alone.',
    );
  });
});
