import { describe, expect, it } from 'vitest';
import { movementSentence, standingSentence } from '../../src/components/home/homeSentences.ts';
import { plainText } from '../../src/components/prose/Prose.ts';
import { chanceSentence } from '../../src/components/ward/changeWords.ts';
import { nearestWards } from '../../src/components/ward/nearestWards.ts';
import {
  wardChangeSentence,
  wardDomainSentence,
  wardOpening,
  wardShareSentence,
  wardStreetsSentence,
} from '../../src/components/ward/wardSentences.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { figures } from '../indicators/preston.ts';

const [model] = figures.wards('imd-percentile', '2025');

/** A made figure: the first ward's, with other values. */
function made(name: string, value: number | null, more: Partial<Figure> = {}): Figure {
  if (model === undefined) throw new Error('no figures');
  return { ...model, id: `made.${name}`, areaName: name, value, ...more };
}

const group = [made('A', 5), made('B', 30), made('C', 30), made('D', 55), made('E', 95)];
const opening = (index: number) => {
  const figure = group[index];
  if (figure === undefined) throw new Error('no such ward');
  return plainText(wardOpening(figure, group, 'Madeham'));
};

describe('the opening of a ward page', () => {
  it('names the two ends and ties', () => {
    expect(opening(0)).toBe(
      'The people of A live, on average, in neighbourhoods among the most deprived fifth of England: at 5.0 on a scale from 0, the most deprived end of England, to 100, the least. That makes it the most deprived of Madeham’s 5 wards.',
    );
    expect(opening(1)).toContain('joint 2nd most deprived of Madeham’s 5 wards');
    expect(opening(2)).toContain('joint 2nd most deprived');
    expect(opening(4)).toContain('the least deprived of Madeham’s 5 wards');
  });

  it('says joint least deprived where the end itself is tied', () => {
    const tied = [made('A', 5), made('B', 30), made('C', 30)];
    const [, second] = tied;
    if (second === undefined) throw new Error('no such ward');
    expect(plainText(wardOpening(second, tied, 'Madeham'))).toContain('joint least deprived');
  });
});

describe('shares, changes, domains and streets', () => {
  it('a share is said as none, almost none, all, or with its neighbourhoods', () => {
    const said = (value: number, inDecile: number) =>
      plainText(wardShareSentence(made('A', value), { inDecile, all: 4 }));
    const tenth = 'live in a neighbourhood among the most deprived tenth of England';
    expect(said(0, 0)).toBe(`None of its residents ${tenth}.`);
    expect(said(0.01, 0)).toBe(`Almost none of its residents ${tenth}.`);
    expect(said(100, 4)).toBe(`All of its residents ${tenth}.`);
    expect(said(25, 1)).toBe(
      `About 25.0% of its residents ${tenth}: one of the four neighbourhoods that lie mostly in the ward.`,
    );
    expect(said(12, 0)).toBe(
      `About 12.0% of its residents ${tenth}, though none of the four neighbourhoods that lie mostly in the ward is one of them.`,
    );
  });

  it('a change is said with the wards it was set against', () => {
    const change = (numerator: number) =>
      plainText(wardChangeSentence(made('A', 1, { numerator, denominator: 100 }), '2015', '2025'));
    expect(change(95)).toContain('moved up more than 9 in 10 wards');
    expect(change(50)).toContain('moved much as wards elsewhere');
    expect(change(3)).toContain('fell behind 9 in 10 wards');
    expect(change(3)).toContain('than 3 of 100 such wards');
  });

  it('domains close together are said to be so', () => {
    const near = [40, 41, 43].map((value, i) => ({ name: `d${i}`, figure: made('A', value) }));
    expect(plainText(wardDomainSentence(near))).toMatch(/^All seven kinds .* stand close together/);
    const apart = [10, 41, 80].map((value, i) => ({ name: `d${i}`, figure: made('A', value) }));
    expect(plainText(wardDomainSentence(apart))).toBe(
      'A stands lowest for d0 (10.0) and highest for d2 (80.0).',
    );
  });

  it('streets are said from the lowest to the highest', () => {
    const text = plainText(wardStreetsSentence(made('A', 40), [made('x', 50), made('y', 10)]));
    expect(text).toContain(
      'Its two neighbourhoods stand between 10.0 and 50.0: 40 points apart. The average',
    );
    const alike = plainText(wardStreetsSentence(made('A', 4), [made('x', 12), made('y', 8)]));
    expect(alike).toMatch(/They are much alike\.$/);
  });

  it('a gap is said in the words of the figure', () => {
    const gap = made('A', null, { notes: { ...(model as Figure).notes, quote: 'Not known.' } });
    expect(plainText(wardOpening(gap, [gap], 'Madeham'))).toBe('Not known.');
    expect(plainText(wardShareSentence(gap, { inDecile: 0, all: 0 }))).toBe('Not known.');
    expect(plainText(wardChangeSentence(gap, '2015', '2025'))).toBe('Not known.');
  });
});

describe('the home page', () => {
  const change = (name: string, numerator: number) =>
    made(name, numerator - 50, { numerator, denominator: 100, edition: '2015 and 2025' });

  it('counts the most deprived wards, also one and none', () => {
    const said = (values: number[]) =>
      plainText(
        standingSentence(
          values.map((value, i) => made(`W${i}`, value)),
          'Madeham',
        ),
      );
    expect(said([5, 10, 50])).toMatch(/^Two of Madeham’s 3 wards stand among/);
    expect(said([5, 30, 50])).toMatch(/^One of Madeham’s 3 wards stands among/);
    expect(said([25, 30, 50])).toMatch(/^None of Madeham’s 3 wards stands among/);
  });

  it('names who moved, and what chance would give', () => {
    const said = (changes: Figure[]) =>
      plainText(movementSentence(changes, 'Madeham', '2015', '2025'));
    expect(said([change('A', 95), change('B', 50), change('C', 1)])).toBe(
      'Between the 2015 and 2025 editions A (+45.0) moved up more than nine in ten wards elsewhere that started level, and C (−49.0) fell behind nine in ten; by chance alone about 1 of 3 would do one or the other.',
    );
    expect(said([change('B', 50)])).toContain('no ward of Madeham moved more');
    expect(said(Array.from({ length: 8 }, (_, i) => change(`W${i}`, 99)))).toContain(
      'eight wards moved up',
    );
  });

  it('prints both numbers beside a change', () => {
    expect(chanceSentence([change('A', 95), change('B', 50)])).toBe(
      'By chance alone about 0 of 2 wards would stand out at one end or the other. Between the editions of 2015 and 2025, one does: one rose more than 9 in 10 similar wards, none fell behind 9 in 10.',
    );
  });
});

it('the nearest wards come in order and include the ward itself', () => {
  const [, , , fourth] = group;
  if (fourth === undefined) throw new Error('no such ward');
  expect(nearestWards(fourth, group, 3).map(({ areaName }) => areaName)).toEqual(['B', 'C', 'D']);
});
