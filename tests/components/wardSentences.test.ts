import { describe, expect, it } from 'vitest';
import { NOT_FIRM } from '../../src/indicators/deprivation/changeVerdict.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import {
  movementSentences,
  stepInWords,
  wardLinesHeadline,
  wardMovement,
  wholeTimeClause,
  yardstick,
} from '../../src/site/ward/changeSentences.ts';
import { changeInWords } from '../../src/site/ward/changeWords.ts';
import { nearestWards } from '../../src/site/ward/nearestWards.ts';
import { censusLinesHeadline, censusSentence } from '../../src/site/ward/peopleSentences.ts';
import {
  neighbourhoodCounts,
  shareOfPeople,
  spreadSentence,
  wardDomainSentence,
  wardOpening,
  wardShareSentence,
  wardStreetsSentence,
} from '../../src/site/ward/wardSentences.ts';
import { figures } from '../indicators/preston.ts';

const [model] = figures.wards('imd-percentile', '2025');

/** A made figure: the first ward's, with other values. */
function made(name: string, value: number | null, more: Partial<Figure> = {}): Figure {
  if (model === undefined) throw new Error('no figures');
  return { ...model, id: `made.${name}`, areaName: name, value, lower: null, upper: null, ...more };
}

const group = [made('A', 5), made('B', 30), made('C', 30), made('D', 55), made('E', 95)];
const fifths = (shares: readonly number[], name = 'A') =>
  shares.map((share, i) => made(name, share, { id: `made.${name}.${i}` }));
const spread = (shares: readonly number[], position = 50) =>
  plainText(spreadSentence(fifths(shares), made('A', position)));
const opening = (index: number, place = 62) => {
  const figure = group[index];
  if (figure === undefined) throw new Error('no such ward');
  const shares = fifths([100, 0, 0, 0, 0], figure.areaName);
  return plainText(wardOpening(shares, made(figure.areaName, place), figure, group, 'Madeham'));
};

describe('the opening of a ward page', () => {
  it('says how residents are spread, not where their average lies', () => {
    expect(spread([0, 60, 0, 40, 0], 41.5)).toBe(
      'About six in ten people in A live in the second most deprived fifth of England’s neighbourhoods and about four in ten in the second least deprived. Nobody lives in the middle fifth.',
    );
    expect(spread([0, 60, 1, 39, 0], 41.5)).not.toContain('Nobody');
  });

  it('says all, nearly all, half, and that there are more', () => {
    expect(spread([100, 0, 0, 0, 0], 5)).toBe(
      'Everybody in A lives in the most deprived fifth of England’s neighbourhoods.',
    );
    expect(spread([97, 3, 0, 0, 0], 5)).toBe(
      'Nearly everybody in A lives in the most deprived fifth of England’s neighbourhoods.',
    );
    expect(spread([95.1, 4.9, 0, 0, 0], 5)).toMatch(/^Nearly everybody in A lives/);
    expect(spread([95, 5, 0, 0, 0], 5)).toMatch(/^About 95 in 100 people in A live /);
    expect(spread([0, 0, 50, 0, 50], 70)).toMatch(
      /^About half of the people in A live in the middle/,
    );
  });

  it('says that people are spread where no few fifths tell where they live', () => {
    expect(spread([18.3, 22.8, 17.9, 23.1, 17.9])).toBe(
      'People in A are spread over England’s neighbourhoods, from the most deprived fifth, where about two in ten live, to the least deprived, where about two in ten live.',
    );
    expect(spread([4.9, 22, 22.1, 22, 29])).toBe(
      'People in A are spread over England’s neighbourhoods, from the most deprived fifth, where fewer than one in 20 live, to the least deprived, where about three in ten live.',
    );
    expect(spread([5, 22, 22, 21.1, 29.9])).toMatch(/^People in A are spread/);
    expect(spread([5, 22, 22, 21, 30])).toMatch(/^About three in ten people in A live/);
    expect(spread([0.2, 4.9, 37, 29, 28.9])).toMatch(/, the rest elsewhere\.$/);
    expect(spread([25, 25, 0, 25, 25])).toMatch(
      /where about a quarter live\. Nobody lives in the middle fifth\.$/,
    );
    expect(spread([25, 25, 25, 25, 0])).toMatch(/, where nobody lives\.$/);
    const ranged = (...ranges: (readonly [number, number] | null)[]) =>
      plainText(
        spreadSentence(
          fifths([20, 20, 20, 20, 20]).map((figure, i) => {
            const [lower, upper] = ranges[i] ?? [null, null];
            return { ...figure, lower, upper };
          }),
          made('A', 50),
        ),
      );
    expect(ranged([15, 25], [15, 25], null, null, [15, 25])).toBe(
      'People in A are spread over England’s neighbourhoods, from the most deprived fifth, where two to three in ten live, to the least deprived (by how its neighbourhoods are shared out).',
    );
    expect(ranged(null, [15, 25], null, null, [15, 25])).toMatch(
      /where about two in ten live, to the least deprived, where two to three in ten live \(by how/,
    );
  });

  it('has no clause for a part under five in 100, and says no more of it', () => {
    const second = ' in the second most deprived';
    expect(spread([60, 5, 35, 0, 0])).toContain(`and about 5 in 100${second}`);
    expect(spread([60, 4.9, 35.1, 0, 0])).not.toContain(second);
    // Several small parts are told together, unless they too are under five.
    expect(spread([47.5, 47.5, 2.5, 2.5, 0])).toMatch(/, the rest elsewhere\.$/);
    expect(spread([47.6, 47.5, 2.45, 2.45, 0])).not.toContain('elsewhere');
    // Tenths that do not add up are told in hundreds, but not where there is a rest to tell.
    expect(spread([64, 31.1, 4.9, 0, 0])).toMatch(/^About 64 in 100 people/);
    expect(spread([64, 31, 2.5, 2.5, 0])).toMatch(/^Nearly two thirds of the people/);
  });

  it('says a quarter, thirds and three quarters of what is near them alone', () => {
    const said = (...shares: number[]) =>
      shares.map((pct) => shareOfPeople(pct).replace(/ (of the|in ten) people$/, ''));
    expect(said(22.9, 23, 26.9, 27)).toEqual([
      'about two',
      'about a quarter',
      'about a quarter',
      'about three',
    ]);
    expect(said(31.9, 32, 34.9, 35)).toEqual([
      'about three',
      'about a third',
      'about a third',
      'about four',
    ]);
    expect(said(62.9, 63, 66.5, 66.6, 67.9, 68)).toEqual([
      'about six',
      'nearly two thirds',
      'nearly two thirds',
      'about two thirds',
      'about two thirds',
      'about seven',
    ]);
    expect(said(72.9, 73, 76.9, 77)).toEqual([
      'about seven',
      'about three quarters',
      'about three quarters',
      'about eight',
    ]);
  });

  it('tells both ends of a share that hangs on how neighbourhoods are shared out', () => {
    const ranges = [
      [0, 18.3],
      [62.6, 82.4],
      [0, 9.9],
      [88, 100],
      [60, 70],
    ] as const;
    const said = ranges.map(([lower, upper]) =>
      plainText(
        spreadSentence(
          [made('A', upper - 1, { lower, upper }), ...fifths([0, 0, 0, 0]).slice(0, 4)],
          made('A', 50),
        ),
      ),
    );
    expect(said[0]).toMatch(/^Up to two in ten people in A live in the most deprived fifth/);
    expect(said[1]).toMatch(/^Six to eight in ten people in A /);
    expect(said[2]).toMatch(/^About one in ten people in A /);
    expect(said[3]).toMatch(/^Nine in ten people or more in A /);
    expect(said[4]).toMatch(/^Six to seven in ten people in A /);
    const both = plainText(
      wardOpening(
        [made('A', 70, { lower: 62.6, upper: 82.4 }), ...fifths([0, 0, 0, 0])],
        made('A', 47, { lower: 42, upper: 52 }),
        made('A', 50),
        group,
        'Madeham',
      ),
    );
    expect(both).toContain('42 to 52 are less deprived than A (for the same reason)');
    // Why there are two ends is said once, and only where there are.
    expect(
      said.map((text) => text.split('by how its neighbourhoods are shared out').length),
    ).toEqual([2, 2, 1, 2, 2]);
  });

  it('gives no exact place in the district where other ways of sharing out might swap it', () => {
    const close = [
      made('A', 10, { lower: 9, upper: 11 }),
      made('B', 12, { lower: 11, upper: 13 }),
      made('C', 20, { lower: 18, upper: 22 }),
      made('D', 30, { lower: 22.1, upper: 30 }),
    ];
    const said = close.map((figure) =>
      plainText(wardOpening(fifths([100, 0, 0, 0, 0]), made('X', 62), figure, close, 'Madeham')),
    );
    expect(said[0]).toContain('it is one of the most deprived of Madeham’s 4 wards');
    expect(said[1]).toContain('it is about the 2nd most deprived of');
    expect(said[2]).toContain('it is the 3rd most deprived of');
    expect(said[3]).toContain('it is the least deprived of');
  });

  it('rounds no share to nobody or to everybody', () => {
    expect([0, 0.1, 4.9, 5, 14, 45, 95, 95.1, 99.9, 100].map(shareOfPeople)).toEqual([
      'nobody',
      'fewer than one in 20 people',
      'fewer than one in 20 people',
      'about one in ten people',
      'about one in ten people',
      'about half of the people',
      'about nine in ten people',
      'nearly everybody',
      'nearly everybody',
      'everybody',
    ]);
  });

  it('names the place among England’s wards and, with ties, among the district’s', () => {
    expect(opening(0, 95)).toContain(
      'Of every 100 other wards in England, 95 are less deprived than A; it is the most deprived of Madeham’s 5 wards.',
    );
    expect(opening(1)).toContain('joint 2nd most deprived of Madeham’s 5 wards');
    expect(opening(4)).toContain('the least deprived of Madeham’s 5 wards');
  });
});

describe('why a ward has one number of neighbourhoods here and another there', () => {
  const said = (touching: number, shown: number, mostly: number) =>
    neighbourhoodCounts('A', { touching, shown, mostly });

  it('says which are in its figures, in the picture and counted', () => {
    expect(said(9, 8, 5)).toBe(
      'Nine neighbourhoods have a part in A and are in its figures. Eight of them have at least a tenth of their postcodes here and are in this picture. Five lie mostly in it: where we say “one of five” of its neighbourhoods, we count these.',
    );
    expect(said(6, 6, 5)).toContain('Every one has at least a tenth');
  });

  it('says all, one and none', () => {
    expect(said(4, 4, 4)).toBe('All four neighbourhoods with a part in A lie mostly in it.');
    expect(said(1, 1, 1)).toBe('The one neighbourhood with a part in A lies mostly in it.');
    expect(said(1, 0, 0)).toBe(
      'One neighbourhood has a part in A and is in its figures. None has a tenth of its postcodes here, so no picture is drawn. None lies mostly in it.',
    );
    expect(said(3, 1, 1)).toBe(
      'Three neighbourhoods have a part in A and are in its figures. One of them has at least a tenth of its postcodes here and is in this picture. One lies mostly in it; where we count its neighbourhoods, we count this one.',
    );
  });
});

it('how usual a count is, is said of other districts, with none and one', () => {
  const count = (value: number, numerator: number | null, denominator: number | null) =>
    new FigureSet([
      made('D', value, {
        id: 'imd-flagged-wards-fell.D.2015-2019',
        indicator: 'imd-flagged-wards-fell',
        areaCode: 'D',
        areaType: 'district',
        period: '2015-2019',
        numerator,
        denominator,
      }),
    ]);
  const said = (...of: Parameters<typeof count>) =>
    yardstick(count(...of), 'D', ['2015', '2019'], 'fell');
  expect(said(7, 3, 100)).toBe(
    'Of 100 other districts with about as many wards, three had seven or more fall behind.',
  );
  expect(said(1, 0, 24)).toBe(
    'Of 24 other districts with about as many wards, none had at least one fall behind.',
  );
  expect(said(0, 24, 24)).toBeNull();
  expect(said(2, null, null)).toBeNull();
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
      `About 25 in 100 of its residents ${tenth}: one of the four neighbourhoods that lie mostly in the ward.`,
    );
    const range = (lower: number, upper: number) =>
      plainText(wardShareSentence(made('A', lower, { lower, upper }), { inDecile: 1, all: 4 }));
    expect(range(59.4, 66.6)).toBe(
      `About 59 to 67 in 100 of its residents ${tenth} (by how its neighbourhoods are shared out). Of the four neighbourhoods that lie mostly in the ward, one is in that tenth.`,
    );
    expect(range(59.4, 60.6)).toMatch(/^About 59 to 61 in 100 of its residents live/);
    expect(range(59.4, 60.4)).toMatch(/^About 59 in 100 of its residents live/);
    expect(range(0, 5.1)).toMatch(/^Up to 5 in 100 of its residents/);
    expect(range(94.9, 100)).toMatch(/^95 in 100 or more of its residents/);
    expect(said(12, 0)).toBe(
      `About 12 in 100 of its residents ${tenth}, though none of the four neighbourhoods that lie mostly in the ward is one of them.`,
    );
  });

  it('domains close together are said to be so', () => {
    const near = [40, 41, 43].map((value, i) => ({ name: `d${i}`, figure: made('A', value) }));
    expect(plainText(wardDomainSentence(near))).toMatch(/^All seven kinds .* lie close together/);
    const apart = [10, 41, 80].map((value, i) => ({ name: `d${i}`, figure: made('A', value) }));
    expect(plainText(wardDomainSentence(apart))).toBe(
      'A is most deprived for d0 (10.0) and least for d2 (80.0).',
    );
  });

  it('streets are said from the lowest to the highest', () => {
    const text = plainText(wardStreetsSentence(made('A', 40), [made('x', 50), made('y', 10)]));
    expect(text).toContain(
      'The neighbourhoods with at least a tenth of their postcodes in it lie between 10.0 and 50.0: 40 points apart. A small part counts here as a whole one.',
    );
    const alike = plainText(wardStreetsSentence(made('A', 4), [made('x', 12), made('y', 8)]));
    expect(alike).toMatch(/They are much alike\.$/);
  });

  it('a gap is said in the words of the figure', () => {
    const gap = made('A', null, { notes: { ...(model as Figure).notes, quote: 'Not known.' } });
    expect(plainText(wardOpening([], gap, gap, [gap], 'Madeham'))).toBe('Not known.');
    expect(plainText(wardShareSentence(gap, { inDecile: 0, all: 0 }))).toBe('Not known.');
  });
});

describe('all wards since 2015', () => {
  const told = (steps: Readonly<Record<string, readonly number[]>>) =>
    wardLinesHeadline(
      new FigureSet(
        Object.entries(steps).flatMap(([period, smaller]) =>
          smaller.map((below, i) =>
            made(`W${i}`, below - 50, {
              id: `imd-relative-change.W${i}.${period}`,
              indicator: 'imd-relative-change',
              areaCode: `W${i}`,
              period,
              numerator: below,
              denominator: 100,
              notes: { ...(model as Figure).notes, remarks: [] },
            }),
          ),
        ),
      ),
      'Madeham',
    );
  const [first, second] = ['2015-2019', '2019-2025'];

  it('tells either step by itself, also one, all and none, and never their sum', () => {
    expect(told({ [first]: [10, 5, 50], [second]: [90, 50, 50], '2015-2025': [50, 50, 5] })).toBe(
      'Between the editions of 2015 and 2019 two of the 3 wards of Madeham clearly fell behind nine in ten wards that began beside them; between those of 2019 and 2025 (a remade index) one clearly pulled ahead of nine in ten such wards',
    );
    expect(told({ [first]: [10, 90, 50], [second]: [50, 50, 50] })).toBe(
      'Between the editions of 2015 and 2019 one of the 3 wards of Madeham clearly fell behind nine in ten wards that began beside it, and one clearly pulled ahead; between those of 2019 and 2025 (a remade index) none clearly fell behind, or pulled ahead of, nine in ten such wards',
    );
    expect(told({ [first]: [11, 89] })).toBe(
      'Between the editions of 2015 and 2019 none of the 2 wards of Madeham clearly fell behind, or pulled ahead of, nine in ten wards that began beside it',
    );
    expect(told({ [first]: [10], [second]: [50] })).toBe(
      'Between the editions of 2015 and 2019 W0 clearly fell behind nine in ten wards that began beside it; between those of 2019 and 2025 (a remade index) it did not clearly fall behind, or pull ahead of, nine in ten such wards',
    );
    expect(told({})).toBe('How the wards of Madeham moved since the 2015 index is not known');
  });

  it('of Preston does not lay on the second step what the first did', () => {
    expect(wardLinesHeadline(figures, 'Preston')).toBe(
      'Between the editions of 2015 and 2019 five of the 16 wards of Preston clearly fell behind nine in ten wards that began beside them; between those of 2019 and 2025 (a remade index) one clearly pulled ahead of nine in ten such wards',
    );
  });

  it('says beside the steps what is clear over the whole time, be it of other wards', () => {
    expect(wholeTimeClause(figures)).toBe('from 2015 to 2025 as a whole, five clearly fell behind');
    expect(wholeTimeClause(new FigureSet([]))).toMatch(/as a whole, none clearly did$/);
  });

  it('tells of households in how many wards fewer are deprived, and what the nation did', () => {
    const said = (nation: number | null, ...changes: (number | null)[]) =>
      censusLinesHeadline(
        changes.map((value, i) => made(`W${i}`, value)),
        made('England', nation),
        'Madeham',
      ).replace(/^.* two ways or more /, '');
    expect(said(-6, -1, -2)).toBe('fell in all 2 wards of Madeham; in England it fell too');
    expect(said(-6, -1, 0)).toBe('fell in one of the 2 wards of Madeham; in England it fell too');
    expect(said(-6, 1, 0)).toBe('fell in none of the 2 wards of Madeham; in England it fell');
    expect(said(2, -1)).toBe('fell in the one ward of Madeham; in England it rose');
    expect(said(null, null, -1)).toMatch(
      /one ward of Madeham; what it did in England is not known/,
    );
    expect(censusLinesHeadline([made('A', -1)], made('England', -6), 'Madeham', true)).toBe(
      'The wards of Madeham share neighbourhoods: in how many fewer households are counted as deprived is not known',
    );
  });

  it('tells of households in the neighbourhoods a ward shares, not in the ward', () => {
    const shared = 'the neighbourhood that Ribbleton shares with other wards';
    expect(censusSentence(figures, 'E05012206')).toMatch(
      /^In 2021 the census counted about 29 in 100 households in Ribbleton as deprived/,
    );
    const said = censusSentence(figures, 'E05012206', shared);
    expect(said.split(shared)).toHaveLength(3);
    expect(said.replaceAll(shared, '')).not.toContain('Ribbleton');
  });
});

describe('changes told', () => {
  const change = (
    name: string,
    smaller: number,
    { isFirm = true, period = '2015-2025', indicator = 'imd-relative-change' } = {},
  ) =>
    made(name, smaller - 50, {
      id: `${indicator}.${name}.${period}`,
      indicator,
      areaCode: name,
      period,
      numerator: smaller,
      denominator: 100,
      notes: { ...(model as Figure).notes, remarks: isFirm ? [] : [`${NOT_FIRM} Otherwise.`] },
    });

  it('firm and narrow verdicts are told apart', () => {
    expect(changeInWords(change('A', 5))).toBe('Fell behind nine in ten similar wards');
    expect(changeInWords(change('A', 5, { isFirm: false }))).toBe(
      'Fell behind nine in ten similar wards, but only narrowly',
    );
    expect(changeInWords(change('A', 50))).toBe('Moved much as similar wards did');
    expect(changeInWords(made('A', null))).toBe('Not known');
  });

  it('as many as nine wards are named beside their verdict, of ten the first eight', () => {
    const named = (count: number) =>
      stepInWords(
        'ABCDEFGHIJ'
          .slice(0, count)
          .split('')
          .map((name) => change(name, 5)),
        true,
      );
    expect(named(9)).toContain('9 wards (A, B, C, D, E, F, G, H and I)'.replace('9', 'nine'));
    expect(named(10)).toContain('10 wards (A, B, C, D, E, F, G, H and 2 more)');
  });

  it('wards are counted by verdict, singular and plural, none too', () => {
    const narrow = { isFirm: false };
    expect(stepInWords([change('A', 5), change('B', 5), change('C', 9, narrow)])).toBe(
      'two wards clearly fell behind nine in ten wards like them, and one narrowly',
    );
    expect(stepInWords([change('A', 10), change('B', 90, narrow), change('C', 50)])).toBe(
      'one ward clearly fell behind nine in ten wards like it; one ward narrowly pulled ahead of nine in ten wards like it',
    );
    expect(stepInWords([change('A', 11), change('B', 89)])).toBe(
      'no ward fell behind, or pulled ahead of, nine in ten wards like it',
    );
    expect(stepInWords([])).toBe('it is not known how the wards moved');
  });

  it('the two steps come before their sum, and never chance', () => {
    const set = new FigureSet([
      change('A', 5, { period: '2015-2019' }),
      change('A', 50, { period: '2019-2025' }),
      change('A', 5, { period: '2015-2025' }),
      made('Madeham', 1, {
        indicator: 'imd-flagged-wards-fell',
        areaCode: 'D',
        id: 'imd-flagged-wards-fell.D.2015-2025',
        period: '2015-2025',
        numerator: 3,
        denominator: 24,
      }),
    ]);
    const text = plainText(movementSentences(set, 'D'));
    expect(text).not.toContain('chance');
    expect(text).toMatch(
      /^From the 2015 index to that of 2019, one ward \(A\) clearly fell behind .* From 2019 to 2025 \(a remade index\), no ward .* From 2015 to 2025 one \(A\) fell behind\. Of 24 other districts with about as many wards, three had at least one that did\.$/,
    );
    expect(plainText(wardMovement(set, 'A'))).toBe(
      'From the 2015 index to that of 2019, A clearly fell behind nine in ten wards like it; from 2019 to 2025 (a remade index) it moved much as wards like it did. From 2015 to 2025 it clearly fell behind nine in ten wards like it. Wards like it began at about its position elsewhere in England. By this rule one in ten falls behind, one in ten pulls ahead.',
    );
    // What came before is told of a ward that stood out then, and of no other.
    const earlier = (smaller: number) =>
      plainText(
        wardMovement(
          new FigureSet([
            change('A', smaller, { period: '2010-2015' }),
            change('A', 50, { period: '2015-2019' }),
            change('A', 50, { period: '2019-2025' }),
            change('A', 50, { period: '2015-2025' }),
          ]),
          'A',
        ),
      );
    expect(earlier(95)).toContain(
      'like it did. Before that, from the 2010 index (approximate) to that of 2015, it clearly pulled ahead of nine in ten wards like it. Wards like it began at about its position elsewhere in England. By this rule one in ten falls behind, one in ten pulls ahead.',
    );
    expect(earlier(5)).toContain('of 2015, it clearly fell behind');
    expect(earlier(50)).not.toContain('Before that');
    const same = new FigureSet([
      change('A', 5, { period: '2015-2019' }),
      change('A', 50, { period: '2019-2025' }),
      change('A', 50, { period: '2015-2025' }),
    ]);
    expect(plainText(wardMovement(same, 'A'))).toContain(
      'nine in ten wards like it; from 2019 to 2025 (a remade index), and from 2015 to 2025, it moved much as wards like it did. Wards',
    );
  });

  it('says nothing of other districts where too few are like it', () => {
    const set = new FigureSet([
      change('A', 5, { period: '2015-2025' }),
      made('Madeham', 1, {
        indicator: 'imd-flagged-wards-fell',
        areaCode: 'D',
        id: 'imd-flagged-wards-fell.D.2015-2025',
        period: '2015-2025',
        numerator: null,
        denominator: null,
      }),
    ]);
    expect(plainText(movementSentences(set, 'D'))).toMatch(
      /From 2015 to 2025 one \(A\) fell behind\.$/,
    );
  });
});

it('the nearest wards come in order and include the ward itself', () => {
  const [, , , fourth] = group;
  if (fourth === undefined) throw new Error('no such ward');
  expect(nearestWards(fourth, group, 3).map(({ areaName }) => areaName)).toEqual(['B', 'C', 'D']);
});
