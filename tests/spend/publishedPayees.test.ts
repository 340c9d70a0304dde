import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unplacedLine } from '../../scripts/localShares.ts';
import { registeredNumber } from '../../src/import/payments/registeredNumber.ts';
import { nextSuppliers } from '../../src/indicators/spend/nextSuppliers.ts';
import { spendInputs } from '../../src/indicators/spend/SpendInputs.ts';
import { gapSentences } from '../../src/indicators/spend/spendWords.ts';
import { unplacedPostcodes } from '../../src/indicators/spend/unplacedPostcodes.ts';
import type { Site } from '../../src/site/Site.ts';
import { squaresChart } from '../../src/site/spend/spendCharts.ts';
import { readSourcesFile } from '../../src/tables/sourcesFile.ts';
import { mergePayees, type PayeePart } from '../../src/tables/spend/mergePayees.ts';
import { supplierWorld } from './supplierWorld.ts';

const PRESTON = {
  code: 'E07000123',
  name: 'Preston',
  slug: 'preston',
  county: 'Lancashire',
  countyCode: 'E10000017',
};
const HERE = 'PR1 2HE';
const COUNTY = 'BB7 2DL';
const REGION = 'M4 6AF';

/** Payments that say who their payees are, and what each payee is paid in pounds. */
const PAYMENTS = [
  'Date,Supplier,Company Number,Charity Number,Supplier Postcode,Supplier Town,VAT Registration Number,Currency,Transaction Type,Net Amount',
  // One firm under two names: in the district by its postcode, 100 + 50.
  `04/05/2024,A Ltd,1234567,,${HERE.toLowerCase()},Preston,GB123456789,GBP,Invoice,100.00`,
  '04/06/2024,A (Preston) Limited,01234567,,,,,GBP,Invoice,50.00',
  // In the county, 200, and in the region, 150, by postcode.
  `04/05/2024,B Ltd,2345678,,${COUNTY},,,GBP,Invoice,200.00`,
  `04/05/2024,C Ltd,,,${REGION},,,GBP,Invoice,150.00`,
  // By the register of companies: in the region, 120, and in the district, 80.
  '04/05/2024,D Ltd,03456789,,,,,GBP,Invoice,120.00',
  '04/05/2024,E Ltd,04567890,,,,,GBP,Invoice,80.00',
  // No postcode of Preston begins with LA14: outside, 60. PR1 9ZZ may be an old one of Preston: not known, 40.
  '04/05/2024,F Ltd,,,LA14 2TB,,,GBP,Invoice,60.00',
  '04/05/2024,G Ltd,,,PR1 9ZZ,,,GBP,Invoice,40.00',
  // A person, 30, of whom nothing is kept.
  `04/05/2024,Mr J Person,,,${HERE},Preston,,GBP,Invoice,30.00`,
  // Two postcodes that do not agree, 12 + 8, and nothing at all, 25.
  `04/05/2024,H Ltd,,,${HERE},,,GBP,Invoice,12.00`,
  `04/05/2024,H Ltd,,,${REGION},,,GBP,Invoice,8.00`,
  '04/05/2024,I Ltd,,,,,,GBP,Invoice,25.00',
  // A charity in the district, 35.
  `04/05/2024,K Trust,,1234567,${HERE},,,GBP,Invoice,35.00`,
  // A society in the county, 15, whose number stands among those of companies.
  `04/05/2024,L Society Ltd,IP525R,,${COUNTY},,,GBP,Invoice,15.00`,
].join('\n');

const REGISTER = [
  'CompanyName, CompanyNumber,RegAddress.CareOf,RegAddress.POBox,RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,RegAddress.County,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus',
  `"D LTD","03456789","","","1 STREET","","MANCHESTER","","ENGLAND","${REGION}","Private Limited Company","Active"`,
  `"E, AND CO LTD","04567890","","","1 STREET","","PRESTON","","ENGLAND","${HERE}","Private Limited Company","Active"`,
  '"SOMEBODY ELSE LTD","09999999","","","1 STREET","","LEEDS","","ENGLAND","LS1 1AA","Private Limited Company","Active"',
].join('\n');

function world(withRegister = true) {
  const made = supplierWorld(PRESTON);
  made.put(
    'postcodes.csv',
    'postcode,lsoa_code,ward_code,district_code,latitude,longitude\n' +
      `${HERE},E01025314,E05012196,E07000123,53.76134,-2.70738\n`,
  );
  made.put(
    'supplier-postcodes.csv',
    `postcode,ward_code,district_code,county_code\n${COUNTY},E05012019,E07000124,E10000017\n${REGION},E05011350,E08000003,\n`,
  );
  made.file('payments.csv', PAYMENTS);
  made.payments();
  if (withRegister) {
    made.file('register/BasicCompanyDataAsOneFile-2026-11-01.csv', REGISTER);
    made.run('registered-offices', `${made.folder}/register`);
  }
  const figures = made.figures();
  return { ...made, get: (id: string) => figures.get(id, PRESTON.code, '2024-25') };
}

describe('payments that say who their payees are', () => {
  const all = 100 + 50 + 200 + 150 + 120 + 80 + 60 + 40 + 30 + 20 + 25 + 35 + 15;
  const inside = 100 + 50 + 80 + 35;
  const outside = 200 + 150 + 120 + 60 + 15;
  const unknown = 40 + 30 + 20 + 25;

  it('give the share that is worked out by hand', () => {
    const { get } = world();
    expect([all, inside + outside + unknown]).toEqual([925, 925]);
    const share = get('spend-local-share');
    expect(share.lower).toBeCloseTo((100 * 265) / 925, 10);
    expect(share.upper).toBeCloseTo((100 * (265 + 115)) / 925, 10);
    expect(get('spend-coverage').value).toBeCloseTo((100 * (265 + 545)) / 925, 10);
    // Weak evidence taken as it stands puts H Ltd in the district.
    expect(get('spend-local-share-weak').lower).toBeCloseTo((100 * (265 + 20)) / 925, 10);
  });

  it('put what is outside and no more known into a part of its own', () => {
    const { get } = world();
    expect(get('spend-rings-elsewhere').value).toBeCloseTo((100 * 60) / 925, 10);
    const county = get('spend-rings-county');
    expect(county.lower).toBeCloseTo((100 * 215) / 925, 10);
    expect(county.upper).toBeCloseTo((100 * (215 + unknown + 60)) / 925, 10);
    expect(get('spend-rings-district').upper).toBeCloseTo((100 * (265 + unknown)) / 925, 10);
  });

  it('are drawn with that part among the hundred squares', () => {
    const { tables, figures } = world();
    const made = figures();
    const [some] = readSourcesFile('data');
    const named = new Set(made.all.flatMap(({ sources }) => sources));
    const sources = [...named].map((id) => ({ ...some, id }));
    const site = { tables: { ...tables(), sources }, figures: made };
    const chart = squaresChart(site as unknown as Site);
    const rows = chart?.table.rows.map(([label, squares]) => [label?.text, squares?.text]);
    expect(rows).toContainEqual(['Not in Preston, place not known', '7 of 100']);
    expect(rows?.map(([label]) => label)).not.toContain('Abroad');
  });

  it('whose postcodes no table places are said to have them, and how to place them', () => {
    const { tables } = world();
    const inputs = spendInputs(tables());
    const { spans } = inputs;
    expect(gapSentences(inputs, spans[0] as (typeof spans)[0])[0]).toBe(
      'Of £85 paid to three payees we know by name we are not sure where it went. Of one we have the postcode, and no list that says where it is; the others we look up one by one.',
    );
    // G Ltd alone: a postcode of Preston that is in no table.
    expect(unplacedPostcodes(spans)).toEqual({ payees: 1, amountGbp: 40 });
    expect(nextSuppliers(spans).next.map(({ payee, note }) => [payee, note])).toEqual([
      ['G Ltd', 'its postcode is in the payments, but no table that is imported places it'],
      ['I Ltd', null],
      ['H Ltd', 'weak evidence'],
    ]);
    expect(unplacedLine(spans)).toEqual([
      '1 payee of £40 has a postcode in the payments, in the register of companies or in suppliers.csv that no table places: import Code-Point Open to locate them, npm run import -- postcodes <folder> (docs/suppliers.md)',
    ]);
  });

  it('join payees by number, and keep what a file says of each', () => {
    const { tables } = world();
    const { council, suppliers } = tables().spend;
    const [span] = council?.spans ?? [];
    expect(span?.payees.find(({ payee }) => payee === 'A Ltd')).toMatchObject({
      amountGbp: 150,
      published: { number: { register: 'company', number: '01234567' } },
    });
    expect(suppliers.find(({ payee }) => payee === 'A Ltd')).toMatchObject({
      ...{ basis: 'published', ring: 'district', aliases: ['A (Preston) Limited'] },
    });
    expect(suppliers.find(({ payee }) => payee === 'K Trust')).toMatchObject({
      ownerClass: 'charity',
    });
    expect(suppliers.find(({ payee }) => payee === 'L Society Ltd')).toMatchObject({
      ...{ kind: 'society', number: 'IP00525R', ownerClass: 'registered society' },
    });
    expect(suppliers.find(({ payee }) => payee === 'D Ltd')).toMatchObject({
      ...{ basis: 'registered-office', ring: 'region', postTown: 'MANCHESTER' },
    });
  });

  it('keep nothing of where a person lives, and no VAT number of anybody', () => {
    const { place } = world();
    const table = readFileSync(place('payments-council-2024-25.csv'), 'utf8');
    expect(table).not.toContain('GB123456789');
    const person = table.split('\n').find((line) => line.includes(',(individual),'));
    expect(table).not.toContain('Person');
    expect(person).not.toContain('PR1');
    expect(person).not.toContain(',Preston');
    expect(table).toContain(`,Invoice,GBP,company,01234567,${HERE},Preston,in,`);
  });

  it('ask the register for their numbers alone', () => {
    const { place, tables, log } = world();
    expect(readFileSync(place('registered-offices.csv'), 'utf8')).toBe(
      `number,name,postcode,post_town\n03456789,D LTD,${REGION},MANCHESTER\n04567890,"E, AND CO LTD",${HERE},PRESTON\n`,
    );
    expect(log).toContain(
      'BasicCompanyDataAsOneFile-2026-11-01.csv: 3 rows = 2 kept + 1 not asked for + 0 without a postcode + 0 repeated + 0 faulty',
    );
    const [source] = tables().sources.filter(({ id }) => id === 'companies-house-register');
    expect(source).toMatchObject({ edition: '2026-11-01' });
    expect(tables().spend.supplierSources).toContain('companies-house-register');
  });

  it('are less well known without the register', () => {
    const { get: without, tables: bare } = world(false);
    expect(without('spend-local-share').lower).toBeCloseTo((100 * (265 - 80)) / 925, 10);
    expect(without('spend-coverage').value).toBeCloseTo((100 * (810 - 200)) / 925, 10);
    expect(bare().spend.supplierSources).not.toContain('companies-house-register');
  });
});

it('a postcode too far away is outside before any postcode is held, and says what that rests on', () => {
  const made = supplierWorld(PRESTON, {}, ['AB']);
  made.put(
    '../../sources.json',
    JSON.stringify(
      readSourcesFile('data').filter(({ id }) =>
        ['coops-uk-2023', 'ons-district-regions'].includes(id),
      ),
    ),
  );
  made.file(
    'payments.csv',
    'Date,Supplier,Supplier Postcode,Amount\n' +
      `04/05/2024,A Ltd,AB10 1AA,60.00\n04/05/2024,B Ltd,${HERE},30.00\n04/05/2024,C Ltd,${REGION},10.00\n`,
  );
  made.payments();
  const share = made.figures().get('spend-local-share', PRESTON.code, '2024-25');
  expect([share.lower, share.upper]).toEqual([0, 40]);
  expect(share.sources).toContain('coops-uk-2023');
  const { spans } = spendInputs(made.tables());
  expect(unplacedPostcodes(spans)).toEqual({ payees: 2, amountGbp: 40 });
});

describe('a number of a register', () => {
  it.each([
    ['company', '2535986', '02535986'],
    ['company', '02535986', '02535986'],
    ['company', '2535986.0', '02535986'],
    ['company', ' 2,535,986 ', '02535986'],
    ['company', 'sc 12345', 'SC012345'],
    ['company', 'OC301234', 'OC301234'],
    ['company', '123', null],
    ['company', '1234', '00001234'],
    ['company', '123456789', null],
    ['company', '00000000', null],
    ['company', 'n/a', null],
    ['company', '', null],
    ['charity', '1234567', '1234567'],
    ['charity', '0214779', '214779'],
    ['charity', '1234567-1', null],
    ['charity', '12345', null],
    ['society', '30017R', 'IP30017R'],
    ['society', '525R', 'IP00525R'],
    ['society', '525RS', null],
    ['company', '30017R', null],
    ['company', 'R0000123', 'R0000123'],
    ['society', 'RS7654', 'RS007654'],
  ] as const)('%s %s: %s', (register, text, number) => {
    expect(registeredNumber(register, text)).toEqual(number === null ? null : { register, number });
  });

  it.each([
    ['IP12345R', 'IP12345R'],
    ['ip 525r', 'IP00525R'],
    ['SP 1234RS', null],
    ['NP000123', 'NP000123'],
    ['RS7654', 'RS007654'],
  ])('of a society is the society’s in a column of companies, too: %s', (text, number) => {
    expect(registeredNumber('company', text)).toEqual(
      number === null ? null : { register: 'society', number },
    );
  });
});

describe('payees', () => {
  const part = (payee: string, number: string | null, pence = 100): PayeePart => ({
    ...{ payee, payeeKind: 'organisation', scope: 'in', reason: null, rule: null },
    ...{ pence, payments: 1, postcode: '', town: '' },
    number: number === null ? null : { register: 'company', number },
  });
  const merged = (...parts: PayeePart[]) =>
    mergePayees(parts).map(({ payee, amountGbp }) => `${payee} ${amountGbp}`);

  it('of one number are one, under the name that was paid most', () => {
    expect(merged(part('A', '00012345'), part('B', '00012345', 300))).toEqual(['B 4']);
  });

  it('with and without the number are one', () => {
    expect(merged(part('A Ltd', '00012345'), part('A LIMITED', null))).toEqual(['A LIMITED 2']);
  });

  it('of one name and two numbers are located by neither', () => {
    expect(merged(part('A', '00012345'), part('A', '00054321'), part('A', null))).toEqual(['A 3']);
    expect(mergePayees([part('A', '00012345'), part('A', '00054321')])[0]?.published).toBeNull();
  });

  it('of a number that stands with more names than a firm has are not joined', () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, i) => part(`Firm ${i}`, '00012345'));
    expect(merged(...named(10))).toHaveLength(1);
    expect(merged(...named(11))).toHaveLength(11);
  });
});
