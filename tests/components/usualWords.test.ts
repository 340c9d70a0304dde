import { describe, expect, it } from 'vitest';
import { hundredsOf } from '../../src/indicators/deprivation/bySharing.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { agesInWords } from '../../src/site/glossary/terms.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import { byTheRule } from '../../src/site/ward/changeSentences.ts';
import { wardShareSentence } from '../../src/site/ward/wardSentences.ts';

describe('how many wards would stand out by the rule itself', () => {
  it.each([
    [1, ''],
    [2, ' By this rule one or none of 2 wards would do each in a step.'],
    [9, ' By this rule one or none of 9 wards would do each in a step.'],
    [10, ' By this rule about one of 10 wards would do each in a step.'],
    [16, ' By this rule about one or two of 16 wards would do each in a step.'],
    [20, ' By this rule about two of 20 wards would do each in a step.'],
    [69, ' By this rule about six or seven of 69 wards would do each in a step.'],
  ])('%s', (wards, words) => {
    expect(byTheRule(wards)).toBe(words);
  });
});

it('how old the data of an edition are follows from the editions', () => {
  const edition = (id: string, dataPeriod: string) => ({ id, dataPeriod });
  expect(agesInWords([edition('2019', '2015/16'), edition('2007', '2005')])).toBe('two to four');
  expect(agesInWords([edition('2007', '2005')])).toBe('two');
});

it('a share whose ends are two or more of a hundred apart is said by both', () => {
  expect(hundredsOf({ lower: 63.18, upper: 66.58 })).toBe('about 63 to 67 in 100');
  expect(hundredsOf({ lower: 7.8, upper: 9.8 })).toBe('about 8 to 10 in 100');
  expect(hundredsOf({ lower: 7.6, upper: 9.4 })).toBeNull();
  expect(hundredsOf({ lower: 0.2, upper: 1.6 })).toBe('up to 2 in 100');
  expect(hundredsOf({ lower: 97.9, upper: 99.8 })).toBe('98 in 100 or more');
});

it('a ward with no neighbourhood in the tenth says that none is', () => {
  const share = { value: 12, lower: 9.5, upper: 17.1 } as Figure;
  const said = (inDecile: number) => plainText(wardShareSentence(share, { inDecile, all: 5 }));
  expect(said(0)).toMatch(/mostly in the ward, none is in that tenth\.$/);
  expect(said(1)).toMatch(/mostly in the ward, one is in that tenth\.$/);
  expect(said(2)).toMatch(/mostly in the ward, two are in that tenth\.$/);
});
