import { describe, expect, it } from 'vitest';
import { rankSentence } from '../../src/components/figure/rankSentence.ts';
import { statusInWords } from '../../src/components/figure/statusInWords.ts';
import { standingAmong } from '../../src/indicators/deprivation/imdRelativeChange.ts';
import { indicatorById } from '../../src/indicators/registry.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { figureCitable } from '../../src/publish/cite/figureCitable.ts';
import { wardCoopsSentence } from '../../src/site/coops/coopSentences.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import { figures } from '../indicators/preston.ts';

const [model] = figures.wards('imd-percentile', '2025');

function made(more: Partial<Figure>): Figure {
  if (model === undefined) throw new Error('no figures');
  return { ...model, areaName: 'A', ...more };
}

describe('the status of a figure', () => {
  it('is never called final: a release closes apart from it', () => {
    for (const figure of figures.all) expect(statusInWords(figure)).not.toMatch(/\bfinal\b/i);
  });

  it('says that wards are shared out, and that whole areas are not', () => {
    expect(statusInWords(made({}))).toContain('shared out by postcodes');
    const whole = figures.all.filter(({ areaType, indicator, status }) => {
      return areaType === 'district' && status === 'final' && indicator.startsWith('imd-');
    });
    const counts = whole.filter(({ indicator }) => indicator.startsWith('imd-flagged-wards-'));
    const summed = whole.filter(({ indicator }) => indicator === 'imd-percentile');
    for (const figure of counts) expect(statusInWords(figure)).toContain('shared out by postcodes');
    for (const figure of summed)
      expect(statusInWords(figure)).toBe(
        'Worked out from the published data as they are; we estimate nothing in it.',
      );
    expect(Math.min(counts.length, summed.length)).toBeGreaterThan(1);
    expect(statusInWords(made({ indicator: 'coop-listed' }))).toContain('as they are');
    expect(statusInWords(made({ indicator: 'claimant-rate' }))).toContain('rounded to five');
  });
});

describe('what is cited of a figure', () => {
  const cited = (figure: Figure) =>
    figureCitable(figure, {
      place: { name: 'Preston' },
      release: { number: '2026.2', date: '2026-11-29' },
      site: new URL('https://example.org'),
    }).title;

  it.each([
    [
      'imd-england-place.E05012195.2025',
      /: Cadley, 2025 edition: 52\.4% of England’s other wards less deprived than it, 42\.4% to 52\.4% by other ways of sharing out neighbourhoods$/,
    ],
    [
      'context-unemployment-rate.E07000123.2017',
      /: Preston, 2017: 4\.3% of people aged 16 and over with a job or looking for one, 95% limits 2\.9% to 5\.7%$/,
    ],
    [
      'coop-expected.E07000123.2023',
      /: 15\.6 co-ops, 8 to 24 if co-ops came singly and by chance$/,
    ],
    ['anchor-spend-local.E07000123.2012-13', /: £33\.\dm to £41\.\dm$/],
    ['spend-local-share.E07000123.2019-2026', /: 2\.4% to 70\.7% of payments/],
  ])('has its range and what it is a share of: %s', (id, title) => {
    const figure = figures.all.find((each) => each.id === id);
    expect(figure && cited(figure)).toMatch(title);
  });
});

describe('the rank of a ward', () => {
  const said = (
    id: string,
    rank: number | null,
    rankOf: number | null,
    [lower, upper]: readonly [number | null, number | null] = [null, null],
  ) => {
    const figure = made({ indicator: id, rank, rankOf, lower, upper });
    return rankSentence(figure, indicatorById(id), [figure], 'Madeham');
  };

  it('is among England’s wards where these were ranked, else among those of the district', () => {
    expect(said('imd-england-place', 3248, 6826)).toBe(
      '3,248th of 6,826 wards of England, where the 1st is the most deprived.',
    );
    // A place of 96 to 99 of a hundred others: between 1 and 4 are more deprived.
    expect(said('imd-england-place', 3, 101, [96, 99])).toBe(
      '2nd to 5th of 101 wards of England, by how its neighbourhoods are shared out; the 1st is the most deprived.',
    );
    expect(said('imd-england-place', 3, 101, [98, 98])).toContain('3rd of 101 wards of England,');
    expect(said('imd-percentile', 1, 1)).toContain('Madeham’s 1');
    expect(said('imd-percentile', null, null)).toBeNull();
  });
});

it('similar wards that fell further are counted, none too', () => {
  expect(standingAmong('Ashton', 28, 430, 2.5)).toBe(
    'Of 430 similar wards (which began within ±2.5 points of it), 28 fell further or rose less than Ashton.',
  );
  expect(standingAmong('A', 0, 50, 5)).toContain('±5.0 points of it), none fell further');
});

it('a ward with no co-op has none listed, one has its office there', () => {
  const said = (value: number) =>
    plainText(wardCoopsSentence(made({ indicator: 'coop-listed', value, edition: '2023' })));
  expect(said(0)).toBe(
    'None listed: no active co-op in the 2023 list has its registered office in A.',
  );
  expect(said(1)).toBe('One active co-op in the 2023 list has its registered office in A.');
  expect(said(12)).toContain('12 active co-ops in the 2023 list have their');
});
