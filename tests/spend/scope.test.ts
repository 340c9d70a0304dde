import { describe, expect, it } from 'vitest';
import { Scope } from '../../src/tables/spend/Scope.ts';
import { SCOPE_RULES } from '../../src/tables/spend/scopeRules.ts';

const scope = new Scope({ scopeRules: [] });

/** "in", "out: <reason>" or "doubtful: <reason>" of a payment. */
function judged(
  payee: string,
  category: string,
  { department = '', description = '', payeeKind = 'organisation' as const } = {},
  by = scope,
): string {
  const { reason, evidence } = by.decide({
    ...{ payee, category, department, description, payeeKind },
  });
  return reason === null ? 'in' : `${evidence === null ? 'doubtful' : 'out'}: ${reason}`;
}

it('surpluses and deficits of local tax, and pensions of a month, paid to a public body are in doubt', () => {
  const said = (payee: string, description: string) => judged(payee, '', { description });
  const transfer = 'doubtful: precept or transfer to a public body';
  expect(said('Ashby County Council (Direct Debit Payments)', 'LCC NDR Surplus 23-24')).toBe(
    transfer,
  );
  expect(said('Ashby County Council', 'Defecit 23/24')).toBe(transfer);
  expect(said('Department of Levelling Up', 'Brr & RDG Nov 24')).toBe(transfer);
  expect(said('Ashby County Council', 'HBC Pension Jan 25')).toBe('doubtful: pension');
  expect(said('Ashby County Council', 'Staff pension training May 25')).toBe('in');
  expect(said('Ashby County Council', 'Surplus equipment')).toBe('in');
  expect(said('Capacity Grid Ltd', 'BRR review')).toBe('in');
  expect(said('Stores Surplus Ltd', 'Surplus stores')).toBe('in');
});

describe('no word of an account decides alone', () => {
  it.each([
    // Purchases, by who is paid or by what else the row says.
    ['An Agency Limited', 'Employees / Temporary Staff-Overtime', 'in'],
    ['ID Medical Group', 'Salaries / Agency staff', 'in'],
    ['Reed Specialist Recruitment Ltd', 'Basic pay', 'in'],
    ['Alliance Healthcare', 'Balance sheet / Stock - drugs', 'in'],
    ['AAH Pharmaceuticals', 'Pharmacy stores control account', 'in'],
    ['Civica UK Limited', 'Software / Payroll', 'in'],
    ['Valuation Office', 'Fees', 'in'],
    ['Department of Work and Pensions', 'Liability insurance', 'in'],
    // An account that does not say what was bought.
    ['Borough of Pendle', 'Basic pay', 'doubtful: payroll'],
    ['Computershare Voucher Services', 'Child care vouchers', 'doubtful: payroll'],
    ['Kidsunlimited Group Ltd', 'Nursery / childcare vouchers', 'doubtful: payroll'],
    ['Npower Ltd', 'Consolidated invoice suspense', 'doubtful: balance sheet'],
    ['E W Beard Ltd', 'VAT pro forma invoices', 'doubtful: tax'],
    ['Suez Recycling', 'Landfill tax', 'doubtful: tax'],
    ['Oxfordshire County Council', 'Stamp duty & other legal fees', 'doubtful: tax'],
    ['A Pension Fund', 'Rents', 'doubtful: pension'],
    ['Any Firm', 'Precepts', 'doubtful: precept or transfer to a public body'],
    ['Any Firm', 'Housing benefit', 'doubtful: benefit'],
    ['Any Firm', 'Loan repayment', 'doubtful: treasury'],
    // Transfers and grants: what account and payee say is much, and still not that nothing was bought.
    ['NHS CCG', 'Payments to Health Authority', 'doubtful: precept or transfer to a public body'],
    ['Ashby Hospital Trust', 'Payments to H A', 'doubtful: precept or transfer to a public body'],
    ['NHS Ashby', 'Section 75 pooled budget', 'doubtful: precept or transfer to a public body'],
    ['Ashby Housing Ltd', 'Payments to H A', 'in'],
    ['NHS CCG', 'Room hire', 'in'],
    [
      'Severn Borough Council',
      'SBC Tariff due June',
      'doubtful: precept or transfer to a public body',
    ],
    ['Npower Ltd', 'Fixed tariff', 'in'],
    ['Ashby Borough Council', 'Electricity tariff', 'in'],
    [
      'Department of Levelling Up',
      'S31 Receipts',
      'doubtful: precept or transfer to a public body',
    ],
    ['Any Firm', 'S31 works', 'in'],
    ['Any Pub Ltd', 'Grants', 'doubtful: grant'],
    ['A Builder', 'Disabled facilities grant', 'doubtful: grant'],
    ['Grant Thornton', 'Audit fees', 'in'],
    ['Any Firm', 'Grant Thornton audit', 'in'],
    ['Any Firm', 'Works at Grant Street', 'in'],
    ['Any Firm', 'Grant of lease', 'in'],
    // Account and payee agree.
    ['Ashby Parish Council', 'Precepts', 'out: precept or transfer to a public body'],
    ['HMRC', 'PAYE', 'out: tax'],
    ['Post Office Ltd', 'Vehicle excise licences', 'out: tax'],
    ['Ashby Borough Council', 'Rates', 'out: tax'],
    ['Staff of Ashby', 'Net pay', 'out: payroll'],
    ['Countyshire Pension Fund', 'LGPS pensions deficit', 'out: pension'],
    ['Ashby Homes', 'Rent allowance', 'out: benefit'],
    ['Lloyds Bank', 'Loan repayment', 'out: treasury'],
    ['Rent refunds', 'Refunds', 'out: balance sheet'],
    // A name that sells nothing.
    ['HM Revenue & Customs', 'Anything', 'out: tax'],
    ['Public Works Loan Board', '', 'out: treasury'],
    ['UNISON', '', 'out: payroll'],
  ])('%s, %s: %s', (payee, category, expected) => {
    expect(judged(payee, category)).toBe(expected);
  });

  it('but the tax office sells valuations', () => {
    expect(judged('HMRC', 'Fees', { description: 'Asset valuations' })).toBe('in');
  });

  it('and people and withheld payees settle pay, benefits and refunds', () => {
    for (const [category, reason] of [
      ['Salaries', 'payroll'],
      ['Housing benefit', 'benefit'],
      ['Refunds', 'balance sheet'],
    ] as const)
      for (const payeeKind of ['individual', 'redacted', 'unnamed'] as const)
        expect(judged('', category, { payeeKind: payeeKind as 'organisation' })).toBe(
          `out: ${reason}`,
        );
  });
});

describe('a rule of the body', () => {
  const own = (more: object = {}) =>
    new Scope({
      scopeRules: [
        {
          ...{ field: 'category', holds: 'works', reason: 'grant', evidence: null, also: {} },
          ...more,
        },
      ] as ConstructorParameters<typeof Scope>[0]['scopeRules'],
    });

  it('needs evidence to leave a payment out, whatever its field', () => {
    expect(judged('Firm', 'Works', {}, own())).toBe('doubtful: grant');
    expect(judged('Firm', 'Works', {}, own({ evidence: 'a decision' }))).toBe('out: grant');
  });

  it('may ask for words in several cells', () => {
    const both = own({ evidence: 'a decision', also: { payee: 'water' } });
    expect(judged('Firm', 'Works', {}, both)).toBe('in');
    expect(judged('Severn Water', 'Works', {}, both)).toBe('out: grant');
  });

  it('puts back what a common rule takes out', () => {
    expect(judged('HMRC', 'Works', {}, own({ reason: null }))).toBe('in');
  });
});

it('words of common rules stand side by side in one pattern: the same flags, and none refers to a group by its number', () => {
  for (const { name, words } of SCOPE_RULES) {
    expect(words.flags, name).toBe('i');
    expect(words.source, name).not.toMatch(/\\[1-9]|\\k</);
  }
});
