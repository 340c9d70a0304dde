import { describe, expect, it } from 'vitest';
import {
  besideNationOf,
  changeDifference,
  differenceInWords,
  differenceOf,
  shareDifference,
} from '../../src/indicators/context/besideNation.ts';
import { claimantRateDrafts } from '../../src/indicators/context/claimantRate.ts';
import { contextDrafts } from '../../src/indicators/context/contextDrafts.ts';
import { CONTEXT_INDICATORS } from '../../src/indicators/context/contextIndicators.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import { contextCharts } from '../../src/site/context/contextCharts.ts';
import { besideNationSentence, leadSentence } from '../../src/site/context/contextSentences.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import { districtAsPlace } from '../../src/tables/districtAsPlace.ts';
import { readTablesOf } from '../../src/tables/readTables.ts';
import type { Tables } from '../../src/tables/Tables.ts';
import { figures, ground, tables } from '../indicators/preston.ts';
import { parsedCsv } from '../setup/parsedCsv.ts';

const PLACE = 'E07000123';
const site = { tables, figures };
const context = figures.all.filter(({ indicator }) => indicator.startsWith('context-'));

describe('figures of the context', () => {
  it('are the published values', () => {
    const value = (id: string, period: string, area = PLACE) => {
      const { value: number, lower, upper } = figures.get(`context-${id}`, area, period);
      return [number, lower, upper];
    };
    expect(value('unemployment-rate', '2014')).toEqual([6.9, 5.2, 8.6]);
    expect(value('unemployment-rate', '2017')).toEqual([4.3, 2.9, 5.7]);
    expect(value('unemployment-rate', '2014', 'E92000001')).toEqual([6.2, 6.1, 6.3]);
    expect(value('employment-rate', '2019')).toEqual([80.9, 74.3, 87.5]);
    expect(value('life-satisfaction', '2011-12')).toEqual([7.66, 7.37, 7.95]);
    expect(value('household-income', '2023')).toEqual([18_758, null, null]);
    expect(value('claimant-rate', '2001')).toEqual([2.9, null, null]);
    expect(value('median-weekly-pay', '2025')[0]).toBe(605.6);
    expect(value('child-poverty', '2024-25', 'K02000001')[0]).toBeCloseTo(19.28581364, 8);
  });

  it('are of districts and nations alone, never of a ward', () => {
    expect(context.length).toBeGreaterThan(400);
    expect(new Set(context.map(({ areaType }) => areaType))).toEqual(
      new Set(['district', 'country']),
    );
  });

  it('of similar districts are those of the newest period, nine of ten that lie in England', () => {
    const others = context.filter(
      ({ areaType, areaCode }) => areaType === 'district' && areaCode !== PLACE,
    );
    expect(new Set(others.map(({ areaCode }) => areaCode)).size).toBe(9);
    for (const { id, periods } of CONTEXT_INDICATORS)
      expect(
        new Set(others.filter(({ indicator }) => indicator === id).map(({ period }) => period)),
      ).toEqual(new Set([periods.at(-1)]));
  });

  it('with limits have no rank, and their kind is named', () => {
    for (const { id, lower, rank, interval } of context)
      if (lower !== null) expect([rank, interval], id).toEqual([null, 'published-95']);
  });

  it('rank by hand as they rank here', () => {
    const rows = tables.context.rows.filter(
      (row) =>
        row.series === 'household-income' && row.period === '2023' && row.areaCode.startsWith('E0'),
    );
    const own = rows.find(({ areaCode }) => areaCode === PLACE)?.value ?? 0;
    const above = rows.filter(({ value }) => value !== null && value > own).length;
    const { rank, rankOf } = figures.get('context-household-income', PLACE, '2023');
    expect([rank, rankOf]).toEqual([above + 1, 296]);
  });

  it('say things that can be said, with limits where there are any', () => {
    for (const { id, notes, lower, value } of context) {
      expect(notes.quote, id).toMatch(/^In .*\.$/);
      expect(`${notes.quote} ${notes.doNotQuote}`, id).not.toMatch(/ {2}|NaN|null|worst|\.\./);
      if (lower !== null) expect(notes.quote, id).toContain('95% limits');
      // What the remark says of the difference is heard with the two numbers.
      expect(notes.quote.includes('no clear difference'), id).toBe(
        notes.remarks.some((remark) => remark.includes('no clear difference')),
      );
      if (value !== null) expect(notes.doNotQuote, id).toContain('caused');
    }
  });

  it('carry sources that are described', () => {
    const known = new Set(tables.sources.map(({ id }) => id));
    for (const { id, sources } of context)
      for (const source of sources) expect(known.has(source), id).toBe(true);
  });
});

describe('of a district with hardly any sample', () => {
  const drafted = (code: string, indicator: string, period: string) =>
    contextDrafts(readTablesOf(ground, districtAsPlace(ground, code))).find(
      (draft) =>
        draft.indicator.id === `context-${indicator}` &&
        draft.area.code === code &&
        draft.period === period,
    );

  it('a value that its publisher calls unreliable is a gap, with the reason', () => {
    const city = drafted('E09000001', 'employment-rate', '2019');
    expect([city?.value, city?.status, city?.ranked]).toEqual([null, 'suppressed', null]);
    expect(city?.gapSentence).toBe(
      'In 2019, the publisher calls its figure for employment rate in City of London unreliable: very few people are behind it, and it is not shown here.',
    );
  });

  it('a value without limits among others that have them has no rank, and no limits are made up', () => {
    const somerset = drafted('E06000066', 'unemployment-rate', '2023');
    expect(somerset?.value).toBeGreaterThan(0);
    expect([somerset?.lower, somerset?.ranked]).toEqual([null, null]);
    expect(somerset?.remarks).toEqual([
      'The publisher gives limits for most districts and none for this value: how sure it is is not known, and it has no rank among districts.',
    ]);
    const { doNotQuote } = somerset?.sentences(3.4, null) ?? {};
    expect(doNotQuote).toMatch(
      /^Do not print it without saying that its limits are not published,/,
    );
  });
});

it('fewer than ten claimants of a ward get neither rate nor count', () => {
  const wardCode = 'E05900001';
  const rate = (claimants: number) => {
    const [draft] = claimantRateDrafts({
      context: { wardClaimants: [{ wardCode, month: '2026-01', claimants, ratePct: 0.4 }] },
      england: { wards: new Map([[wardCode, { name: 'North Moor' }]]) },
      place: { place: { name: 'Madeham' } },
    } as unknown as Tables);
    return [draft?.status, draft?.value, draft?.numerator, draft?.remarks?.length];
  };
  // Counts are published in fives.
  expect(rate(5)).toEqual(['suppressed', null, null, 0]);
  expect(rate(9)).toEqual(['suppressed', null, null, 0]);
  expect(rate(10)).toEqual(['final', 0.4, 10, 1]);
});

describe('beside the nation', () => {
  const rate = CONTEXT_INDICATORS[0];
  if (rate === undefined) throw new Error('no indicators');
  const limited = (value: number, lower: number | null, upper: number | null) => ({
    value,
    lower,
    upper,
  });
  it('a difference has limits of its own; where they hold zero the two have no clear difference', () => {
    expect(besideNationOf(rate, limited(4, 2.4, 5.6), limited(3.7, 3.5, 3.9))).toBe('unclear');
    // What has no limits is not known without error.
    expect(besideNationOf(rate, limited(4, 2.4, 5.6), limited(2.3, null, null))).toBeNull();
    expect(besideNationOf(rate, limited(9, null, null), limited(3.7, 3.5, 3.9))).toBeNull();
    expect(differenceOf(limited(9, null, null), limited(3.7, 3.5, 3.9))).toBeNull();
    expect(besideNationOf(rate, limited(4.01, null, null), limited(4.04, null, null))).toBe('same');
    // 6 ± 3 and 4 ± 2: the ranges touch at 3 to 6 and 2 to 6, and the difference is 2 ± √13.
    const difference = differenceOf(limited(6, 3, 9), limited(4, 2, 6));
    expect(difference?.value).toBe(2);
    expect(difference?.lower).toBeCloseTo(2 - Math.sqrt(13), 12);
    // Ranges that overlap, 4 to 8 and 7 to 11, and a difference that is told apart: −3 ± 2.83.
    expect(besideNationOf(rate, limited(6, 4, 8), limited(9, 7, 11))).toBe('below');
    expect(besideNationOf(rate, limited(6.2, 4.2, 8.2), limited(9, 7, 11))).toBe('unclear');
    expect(differenceInWords(rate, limited(6, 4, 8), limited(9, 7, 11))).toBe(
      '−3.0 percentage points (95% limits −5.8 to −0.2)',
    );
    // 6.0 and 9.1 as printed would give −3.1.
    expect(differenceInWords(rate, limited(6.04, 4, 8), limited(9.06, 7, 11))).toMatch(
      /^−3\.0 percentage points before rounding \(95% limits/,
    );
    expect(differenceOf(limited(1, null, null), limited(2, null, null))).toBeNull();
  });
  it('a change is read beside the nation’s, with the limits of all four estimates', () => {
    const own = [limited(69.5, 66.3, 72.7), limited(80.4, 72.3, 88.5)] as const;
    const nation = [limited(72.8, 72.4, 73.2), limited(76, 75.6, 76.4)] as const;
    const change = changeDifference({ own, nation });
    const reach = Math.hypot(3.2, 8.1, 0.4, 0.4);
    expect(change?.value).toBeCloseTo(7.7, 9);
    expect(change?.lower).toBeCloseTo(7.7 - reach, 9);
    expect(change?.upper).toBeCloseTo(7.7 + reach, 9);
    const counted = limited(4, null, null);
    expect(changeDifference({ own: [counted, counted], nation })).toBeNull();
    // £400 ± 40 of £500 is 80 ± 8 %, £600 ± 30 of £600 is 100 ± 5 %: 20 ± √89, were the nation’s without width.
    const pounds = {
      own: [limited(400, 360, 440), limited(600, 570, 630)],
      nation: [limited(500, 500, 500), limited(600, 600, 600)],
    } as const;
    const share = shareDifference(pounds);
    expect(share?.value).toBeCloseTo(20, 9);
    expect(share?.lower).toBeCloseTo(20 - Math.sqrt(89), 9);
    expect(shareDifference({ own: [counted, counted], nation: pounds.nation })).toBeNull();
  });
  it('the page says it in a sentence for each measure', () => {
    for (const indicator of CONTEXT_INDICATORS) {
      const text = plainText(besideNationSentence(site, indicator));
      expect(text).toMatch(/^Preston, /);
      expect(text).toMatch(/\.$/);
    }
    expect(leadSentence(site)).toMatch(
      /^Of the seven measures of Preston with published limits, .*\. Where no limits are published, Preston is above the national value for .* and below it for /,
    );
    const all = site.figures.all.map((figure) => ({ ...figure, lower: null, upper: null }));
    expect(leadSentence({ ...site, figures: new FigureSet(all) })).toMatch(
      /^No measure of Preston has published limits in the newest year\. Where/,
    );
  });
  it('the page says which measure was on one side five years in a row or more', () => {
    const said = (years: readonly number[]) =>
      leadSentence({
        ...site,
        figures: new FigureSet(
          site.figures.all.map((figure) =>
            figure.indicator === 'context-median-weekly-pay' && figure.areaCode === 'E07000123'
              ? {
                  ...figure,
                  ...(years.includes(Number(figure.period))
                    ? { value: 100, lower: 90, upper: 110 }
                    : { value: 600, lower: 100, upper: 1100 }),
                }
              : figure,
          ),
        ),
      });
    expect(said([2010, 2011, 2012, 2013, 2014])).toContain(
      ' Median weekly pay was clearly below England’s in each year from 2010 to 2014. That the difference is not clear in the newest year does not mean that it is gone. Where',
    );
    // Where the newest year is clear, too, there is nothing to add.
    expect(said([2021, 2022, 2023, 2024, 2025])).toContain('in each year from 2021 to 2025. Where');
    expect(said([2010, 2011, 2012, 2013, 2014, 2025])).toContain('from 2010 to 2014. Where');
    expect(said([2009, 2010, 2011, 2012, 2014, 2015])).not.toContain('in each year');
    expect(said([])).not.toContain('in each year');
  });
  it('has two charts a measure, each with an id of its own', () => {
    const ids = contextCharts(site).map(({ id }) => id);
    expect(ids).toHaveLength(2 * CONTEXT_INDICATORS.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('trend.context-employment-rate.E07000123');
    expect(ids).toContain('rank.context-employment-rate.2023');
    for (const { alt } of contextCharts(site))
      expect(alt.split(/\s+/).length).toBeLessThanOrEqual(60);
  });
});

describe('read again from the files as published', () => {
  const FILES = {
    'context-employment-rate': ['ons_employment-rate', 'Employment rate'],
    'context-unemployment-rate': ['ons_modelled-unemployment', 'Modelled unemployment rate'],
    'context-median-weekly-pay': ['ons_gross-median-weekly-pay', 'Gross median weekly pay'],
    'context-anxiety': ['ons_personal-wellbeing-estimates', 'Anxiety'],
    'context-worthwhile': ['ons_personal-wellbeing-estimates', 'Worthwhile'],
  } as const;
  it.each(Object.entries(FILES))('%s agrees in every period and area', (id, [file, label]) => {
    const raw = parsedCsv(`tests/fixtures/context/${file}.csv`).filter(
      ({ indicator }) => indicator === label,
    );
    const ours = context.filter(({ indicator }) => indicator === id);
    expect(ours.length).toBeGreaterThan(30);
    for (const figure of ours) {
      const year = figure.period.slice(0, 4);
      const rows = raw.filter(
        ({ areacd, period }) => areacd === figure.areaCode && period?.startsWith(year),
      );
      expect(rows, figure.id).toHaveLength(1);
      const [row] = rows;
      const number = (cell: string | undefined) => (cell === '' ? null : Number(cell));
      for (const [mine, theirs] of [
        [figure.value, number(row?.['observation'])],
        [figure.lower, number(row?.['lci_95'])],
        [figure.upper, number(row?.['uci_95'])],
      ] as const)
        if (theirs === null) expect(mine, figure.id).toBeNull();
        else expect(mine, figure.id).toBeCloseTo(theirs, 6);
    }
  });
});

describe('the price level', () => {
  it('turns pounds of 2012-13 into those of 2016-17', () => {
    // 0.05 × £750 million × 76.0754 ÷ 71.5454, by hand.
    const real = figures.get('anchor-spend-local-real', PLACE, '2012-13');
    expect(real.value).toBeCloseTo((37_500_000 * 76.0754) / 71.5454, 0);
    expect(figures.get('anchor-spend-local-real', PLACE, '2016-17').value).toBe(112_300_000);
  });
  it('is one vintage, forecasts marked', () => {
    const { deflator } = tables.context;
    expect(deflator.find(({ index }) => index === 100)?.financialYear).toBe('2024-25');
    expect(deflator.filter(({ isForecast }) => isForecast).map((y) => y.financialYear)[0]).toBe(
      '2025-26',
    );
  });
});

it('residents stand under their vintage, the same year in two without being mixed', () => {
  const of = (vintage: string, year: string) =>
    tables.context.residents.find((row) => row.vintage === vintage && row.year === year)?.residents;
  expect(of('rebased', '2022')).toBe(152_550);
  expect(of('older', '2022')).toBe(151_869);
  expect(of('census-2021', '2021')).toBe(147_835);
});
