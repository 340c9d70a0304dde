import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneySquares, onOneInBrief, squaresOf } from '../../src/charts/kinds/moneySquares.ts';
import { moneySquaresOf, squaresChart } from '../../src/site/spend/spendCharts.ts';
import { site } from '../indicators/preston.ts';
import { svgOf } from './svgReading.ts';

describe('a hundred squares', () => {
  it('are as many whatever the shares, and no part is a whole square off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const shares = weights.map((weight) => (100 * weight) / total);
          const counts = squaresOf(shares);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
          for (const [i, share] of shares.entries())
            expect(Math.abs((counts[i] ?? 0) - share)).toBeLessThan(1 + 1e-9);
        },
      ),
    );
  });

  it('give what is left over to the largest remainders', () => {
    expect(squaresOf([2.39, 28.23, 5.81, 8.09, 10.07, 45.41])).toEqual([2, 28, 6, 8, 10, 46]);
    expect(squaresOf([100])).toEqual([100]);
    expect(squaresOf([0, 100])).toEqual([0, 100]);
  });
});

describe('£100 of the council’s money', () => {
  const chart = squaresChart(site);

  it('is told by both ends, and whose gap the rest is', () => {
    expect(chart?.headline).toBe(
      'Of every pound in the payments Preston City Council published for goods, services and works, at least 2p and at most 71p went to addresses in Preston',
    );
    expect(chart?.table.rows.map(([label, squares]) => [label?.text, squares?.text])).toEqual([
      ['In Preston', '2 of 100'],
      ['Rest of Lancashire', '24 of 100'],
      ['Rest of the UK', '5 of 100'],
      ['Weak evidence of an address', '6 of 100'],
      ['Known payees in doubt: perhaps no purchase', '15 of 100'],
      ['The payments we have give no address', '4 of 100'],
      // £20.5 million of £201.1 million, rounded as the squares are: it may be more.
      [
        'Not known to us: we have only the 20 largest payees (about £10 of it perhaps no purchase)',
        '44 of 100',
      ],
    ]);
  });

  it('says beneath it whose sums they are and what hangs on one document, where that is so', () => {
    const options = moneySquaresOf(site);
    if (options === undefined) throw new Error('no squares');
    const beneath = (basis: 'largest' | 'payments', upper: number | null) =>
      moneySquares({
        ...options,
        span: { basis },
        onOne: { lower: null, upper: upper === null ? null : { pct: upper, payees: [] } },
      }).subtitle;
    expect(beneath('largest', 89.7)).toContain(
      'April 2019 to December 2025, by a third party’s sums; up to 90p if one document about addresses is wrong; one square',
    );
    expect(beneath('payments', null)).toContain('April 2019 to December 2025; one square');
  });

  it('says in brief what of the traced pounds hangs on one document', () => {
    expect(onOneInBrief({ gbp: 65, ofGbp: 100 }, 29)).toBe(', £19 by one document');
    expect(onOneInBrief({ gbp: 100, ofGbp: 100 }, 29)).toBe(', all by one document');
    expect(onOneInBrief(null, 29)).toBe('');
    expect(onOneInBrief({ gbp: 1, ofGbp: 1 }, 0)).toBe('');
  });

  it('has a square for each pound', () => {
    const svg = chart === undefined ? '' : svgOf(chart);
    // And one in the key for each of the seven parts.
    expect(svg.match(/<rect\b/g)?.length).toBe(100 + 7);
  });

  it('is not drawn with an end that nobody gave', () => {
    const options = moneySquaresOf(site);
    if (options === undefined) throw new Error('no squares');
    const without = { figure: { ...options.bounds.figure, upper: null } };
    expect(() => moneySquares({ ...options, bounds: without })).toThrow(
      /^there is no upper bound of spend-local-share/,
    );
  });
});
