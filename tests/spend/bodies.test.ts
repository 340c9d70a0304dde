import { describe, expect, it } from 'vitest';
import { foiRequests } from '../../src/components/spend/foiRequest.ts';
import { runImport } from '../../src/import/runImport.ts';
import { bodyYears } from '../../src/indicators/spend/bodyYears.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { ownersHeadline } from '../../src/site/spend/spendSentences.ts';
import { bodySources } from '../../src/tables/bodySources.ts';
import { HYNDBURN, supplierWorld } from './supplierWorld.ts';

const body = (id: string, kind: string, more: object = {}) => ({
  ...{ id, name: `The ${id}`, kind, thresholdGbp: 500, vat: 'excluded', leavesOut: [] },
  ...{ licence: 'none', licenceUrl: null, attribution: 'made up', address: null },
  ...more,
});

/** A council, a police body, and a hospital whose payments are not held. */
function world(header: string, councilRows: string[], policeRows: string[], more: object = {}) {
  const made = supplierWorld(HYNDBURN);
  made.put(
    'bodies.json',
    JSON.stringify([
      body('council', 'council'),
      body('police', 'police'),
      body('hospital', 'health', more),
    ]),
  );
  made.suppliers([
    { payee: 'Near Ltd', district_code: 'E07000120' },
    { payee: 'Far Ltd', district_code: 'E08000003' },
  ]);
  made.file('council/a.csv', [header, ...councilRows, ''].join('\n'));
  made.file('police/b.csv', [header, ...policeRows, ''].join('\n'));
  made.payments([`${made.folder}/council`]);
  if (policeRows.length > 0)
    runImport({
      dataset: 'spend',
      body: 'police',
      paths: [`${made.folder}/police`],
      dataDir: made.dataDir,
      reportDir: `${made.folder}/reports`,
      obtained: '2026-11',
      today: '2026-11-01',
      log: () => {},
    });
  return made;
}
const PLAIN = 'Payment date,Supplier name,Net amount';
const FULL = `${PLAIN},Department,Description,Transaction number,Supplier postcode,Company number`;

describe('bodies side by side', () => {
  it('have shares, coverage and months of their own, and nothing is added up', () => {
    const tables = world(
      PLAIN,
      ['04/04/2024,Near Ltd,100', '04/05/2024,Far Ltd,300', '04/05/2025,Nobody Ltd,50'],
      ['04/06/2024,Near Ltd,30', '04/06/2024,Nobody Ltd,10'],
    ).tables();
    const [council, police, hospital] = bodyYears(tables);
    const told = (years = council?.years) =>
      years?.map(({ span, months, wholeGbp, local, coveragePct }) => [
        ...[span.period, months, wholeGbp, local.lowerPct, local.upperPct, coveragePct],
      ]);
    expect(told()).toEqual([
      ['2024-25', 2, 400, 25, 25, 100],
      ['2025-26', 1, 50, 0, 100, 0],
    ]);
    expect(told(police?.years)).toEqual([['2024-25', 1, 40, 75, 100, 75]]);
    expect([hospital?.spend, hospital?.years, hospital?.months.size]).toEqual([null, [], 0]);
    // The figures of the place are the council's alone.
    expect(tables.spend.council?.years.map(({ amountGbp }) => amountGbp)).toEqual([400, 50]);
    expect(bodySources(tables.spend)).toEqual(['spend-council', 'spend-police']);
  });
});

describe('a request for what is missing', () => {
  const requests = (
    header: string,
    councilRows: string[],
    policeRows: string[] = [],
    more: object = {},
  ) => foiRequests(world(header, councilRows, policeRows, more).tables().spend.bodies);

  it('asks for columns and months of each body, and for nothing else', () => {
    const [council, police, ...others] = requests(
      PLAIN,
      ['04/04/2024,Near Ltd,100', '04/08/2024,Far Ltd,300', '04/10/2024,Far Ltd,1'],
      ['2024-04,Near Ltd,30'],
    );
    expect(others).toEqual([]);
    expect(council?.body).toBe('The council');
    expect(council?.text).toContain('You publish your payments of £500 and more.');
    expect(council?.text).toContain(
      '1. for each payment to a supplier from April to October 2024: the supplier’s postcode; the supplier’s number in the register of companies, charities or mutual societies; the department that paid; what it was for; the transaction number. Please leave these empty',
    );
    expect(council?.text).toContain(
      '2. all payments to suppliers of May to July 2024, September 2024, with the columns you publish for other months. I could not find these months',
    );
    expect(police?.text).toContain('April 2024: the supplier’s postcode;');
    expect(police?.text).toContain('the day of payment;');
    expect(police?.text).not.toContain('I could not find');
  });

  it('is empty where nothing is missing', () => {
    const whole = (day: string) => `${day},Near Ltd,100,Parks,Trees,T1,BB5 1AA,01234567`;
    expect(requests(FULL, [whole('04/04/2024'), whole('04/05/2024')])).toEqual([]);
    // On either side of the half that counts as a column that is there.
    const without = '04/04/2024,Far Ltd,1,Parks,Trees,T2,,07654321';
    expect(requests(FULL, [whole('04/04/2024'), without])).toEqual([]);
    const times = (count: number, row: string) => Array.from({ length: count }, () => row);
    const [council] = requests(FULL, [...times(9, whole('04/04/2024')), ...times(10, without)]);
    expect(council?.text).toContain(
      'for each payment to a supplier from April 2024: the supplier’s postcode. Please give the transaction number',
    );
  });

  it('asks a body that states no terms for its terms', () => {
    const whole = '04/04/2024,Near Ltd,100,Parks,Trees,T1,BB5 1AA,01234567';
    const [hospital, ...others] = requests(FULL, [whole], [], {
      withheld: 'It publishes its payments. We saw no terms under which they may be shown.',
    });
    expect(others).toEqual([]);
    expect(hospital?.body).toBe('The hospital');
    expect(hospital?.text).toContain('Please tell me under which licence');
    expect(hospital?.text).not.toContain('postcode');
  });
});

it('what is sure of owners is said whichever is none', () => {
  const share = (lower: number, rangeAssumes: string | null = null) =>
    ({ lower, value: null, rangeAssumes }) as Figure;
  const said = (members: number, employees: number, unknown: number) =>
    ownersHeadline(share(members), share(employees), share(unknown));
  expect(said(1.4, 0, 61.8)).toBe(
    'At least 1.4% of payments went to societies owned by their members, none beyond doubt to firms owned by their employees; of at least 61.8% we do not know the owner',
  );
  expect(said(1, 2, 0)).toBe(
    'At least 1.0% of payments went to societies owned by their members and 2.0% to firms owned by their employees',
  );
  expect(said(0, 2, 0)).toBe(
    'At least 2.0% of payments went to firms owned by their employees, none beyond doubt to societies owned by their members',
  );
  expect(said(0, 0, 100)).toBe(
    'No payment is known to have gone to a society owned by its members or a firm owned by its employees; of at least 100.0% we do not know the owner',
  );
  expect(ownersHeadline(undefined, share(0), share(0))).toBeUndefined();
  const assumed = share(57.4, 'all of it counts');
  expect(ownersHeadline(share(1), share(0), assumed)).toMatch(
    /; of at least 57\.4% we do not know the owner, on our assumption$/,
  );
});
