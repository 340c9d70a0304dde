import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, serialiseCsv } from '../../src/format/csv.ts';
import { HEADINGS } from '../../src/import/payments/headings.ts';
import { nearestHeading } from '../../src/import/payments/nearestHeading.ts';
import { parseAmount } from '../../src/import/payments/parseAmount.ts';
import { parseDate } from '../../src/import/payments/parseDate.ts';
import { payeeKind, textWithoutName } from '../../src/import/payments/payeeKind.ts';
import { plainHeading } from '../../src/import/payments/plainHeading.ts';
import { Refusal } from '../../src/import/payments/Refusal.ts';

const TODAY = '2026-11-01';
const reason = (result: unknown) => (result instanceof Refusal ? result.reason : result);

describe('an amount', () => {
  it.each([
    ['325.00', 32500],
    ['325', 32500],
    ['0.5', 50],
    ['£1,234.00', 123400],
    ['œ322.50', 32250],
    ['-£5', -500],
    ['£-5', -500],
    ['(123.45)', -12345],
    ['129.61-', -12961],
    ['106,392.99-', -10639299],
    ['−7.10', -710],
    ['50.00 CR', -5000],
    ['40327.670000000006', 4032767],
    ['4442.2699999999995', 444227],
    ['1053.0799999999997', 105308],
    ['1.005', 101],
    [' 12 000.50 ', 1200050],
    ['1.2345678E+05', 12345678],
    ['5.6E-14', 0],
    ['1.5e-01', 15],
    ['£ -   ', 0],
    ['-0.00', 0],
    ['3,652,946.55', 365294655],
  ])('%s is %i pence', (text, pence) => {
    expect(reason(parseAmount(text))).toBe(pence);
  });

  it.each([
    ['', 'no amount'],
    ['1,23', 'decimal comma: pounds or pence?'],
    ['1.234,56', 'decimal comma: pounds or pence?'],
    ['12,34.00', 'not an amount of pounds'],
    ['$12.00', 'in another currency'],
    ['=1+1', 'not an amount of pounds'],
    ['1.2E+05', 'a rounded number: its last digits are lost'],
    ['1.234567E+05', 'a rounded number: its last digits are lost'],
    ['1e3', 'a rounded number: its last digits are lost'],
    ['1e300', 'amount beyond ten billion pounds'],
    ['99999999999999', 'amount beyond ten billion pounds'],
    ['1234567890123', 'amount beyond ten billion pounds'],
    ['12-13', 'not an amount of pounds'],
    ['(-500)', 'more than one minus: paid, or paid back?'],
    ['-500-', 'more than one minus: paid, or paid back?'],
    ['-500 CR', 'more than one minus: paid, or paid back?'],
    ['--500', 'more than one minus: paid, or paid back?'],
    ['NaN', 'not an amount of pounds'],
  ])('%s is refused', (text, why) => {
    expect(reason(parseAmount(text))).toBe(why);
  });

  it('is read back to the penny however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (pence) => {
        const whole = Math.floor(Math.abs(pence) / 100);
        const part = String(Math.abs(pence) % 100).padStart(2, '0');
        const minus = pence < 0 ? '-' : '';
        const grouped = `${whole.toLocaleString('en-GB')}.${part}`;
        expect(parseAmount(`${minus}${whole}.${part}`)).toBe(pence);
        expect(parseAmount(`${minus}£${grouped}`)).toBe(pence);
        expect(parseAmount(`${minus}${grouped}`)).toBe(pence);
        expect(parseAmount(pence < 0 ? `(${grouped})` : grouped)).toBe(pence);
        expect(parseAmount(String(pence / 100))).toBe(pence);
      }),
    );
  });

  it('is the same by the short way, and by the long one that takes a space', () => {
    const same = (text: string) => {
      expect(reason(parseAmount(text))).toBe(reason(parseAmount(` ${text}`)));
    };
    const written = /^-?£?(\d{1,10}|\d{1,3}(,\d{3}){1,3})(\.\d{1,3})?$/;
    fc.assert(fc.property(fc.stringMatching(written), same), { numRuns: 2000 });
    fc.assert(fc.property(fc.stringMatching(/^[-£,.\d]{1,9}$/), same), { numRuns: 2000 });
  });
});

describe('a date', () => {
  it.each([
    ['04/01/2017', '2017-01-04'],
    ['03/04/2025', '2025-04-03'],
    ['17/02/21', '2021-02-17'],
    ['5 Apr 2017', '2017-04-05'],
    ['05-Apr-17', '2017-04-05'],
    ['5th September 2017', '2017-09-05'],
    ['1 Sept 2017', '2017-09-01'],
    ['April 5, 2017', '2017-04-05'],
    ['2011-08-01', '2011-08-01'],
    ['2011-08-01T00:00:00', '2011-08-01'],
    ['01/08/2011 00:00', '2011-08-01'],
    ['43658', '2019-07-12'],
    ['20170405', '2017-04-05'],
    ['29.02.2024', '2024-02-29'],
    ['Tue 01/04/2025', '2025-04-01'],
    ['01 04 2024', '2024-04-01'],
    ['202404', '2024-04'],
  ])('%s is %s', (text, iso) => {
    expect(reason(parseDate(text, TODAY))).toBe(iso);
  });

  it.each([
    ['', 'no date'],
    ['00:00:00', 'a time where the date should be'],
    ['04/13/2020', 'no such day in the calendar'],
    ['30/02/2020', 'no such day in the calendar'],
    ['202413', 'no such day in the calendar'],
    ['Paid 01/04/2025', 'not a date'],
    ['02/11/2026', 'date in the future'],
    ['01/01/1900', 'date before 2000'],
    ['Smarch 2017', 'not a date'],
    ['5 Smarch 2017', 'not a date'],
  ])('%s is refused', (text, why) => {
    expect(reason(parseDate(text, TODAY))).toBe(why);
  });
});

describe('a payee', () => {
  it.each([
    ['Redacted personal data', 'redacted'],
    ['Reacted personal data', 'redacted'],
    ['REDACTED PERSONAL INFORMATION', 'redacted'],
    ['Redaction', 'redacted'],
    ['THIRD PARTY', 'redacted'],
    ['REDACTIVE MEDIA SALES LIMITED', 'organisation'],
    ['PERSONAL STRENGTHS (UK) LTD', 'organisation'],
    ['Confidential Waste Ltd', 'organisation'],
    ['Private Individual', 'individual'],
    ['MR D EXAMPLE', 'individual'],
    ['Mrs. Doris Oldroyd', 'individual'],
    ['OLDROYD, MRS D', 'individual'],
    ['Oldroyd D (Mrs)', 'individual'],
    ['Oldroyd Mrs Doris', 'individual'],
    ['Neil & Mrs S J Oldroyd', 'individual'],
    ['Exors of Doris Oldroyd', 'individual'],
    ['The Late Doris Oldroyd', 'individual'],
    ['Mr A Church', 'individual'],
    ['(individual)', 'individual'],
    ['Mr Clutch Ltd', 'organisation'],
    ['Sir Frederick Snow Consulting', 'organisation'],
    ['Mrs Helen Walker T/As Wholehearted', 'organisation'],
    ['MS Society', 'organisation'],
    ['Halo Hair Ta Glass Mrs', 'organisation'],
    ['Lady James Community Hall', 'organisation'],
    ['Ladybird Private Day Nursery', 'organisation'],
    ['', 'unnamed'],
  ])('%s is %s', (name, kind) => {
    expect(payeeKind(name)).toBe(kind);
  });
});

it('a description loses the name of the person who was paid, and no other word', () => {
  expect(textWithoutName('Care for Doris Oldroyd, week 3', 'Mrs Doris Oldroyd')).toBe(
    'Care for (individual), week 3',
  );
  expect(textWithoutName('Oldroyd Road works', 'Oldroyd Roads Ltd')).toBe('Oldroyd Road works');
});

describe('a heading', () => {
  it('is compared without signs, capitals and currency', () => {
    expect(plainHeading('* SUPPLIER FINAL ')).toBe('supplier final');
    expect(plainHeading('Net Amount(£)')).toBe('net amount');
    expect(plainHeading('Net Amount(œ)')).toBe('net amount');
    expect(plainHeading('body_name')).toBe('body name');
    expect(plainHeading('SupplierName')).toBe('supplier name');
  });

  it.each([
    'Co. Reg. No.',
    'Co Reg Number',
    'Co. Registration Number',
    'Vendor Registration Number',
  ])('%s is of the number of a company', (heading) => {
    expect(HEADINGS.get(plainHeading(heading))?.field).toBe('company-number');
  });

  it('is never likened to a VAT number, which would be thrown away, by letters alone', () => {
    for (const heading of ['Our Reg No', 'Co Regn No', 'Cat Reg No'])
      expect(nearestHeading(heading)?.field).not.toBe('vat-number');
    expect(nearestHeading('VAT Regn No')?.field).toBe('vat-number');
  });

  it('that is not known is likened to one that is', () => {
    expect(nearestHeading('suplier nam')?.field).toBe('payee');
    expect(nearestHeading('quarterly moonlight index')).toBeUndefined();
  });
});

it('one line is written as the whole table writes it', () => {
  const sign = fc.constantFrom(...'=+-@\t\r\n", \uFEFF1a.£');
  const cell = fc.oneof(fc.string(), fc.string({ unit: sign, maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
      const columns = cells.map((_, index) => `c${index}`);
      const row = Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell]));
      expect(csvLine(columns) + csvLine(cells)).toBe(serialiseCsv([row], columns));
    }),
    { numRuns: 2000 },
  );
});
