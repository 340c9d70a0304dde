import { describe, expect, it } from 'vitest';
import { compassParts } from '../../src/site/neighbourhood/compassParts.ts';
import { neighbourhoodPages } from '../../src/site/neighbourhood/neighbourhoodPages.ts';
import {
  besideWard,
  lastsSince,
  lessDeprivedSentence,
  rankOf,
  sentenceToShare,
  wardsSentence,
} from '../../src/site/neighbourhood/neighbourhoodSentences.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import { figure, LSOAS } from '../charts/madePlace.ts';
import { site } from '../indicators/preston.ts';

describe('which part of an area a piece is', () => {
  const parts = (places: Record<string, [number, number]>) =>
    Object.fromEntries(compassParts(new Map(Object.entries(places))));

  it('is told by the nearest of eight directions', () => {
    expect(parts({ a: [10, 0], b: [-10, 0], c: [0, 10], d: [0, -10] })).toEqual({
      a: 'east',
      b: 'west',
      c: 'north',
      d: 'south',
    });
    expect(parts({ a: [10, 10], b: [-10, -10] })).toEqual({ a: 'north-east', b: 'south-west' });
  });

  it('is the middle for what is nearer to it than the rest, and no word is given twice', () => {
    const found = parts({ a: [10, 0], b: [-10, 0], c: [0.5, 0], d: [11, 0.5] });
    expect(found['c']).toBe('middle');
    expect(new Set(Object.values(found)).size).toBe(Object.values(found).length);
  });

  it('is the middle within four tenths of the mean distance alone', () => {
    const words = (north: number) => {
      const around = { a: [10, 0], b: [-10, 0], c: [0, 10], d: [0, -10] } as const;
      // The mean distance of these six is (40 + 2 north) / 6: four tenths of it are 3.07 at 3, 3.08 at 3.1.
      return Object.values(parts({ ...around, e: [0, north], f: [0, -north] } as never));
    };
    expect(words(3)).toContain('middle');
    expect(words(3.1)).not.toContain('middle');
  });

  it('has no word where all true ones are taken', () => {
    const found = parts({ a: [10, 0], b: [10.1, 0], c: [10.2, 0], d: [10.3, 0], e: [-40, 0] });
    expect(Object.keys(found).length).toBeLessThan(5);
  });
});

describe('sentences of a neighbourhood', () => {
  const ranked = (rank: number, value = (100 * (rank - 0.5)) / 200) =>
    figure(LSOAS.a, value, { areaType: 'lsoa', rank, rankOf: 200 });

  it('say its place first, as people repeat it', () => {
    expect(lessDeprivedSentence(ranked(6))).toBe(
      'Of every 100 neighbourhoods in England, 97 are less deprived than this one.',
    );
    expect(lessDeprivedSentence(ranked(1))).toBe(
      'Every other neighbourhood in England is less deprived than this one.',
    );
    expect(plainText(rankOf(ranked(1)))).toBe('It is the most deprived of 200.');
    expect(plainText(rankOf(ranked(200)))).toBe('It is the least deprived of 200.');
    expect(plainText(rankOf(ranked(3)))).toBe('It is the 3rd most deprived of 200.');
  });

  it('name its wards by its postcodes', () => {
    const ward = (name: string) => ({ code: name, name, slug: name, href: `/wards/${name}/` });
    const said = (...shares: [string, number][]) =>
      wardsSentence({ wards: shares.map(([name, share]) => ({ ward: ward(name), share })) })
        .map(({ before, wards }) => `${before} ${wards.map((each) => each.ward.name).join('+')}`)
        .join('');
    expect(said()).toBe('');
    expect(said(['A', 1])).toBe('It is in the ward A');
    expect(said(['A', 0.7], ['B', 0.3])).toBe(
      'Most of its postcodes are in the ward A, the others in B',
    );
    expect(said(['A', 0.51], ['B', 0.49])).toMatch(/^Most of its postcodes are in the ward A,/);
    expect(said(['A', 0.5], ['B', 0.5])).toBe('Its postcodes are shared between the wards A+B');
  });

  it('set it among those of its ward, none for the only one', () => {
    const ward = [2, 10, 30].map((value) => figure(LSOAS.a, value));
    const told = (value: number | null) => besideWard(figure(LSOAS.a, value), ward, 'Hill');
    expect(told(2)).toBe(
      'Of the three neighbourhoods with at least a tenth of their postcodes in Hill it is the most deprived.',
    );
    expect(told(30)).toBe(
      'Of the three neighbourhoods with at least a tenth of their postcodes in Hill it is the least deprived.',
    );
    expect(told(10)).toBe(
      'Of the three neighbourhoods with at least a tenth of their postcodes in Hill, one is more deprived than it and one less.',
    );
    expect(told(null)).toBeNull();
    expect(besideWard(figure(LSOAS.a, 2), ward.slice(0, 1), 'Hill')).toBeNull();
  });

  it('can be passed on alone', () => {
    const page = { name: 'Hill Top, east part', around: 'ZZ1 2', officialName: 'Ashby 001A' };
    expect(sentenceToShare(page, ranked(6), 'Ashby')).toBe(
      'Hill Top, east part (around ZZ1 2, Ashby; Ashby 001A): of every 100 neighbourhoods in England, 97 are less deprived than this one, by the English Indices of Deprivation 2025.',
    );
  });

  it('say since when its outline lasts', () => {
    expect(lastsSince(true, true)).toBeNull();
    expect(lastsSince(true, false)).toContain('census of 2011');
    expect(lastsSince(false, false)).toContain('census of 2021');
  });
});

describe('the neighbourhoods of the place', () => {
  const pages = neighbourhoodPages(site);

  it('have each a name of its own, a ward and postcodes', () => {
    expect(pages).toHaveLength(87);
    expect(new Set(pages.map(({ name }) => name)).size).toBe(87);
    expect(pages.filter(({ wards }) => wards.length === 0)).toEqual([]);
    expect(
      pages.filter(({ postcodes, around }) => postcodes.length === 0 || around === null),
    ).toEqual([]);
  });

  it('have shares of wards that add up to one', () => {
    for (const { wards, name } of pages)
      expect(
        wards.reduce((sum, { share }) => sum + share, 0),
        name,
      ).toBeLessThan(1.001);
  });

  it('border on each other both ways', () => {
    const neighbours = new Map(pages.map(({ code, neighbours }) => [code, neighbours]));
    for (const { code, neighbours: own } of pages)
      for (const other of own) expect(neighbours.get(other), `${other} of ${code}`).toContain(code);
  });
});
