import { describe, expect, it } from 'vitest';
import { withCurled } from '../../src/format/asSaid.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { figures } from './preston.ts';

/** Slips that templates make, each with what it looks like. */
const SLIPS: readonly [string, RegExp][] = [
  ['two blanks', / {2}/],
  ['a blank before a mark', / [,.;:!?)](?!\d)/],
  ['two marks', /[.,;:]{2}|\.\s*\./],
  ['NaN, undefined, null', /\b(NaN|undefined|null|Infinity|\[object)\b/],
  ['minus nought', /[−-]0(\.0+)?(?![\d.])/],
  ['ordinals', /\d*(?<!1)1th\b|\d*(?<!1)2th\b|\d*(?<!1)3th\b|\b\d*[4-90]st\b|1[123](st|nd|rd)\b/],
  ['a for an', /\ba (8|11|18|80)\b|\ba [aeio]\w/],
  ['an for a', /\ban (?!hour)[bcdfghjklmnpqrstvwxz]\w/],
  [
    'one with a plural',
    /\b(one|1) (co-ops|suppliers|wards|areas|neighbourhoods|months|of them have)\b/,
  ],
  [
    'a singular with many',
    /\b(no|two|three|four|five|six|seven|eight|nine|\d\d+) (live co-op|co-op|supplier|ward|month)\b(?! in|-)/,
  ],
  ['a word twice', /\b(?!that\b|had\b)(\w+) \1\b/i],
  ['a hyphen for a minus', / -\d/],
  ['an exponent', /\d[eE][-+]\d/],
  ['too many digits', /\d\.\d{5,}/],
  ['straight quotes', /"/],
  ['a template left open', /\$\{|\}|\{|#/],
];

const sentencesOf = ({ notes }: Figure) => [
  notes.quote,
  notes.doNotQuote,
  ...(notes.comparability === '' ? [] : [notes.comparability]),
];

describe('the sentences of all figures', () => {
  it('begin with a capital or a digit and end with a full stop', () => {
    const odd = figures.all.flatMap((figure) =>
      sentencesOf(figure)
        .filter((text) => !/^[\p{Lu}\d£]/u.test(text) || !/[.”]$/.test(text))
        .map((text) => `${figure.id}: ${text}`),
    );
    expect(odd.slice(0, 20)).toEqual([]);
  });

  it.each(SLIPS)('are free of: %s', (_, slip) => {
    const odd = figures.all.flatMap((figure) =>
      sentencesOf(figure)
        .filter((text) => slip.test(text))
        .map((text) => `${figure.id}: ${slip.exec(text)?.[0]}: ${text}`),
    );
    expect(odd.slice(0, 5)).toEqual([]);
  });

  it('name the area, and give a reason with what is not to be said', () => {
    for (const { id, notes, areaName } of figures.all) {
      expect(notes.doNotQuote, id).toMatch(/^(Do not|Nor)/);
      expect(notes.doNotQuote.length, id).toBeGreaterThan(40);
      if (!/^(spend-|council-|anchor-)/.test(id))
        expect(notes.quote, id).toContain(withCurled(areaName));
    }
  });

  it('say of what is approximate that it is, or its range, since a sentence to quote stands alone', () => {
    const says = (figure: Figure) =>
      /approximat|\babout £|between £|at least \d+p and at most/.test(figure.notes.quote);
    const silent = figures.all.filter(
      (figure) => figure.status === 'approximate' && figure.value !== null && !says(figure),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    const index = figures.all.filter(({ indicator }) => indicator.startsWith('imd-'));
    const needless = index.filter((figure) => figure.status !== 'approximate' && says(figure));
    expect(needless.map(({ id }) => id)).toEqual([]);
  });
});
