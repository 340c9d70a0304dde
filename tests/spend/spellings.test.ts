import { describe, expect, it } from 'vitest';
import type { LocatedPayee } from '../../src/indicators/spend/locatedPayees.ts';
import { inNames, payeesInWords } from '../../src/indicators/spend/spendWords.ts';
import { mergePayees, type PayeePart } from '../../src/tables/spend/mergePayees.ts';
import { lines, spendWorld } from './spendWorld.ts';

const part = (payee: string, pence: number, more: Partial<PayeePart> = {}): PayeePart => ({
  ...{ payee, pence, payeeKind: 'organisation', scope: 'in', reason: null, rule: null },
  ...{ payments: 1, number: null, postcode: '', town: '' },
  ...more,
});
const sums = (...parts: PayeePart[]) =>
  mergePayees(parts).map(({ payee, amountGbp }) => `${payee} ${amountGbp}`);

it('a payee is one, however its name is spelt, under the spelling that was paid most', () => {
  expect(
    sums(
      part('HYNDE LEISURE LIMITED', 270),
      part('Hynde Leisure Ltd', 380),
      part('Hynde Leisure Trust', 5),
    ),
  ).toEqual(['Hynde Leisure Ltd 6.5', 'Hynde Leisure Trust 0.05']);
});

it('also beside payees with numbers', () => {
  const number = { register: 'company' as const, number: '00123456' };
  expect(sums(part('Alpha Ltd', 1, { number }), part('Beta Ltd', 2), part('BETA LTD.', 3))).toEqual(
    ['Alpha Ltd 0.01', 'BETA LTD. 0.05'],
  );
});

it('names of signs alone are not one another', () => {
  expect(sums(part('***', 1), part('???', 2))).toHaveLength(2);
});

it('a report counts them as one, kept or left out', () => {
  const world = spendWorld();
  world.file(
    'a.csv',
    lines(
      'Parks,Works,04/05/2025,T1,10.00,FIRM A LIMITED',
      'Parks,Works,05/05/2025,T2,20.00,Firm A Ltd',
      'Parks,Works,06/05/2025,T5,15.00,FIRM A LIMITED',
      'Parks,Grants,05/05/2025,T3,1.00,FIRM B LIMITED',
      'Parks,Grants,05/05/2025,T4,2.00,Firm B Ltd',
    ),
  );
  world.run();
  expect(world.report('txt')).toMatch(/ FIRM A LIMITED +£45\.00 +100\.0%/);
  expect(world.report('txt')).toMatch(
    /in doubt, grant: 1 payee\n.*2 payments, £3\.00\n +Firm B Ltd +£3\.00/,
  );
});

describe('a sentence that names payees', () => {
  const located = (payee: string, reason: string | null = null) =>
    ({ payee, reason, match: null }) as unknown as LocatedPayee;
  const firms = ['Ash Ltd', 'Box Ltd', 'Cox Ltd', 'Dee Ltd', 'Elm Ltd', 'Fir Ltd'];

  it.each([
    [5, 'Ash Ltd, Box Ltd, Cox Ltd, Dee Ltd and Elm Ltd'],
    [6, 'Ash Ltd, Box Ltd, Cox Ltd and three others'],
  ])('of %i names %s', (count, names) => {
    expect(payeesInWords(firms.slice(0, count).map((name) => located(name)))).toBe(names);
  });

  it('names three in passing, and counts four', () => {
    const said = (count: number) => inNames(firms.slice(0, count).map((name) => located(name)));
    expect(said(3)).toBe('Ash Ltd, Box Ltd and Cox Ltd');
    expect(said(4)).toBe('four of these payees');
  });

  it('counts names that may be people’s beside what people are paid for', () => {
    expect(payeesInWords([located('Jane Doe', 'grant'), located('Ash Ltd', 'grant')])).toBe(
      'Ash Ltd and one other',
    );
    expect(payeesInWords([located('Jane Doe', 'grant')])).toBe('one payee');
    expect(payeesInWords([located('Jane Doe')])).toBe('Jane Doe');
  });
});
