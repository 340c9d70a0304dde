import { describe, expect, it } from 'vitest';
import { INDICATORS, indicatorById } from '../../src/indicators/registry.ts';
import { EDITIONS } from '../../src/model/Edition.ts';
import { figures, tables } from './preston.ts';

const WARDS = 16;
/** Other strands have rules of their own, which their own tests hold. */
const strandOf = new Map(INDICATORS.map(({ id, strand }) => [id, strand]));
const neighbourhood = figures.all.filter(
  ({ indicator }) => strandOf.get(indicator) === 'neighbourhood',
);

describe('the figures of the place', () => {
  it('are complete: every indicator, area and period once', () => {
    const lsoas = figures.all.filter(({ areaType }) => areaType === 'lsoa').length;
    // What is held of money and context hangs on the data, so their own tests count it.
    const isCounted = (strand: string | undefined) =>
      strand === 'neighbourhood' || strand === 'ownership';
    // Claimants are of the month that was to be had.
    const counted = INDICATORS.filter(
      ({ strand, id }) => isCounted(strand) && id !== 'claimant-rate',
    );
    const held = figures.all.filter(
      ({ indicator, areaType, areaCode }) =>
        isCounted(strandOf.get(indicator)) &&
        indicator !== 'claimant-rate' &&
        // Other areas serve to compare with.
        (['lsoa', 'ward'].includes(areaType) || areaCode === tables.place.place.code),
    );
    const expected = counted.reduce(
      (sum, { areaTypes, periods }) =>
        sum +
        periods.length *
          ((areaTypes.includes('ward') ? WARDS : 0) + (areaTypes.includes('district') ? 1 : 0)),
      lsoas,
    );
    expect(held.length).toBe(expected);
    // LSOAs nest in districts: none of a neighbour's reaches into a ward here.
    const codes = figures.all.filter(({ areaType }) => areaType === 'lsoa');
    expect(new Set(codes.map(({ areaCode }) => areaCode)).size).toBe(87);
    // Each has its place on the whole index and in the seven domains, two rates, and the census of 2021.
    const count = (indicator: string, period: string) =>
      codes.filter((figure) => figure.indicator === indicator && figure.period === period).length;
    expect(count('imd-percentile', '2025')).toBe(87);
    expect(count('imd-domain-percentile-health', '2025')).toBe(87);
    expect(count('census-households-deprived-two', '2021')).toBe(87);
    // Two were drawn in 2021 and three in 2011: nothing is rebuilt for a single neighbourhood.
    expect(count('census-households-deprived-two', '2011')).toBe(85);
    expect(count('imd-percentile', '2019')).toBe(85);
    expect(count('imd-percentile', '2010')).toBe(82);
  });

  it('are each of an indicator of the registry', () => {
    expect(figures.all.filter(({ indicator }) => !strandOf.has(indicator))).toEqual([]);
    expect(neighbourhood.length).toBeGreaterThan(1000);
  });

  it('have a value each: nothing is missing for this place', () => {
    expect(neighbourhood.filter(({ value }) => value === null)).toEqual([]);
  });

  it('are ordered by indicator, area and period', () => {
    const keys = figures.all.map((f) => `${f.indicator} ${f.areaCode} ${f.period}`);
    expect(keys).toEqual([...keys].sort());
  });

  it('lie between their bounds, and percentiles between 0 and 100', () => {
    for (const { id, value, lower, upper, unit } of figures.all) {
      if (value === null) continue;
      if (lower !== null && upper !== null) {
        expect(lower, id).toBeLessThanOrEqual(value);
        expect(upper, id).toBeGreaterThanOrEqual(value);
      }
      if (unit === 'percentile' || unit === '%') {
        expect(value, id).toBeGreaterThanOrEqual(0);
        expect(value, id).toBeLessThanOrEqual(100);
      }
    }
  });

  it('are approximate exactly where an edition before 2015 is behind them, but for the exact proportion', () => {
    for (const figure of neighbourhood) {
      const rebuilt = EDITIONS.some(
        ({ id, denominator }) => denominator === null && figure.period.startsWith(id),
      );
      const isExact = figure.indicator === 'imd-proportion';
      // Households of the census are shared out to wards; of whole areas they are counted.
      const isCensus = figure.indicator.startsWith('census-');
      const isPublished = figure.areaType === 'lsoa';
      const isApproximate = isPublished
        ? false
        : isCensus
          ? figure.areaType === 'ward'
          : rebuilt && !isExact;
      expect(figure.status, figure.id).toBe(isApproximate ? 'approximate' : 'final');
    }
  });

  it('name only sources that are held, each ward value its weights', () => {
    const known = new Set(tables.sources.map(({ id }) => id));
    for (const { id, sources } of figures.all) {
      expect(
        sources.filter((source) => !known.has(source)),
        id,
      ).toEqual([]);
    }
    for (const { id, sources, areaType } of neighbourhood)
      if (areaType === 'ward' && !sources.includes('dwp-ward-claimants'))
        expect(sources, id).toContain('code-point-weights-2025-10');
  });

  it('rank the 16 wards with ties at the better rank', () => {
    const groups = Map.groupBy(
      // A place among England's wards is ranked among all of them.
      figures.all.filter(
        ({ areaType, rank, indicator }) =>
          areaType === 'ward' && rank !== null && indicator !== 'imd-england-place',
      ),
      ({ indicator, period }) => `${indicator} ${period}`,
    );
    for (const [name, group] of groups) {
      const { rankOneIs } = indicatorById(name.split(' ')[0] ?? '');
      for (const figure of group) {
        const ahead = group.filter((other) =>
          rankOneIs === 'lowest'
            ? (other.value ?? 0) < (figure.value ?? 0)
            : (other.value ?? 0) > (figure.value ?? 0),
        );
        expect(figure.rank, figure.id).toBe(ahead.length + 1);
        expect(figure.rankOf, figure.id).toBe(WARDS);
      }
    }
  });
});

describe('sentences', () => {
  const sentences = figures.all.flatMap(({ id, notes }) =>
    [notes.quote, notes.doNotQuote, notes.comparability, ...notes.remarks].map((text) => ({
      id,
      text,
    })),
  );

  it('have no slips that templates make', () => {
    const slips =
      /NaN|undefined|null|Infinity|-0\b|−0\.0\b|\b\d*(1[123]st|1[123]nd|1[123]rd)\b|\b\d*[04-9](st|nd|rd)\b|\b1 (wards|neighbourhoods)\b| {2}|\.\.|,,|\ba [aeiou]|\ban [^aeiou\s]|[ ,]\.|#/;
    expect(sentences.filter(({ text }) => slips.test(text))).toEqual([]);
  });

  it('end as sentences do', () => {
    expect(sentences.filter(({ text }) => text !== '' && !/[.?]$/.test(text))).toEqual([]);
  });

  it('never call a place the worst, a change significant, or a policy its cause', () => {
    const forbidden = /\bworst\b|significant|thanks to|because of|led to|due to/i;
    expect(sentences.filter(({ text }) => forbidden.test(text))).toEqual([]);
  });

  it('say the data’s period before the edition is left behind', () => {
    const positions = figures.all.filter(({ indicator }) => indicator === 'imd-percentile');
    for (const { notes, dataPeriod } of positions) expect(notes.quote).toContain(dataPeriod);
  });
});
