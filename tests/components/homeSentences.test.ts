import { describe, expect, it } from 'vitest';
import { NOT_FIRM } from '../../src/indicators/deprivation/changeVerdict.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import type { ClaimVerdict } from '../../src/model/Claim.ts';
import type { Figure } from '../../src/model/Figure.ts';
import {
  claimsSentence,
  coopsSentence,
  movedSentence,
  openingSentence,
  otherPayersSentence,
  wardsInEnglandSentence,
  yearsBetweenEditions,
} from '../../src/site/home/homeSentences.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import { figures } from '../indicators/preston.ts';

const [model] = figures.wards('imd-percentile', '2025');

/** A made figure: a ward's of Preston, with other values. */
function made(name: string, value: number | null, more: Partial<Figure> = {}): Figure {
  if (model === undefined) throw new Error('no figures');
  return { ...model, id: `made.${name}`, areaName: name, value, lower: null, upper: null, ...more };
}

const CODE = 'E06000999';
/** What the sentences take of a site: a made place of no county. */
const site = (own: readonly Figure[], more: object = {}) =>
  ({
    figures: new FigureSet(own),
    tables: { place: { place: { code: CODE, name: 'Madeham', county: null } }, ...more },
  }) as never;

it('of wards that share neighbourhoods the place as a whole opens the site', () => {
  const inDistrict = (count: number) =>
    new Map(Array.from({ length: count }, (_, i) => [i, { districtCode: CODE }]));
  const england = { wards: inDistrict(3), lsoas: inDistrict(1) };
  const whole = { id: `imd-percentile.${CODE}.2025`, indicator: 'imd-percentile', areaCode: CODE };
  const said = (rank: number | null) =>
    plainText(
      openingSentence(site([made('Madeham', 64.7, { ...whole, rank, rankOf: 296 })], { england })),
    );
  expect(said(221)).toMatch(
    /^By the average position of its neighbourhoods, Madeham is less deprived than 220 of England’s 295 other districts\. The 3 wards of Madeham share one neighbourhood: what is said of a ward is said of that neighbourhood\. No ward has a rank among the others, and a count of wards counts it several times\.$/,
  );
  expect(said(148)).toContain('Madeham is the 148th most deprived of England’s 296 districts.');
  expect(said(149)).toContain(
    'Madeham is less deprived than 148 of England’s 295 other districts.',
  );
  expect(said(296)).toMatch(/Madeham is the least deprived of England’s 296 districts\./);
  expect(said(null)).toContain(`${model?.notes.quote.replace(/\.$/, '')}. The 3 wards`);
});

describe('how many wards are among the most deprived', () => {
  const said = (values: (number | null)[]) =>
    plainText(
      wardsInEnglandSentence(
        values.map((value, i) => made(`W${i}`, value)),
        'Madeham',
      ),
    );

  it('counts those in the most deprived fifth, also one, none and all; 80 is in it, unrounded', () => {
    expect(said([95, 80, 79.99])).toMatch(/^Two of Madeham’s 3 wards are among/);
    expect(said([95, 30, 50])).toMatch(/^One of Madeham’s 3 wards is among/);
    expect(said([79.99, 30, 50])).toMatch(/^None of Madeham’s 3 wards is among/);
    expect(said([95, 80])).toMatch(
      /^Two of Madeham’s 2 wards are .*95 are less deprived than W0\.$/,
    );
  });

  it('of one ward says whether it is, and leaves out what is missing', () => {
    expect(said([90])).toMatch(/^Madeham’s only ward is among/);
    expect(said([10])).toMatch(/^Madeham’s only ward is not among/);
    expect(said([null, 90, 10])).toMatch(/^One of Madeham’s 2 wards is among/);
    expect(said([null])).toBe('The place of the wards among England’s is not known.');
  });
});

describe('how the wards moved', () => {
  /** `less`: of 100 wards like it, how many rose less than the ward; a null where that is not known. */
  const said = (steps: Record<'2015-2019' | '2019-2025', (number | null)[]>, isFirm = true) =>
    plainText(
      movedSentence(
        site(
          Object.entries({ ...steps, '2015-2025': steps['2019-2025'] }).flatMap(([period, all]) =>
            all.map((less, i) =>
              made(`W${i}`, less === null ? null : less - 50, {
                id: `imd-relative-change.W${i}.${period}`,
                indicator: 'imd-relative-change',
                areaCode: `W${i}`,
                period,
                numerator: less,
                denominator: 100,
                notes: { ...(model as Figure).notes, remarks: isFirm ? [] : [NOT_FIRM] },
              }),
            ),
          ),
        ),
      ),
    );

  it('tells the two steps apart, as they were here', () => {
    const here = { figures, tables: { place: { place: { code: 'E07000123', name: 'Preston' } } } };
    expect(plainText(movedSentence(here as never))).toBe(
      'From the 2015 index to that of 2019, five wards clearly fell behind nine in ten wards like them, and two narrowly. Of 100 other districts with about as many wards, three had seven or more fall behind. From 2019 to 2025 (a remade index), one ward narrowly fell behind; one ward clearly pulled ahead. Of those districts, 38 had at least one fall behind and 59 had at least one pull ahead.',
    );
  });

  it('says none, one and all, narrowly too', () => {
    expect(said({ '2015-2019': [50, 50], '2019-2025': [10, 50] })).toBe(
      'From the 2015 index to that of 2019, no ward fell behind, or pulled ahead of, nine in ten wards like it. From 2019 to 2025 (a remade index), one ward clearly fell behind.',
    );
    expect(said({ '2015-2019': [90, 95], '2019-2025': [5, 0] }, false)).toBe(
      'From the 2015 index to that of 2019, two wards narrowly pulled ahead of nine in ten wards like them. From 2019 to 2025 (a remade index), two wards narrowly fell behind.',
    );
  });

  it('says what is not known, of either step and of both', () => {
    expect(said({ '2015-2019': [null], '2019-2025': [50] })).toMatch(
      /^From the 2015 index to that of 2019, it is not known how the wards moved\. From/,
    );
    expect(said({ '2015-2019': [null], '2019-2025': [null] })).toBe(
      'It is not known how the wards moved.',
    );
    expect(said({ '2015-2019': [], '2019-2025': [] })).toBe('It is not known how the wards moved.');
  });
});

it('what other public bodies pay is our gap, and how far apart the indices came is counted', () => {
  const body = (name: string, isHere: boolean, withheld: string | null = null) =>
    ({ body: { name, withheld }, spend: isHere ? {} : null }) as never;
  expect(otherPayersSentence([])).toBe(
    'Nor do we have what large public bodies pay: they may well publish it.',
  );
  expect(
    otherPayersSentence([body('The council', true), body('The police', false, 'No terms.')]),
  ).toBe(
    'Nor do we have what large public bodies other than The council pay: one publishes it on terms we have not seen.',
  );
  expect(yearsBetweenEditions()).toBe('three to six');
});

describe('the registered co-ops', () => {
  const said = (count: number, expected: number | null, lower = 0, upper = 0) => {
    const edition = { areaCode: CODE, period: '2023' };
    const density = {
      ...edition,
      id: `coop-density.${CODE}.2023`,
      indicator: 'coop-density',
      numerator: count,
    };
    const rate = {
      ...edition,
      id: `coop-expected.${CODE}.2023`,
      indicator: 'coop-expected',
      lower,
      upper,
    };
    return plainText(
      coopsSentence(site([made('Madeham', count, density), made('Madeham', expected, rate)])),
    );
  };

  it('are set beside what England’s rate would give, with what luck could make of it', () => {
    expect(said(12, 16.4, 8, 24)).toBe(
      'A list of 2023 has 12 registered co-ops in Madeham; England’s rate would give about 16. The two cannot be told apart.',
    );
    expect(said(7, 16.4, 8, 24)).toMatch(
      /^A list of 2023 has seven .* so few less than 5 times in 100\.$/,
    );
    expect(said(25, 16.4, 8, 24)).toMatch(
      /^A list of 2023 has 25 .* so many less than 5 times in 100\.$/,
    );
  });

  it('are none, one, or not known', () => {
    expect(said(0, 0.4, 0, 2)).toBe(
      'A list of 2023 has no registered co-ops in Madeham; England’s rate would give fewer than one. The two cannot be told apart.',
    );
    expect(said(1, 1.2, 0, 4)).toBe(
      'A list of 2023 has one registered co-op in Madeham; England’s rate would give about one. The two cannot be told apart.',
    );
    expect(said(1, null)).toBe('A list of 2023 has one registered co-op in Madeham.');
    expect(plainText(coopsSentence(site([])))).toBe('How many co-ops Madeham has is not known.');
  });
});

describe('the things people say', () => {
  const judged = (verdict: ClaimVerdict | 'holds, says a document') => ({
    standing: 'claim',
    ...(verdict === 'holds, says a document'
      ? { verdict: 'holds', holdsBy: 'document' }
      : { verdict, ...(verdict === 'holds' ? { holdsBy: 'figures' } : {}) }),
  });
  const said = (...verdicts: Parameters<typeof judged>[0][]) =>
    claimsSentence(site([], { claims: { claims: verdicts.map(judged) } }));

  it('are counted by verdict, events and those that cannot be settled apart', () => {
    expect(
      said(
        'holds',
        'holds',
        'holds in part',
        'does not hold',
        'not shown',
        'outside these figures',
      ),
    ).toBe(
      'We looked into six things said about Madeham. Two hold by our figures. One holds in part, and one does not. One is an event or a plan that no figure bears on. The other one we cannot settle.',
    );
    expect(said('does not hold', 'does not hold', 'not shown', 'cannot be checked here')).toMatch(
      /Madeham\. None holds\. None holds in part, and two do not\. The other two we cannot settle\.$/,
    );
  });

  it('hold by our figures, or in that a document says so: never one for the other', () => {
    expect(said('holds, says a document', 'holds, says a document', 'holds in part')).toMatch(
      /Madeham\. Two hold: the document each names says so\. One holds in part\.$/,
    );
    expect(said('holds', 'holds, says a document', 'holds in part')).toMatch(
      /Madeham\. Two hold, one of them in that the document it names says so\. One holds in part\.$/,
    );
    expect(said('holds, says a document')).toMatch(/It holds: the document it names says so\.$/);
    expect(said('holds')).toMatch(/It holds by our figures\.$/);
  });

  it('may all hold, none be settled, or be one', () => {
    expect(said('holds', 'holds')).toMatch(/Two hold by our figures\. None holds in part\.$/);
    expect(said('not shown', 'cannot be checked here')).toMatch(
      /Madeham\. We cannot settle any of them\.$/,
    );
    expect(said('holds in part')).toBe(
      'We looked into one thing said about Madeham. It holds in part.',
    );
    expect(said('not shown')).toMatch(/We cannot settle it\.$/);
    expect(said('outside these figures')).toMatch(/No figure bears on it\.$/);
  });

  it('are not said to have been looked into where none was, or where nobody is found to say them', () => {
    expect(said()).toBeNull();
    expect(claimsSentence(site([]))).toBeNull();
    const heard = { verdict: 'holds', standing: 'source not seen' };
    expect(claimsSentence(site([], { claims: { claims: [heard] } }))).toBeNull();
  });
});
