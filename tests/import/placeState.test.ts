import { describe, expect, it } from 'vitest';
import { placeState } from '../../scripts/placeState.ts';
import { figures, tables } from '../indicators/preston.ts';

const state = (today: string, gaps = [{ what: 'claims', without: '-', how: 'by hand' }]) =>
  placeState(tables, figures.all, gaps, today);

describe('the state of a place’s data', () => {
  it('names sources that are a year old, and none before', () => {
    expect(state('2027-10-31')[1]).toMatch(/^ {2}sources: all \d+ were obtained in the last 12/);
    const old = state('2027-11-01').filter((line) => line.includes('source out of date'));
    expect(old).toHaveLength(tables.sources.length);
    expect(old[0]).toMatch(/^ {2}source out of date: \S+ \(.+\), obtained 2026-11/);
  });

  it('says of each body what there is of payments, and whether more should be', () => {
    const said = (today: string) =>
      state(today).find((line) => line.includes('payments of Preston City Council'));
    expect(said('2026-03-31')).toBe(
      '  payments of Preston City Council: April 2019 to December 2025',
    );
    expect(said('2026-04-01')).toContain('; OUT OF DATE: the last is 4 months old');
    expect(state('2026-04-01').join('\n')).toContain(
      'payments of Police and Crime Commissioner for Lancashire: none; It publishes',
    );
  });

  it('measures what is located of the last year that is whole, not of a stub after it', () => {
    const council = tables.spend.council;
    const whole = council?.spans[0];
    if (council === null || whole === undefined) throw new Error('no payments of Preston');
    const span = (period: string, months: number) => ({
      ...whole,
      ...{ basis: 'payments' as const, period, months, thin: [] },
    });
    const spans = [span('2024-25', 12), span('2025-26', 1)];
    const spend = { ...tables.spend, council: { ...council, spans } };
    const figure = figures.all.find(({ indicator }) => indicator === 'spend-coverage');
    if (figure === undefined) throw new Error('no coverage');
    const covered = [
      { ...figure, period: '2024-25', value: 12, lower: 12 },
      { ...figure, period: '2025-26', value: 100, lower: 100 },
    ];
    const lines = placeState({ ...tables, spend }, covered, [], '2026-11-29').join('\n');
    expect(lines).toMatch(/coverage: .*12\.0% of the pounds of 2024-25/);
    expect(lines).not.toContain('100.0%');
  });

  it('says how much is located, and which figures are not given and why', () => {
    const lines = state('2026-12-01').join('\n');
    expect(lines).toMatch(/ {2}coverage: at least 36\.4% of the pounds of 2019-2026 are located\n/);
    expect(lines).toMatch(/ {2}not located: 47\.8%, £96\.0 million; npm run suppliers/);
    const withheld = figures.all.filter(({ status }) => status === 'suppressed');
    const kinds = new Set(withheld.map(({ indicator }) => indicator));
    expect(kinds.size).toBeGreaterThan(1);
    for (const kind of kinds) {
      const count = withheld.filter(({ indicator }) => indicator === kind).length;
      expect(lines).toMatch(new RegExp(` {2}suppressed: ${kind}, ${count} figures?: \\S`));
    }
    expect(lines).toContain('  not here: claims; by hand');
  });
});
