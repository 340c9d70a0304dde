import { describe, expect, it } from 'vitest';
import { type AuditedFigure, compareFigures } from '../../scripts/audit/compareFigures.ts';
import { runQueries } from '../../scripts/audit/runQueries.ts';
import { contextDrafts } from '../../src/indicators/context/contextDrafts.ts';
import { finishFigures } from '../../src/indicators/finishFigures.ts';
import { INDICATORS } from '../../src/indicators/registry.ts';
import { districtAsPlace } from '../../src/tables/districtAsPlace.ts';
import { readTablesOf } from '../../src/tables/readTables.ts';
import { figures, ground, tables } from '../indicators/preston.ts';

const audited = await runQueries('data', tables.place.place.code);

/** No payee of Preston has a postcode that is in no table: its figures are tried in tests/spend/publishedPayees.test.ts. */
const WITHOUT_FIGURES = new Set(['spend-rings-elsewhere']);

describe('every figure is computed a second time, in SQL', () => {
  const { agreeing, faults } = compareFigures(figures.all, audited);

  it('and agrees in value, range, rank, numerator and denominator', () => {
    expect(faults).toEqual([]);
    expect(audited.length).toBe(figures.all.length);
  });

  it.each(INDICATORS.map(({ id }) => id).filter((id) => !WITHOUT_FIGURES.has(id)))('%s', (id) => {
    const { agree, all } = agreeing.get(id) ?? { agree: 0, all: 0 };
    expect(all).toBeGreaterThan(0);
    expect(agree).toBe(all);
  });

  it.each([...WITHOUT_FIGURES])('%s has no figure here', (id) => {
    expect(figures.all.filter(({ indicator }) => indicator === id)).toEqual([]);
    expect(audited.filter((figure) => figure.id.startsWith(`${id}.`))).toEqual([]);
  });
});

it.each(['E09000001', 'E06000066'])(
  'agrees on the context of a district with values that are unreliable, or have no limits: %s',
  async (code) => {
    const place = districtAsPlace(ground, code);
    const { agreeing, faults } = compareFigures(
      finishFigures(contextDrafts(readTablesOf(ground, place))),
      await runQueries('data', code, ['00-answers', '03-other-areas', '30-context']),
    );
    expect(faults).toEqual([]);
    expect(agreeing.get('context-unemployment-rate')?.agree).toBeGreaterThan(20);
  },
);

describe('the audit sees', () => {
  const first = audited[0] as AuditedFigure;
  const ranked = audited.find(({ rank }) => rank !== null) as AuditedFigure;

  it.each(['value', 'lower', 'upper', 'numerator', 'denominator'] as const)(
    'a %s that is off by a millionth',
    (name) => {
      const figure = audited.find((each) => (each[name] ?? 0) !== 0) as AuditedFigure;
      const changed = { ...figure, [name]: (figure[name] ?? 0) * (1 + 1e-6) };
      const { faults } = compareFigures([changed], [figure]);
      expect(faults).toEqual([expect.stringContaining(`${figure.id}: ${name} is `)]);
    },
  );

  it('another rank, and a value where there should be none', () => {
    const changed = { ...ranked, rank: (ranked.rank ?? 0) + 1 };
    expect(compareFigures([changed], [ranked]).faults.length).toBe(1);
    expect(compareFigures([{ ...first, value: null }], [first]).faults.length).toBe(1);
  });

  it('a figure no query covers, one only the queries have, and one they answer for twice', () => {
    expect(compareFigures([first], []).faults).toEqual([`${first.id}: no query covers it`]);
    expect(compareFigures([], [first]).faults).toEqual([
      `${first.id}: the site has no such figure`,
    ]);
    expect(compareFigures([first], [first, first]).faults).toEqual([
      `${first.id}: two queries answer for it`,
    ]);
  });
});
