import { describe, expect, inject, it } from 'vitest';
import { numbersIn, sentencesOf } from '../../scripts/sentences.ts';
import { parsed } from '../setup/sitePages.ts';
import { sampledPages } from './sampledPages.ts';

const folder = inject('siteFolder');
/** Pages that residents read first; a sentence of theirs is heard once. */
const READ_ALOUD = ['home', 'ward', 'neighbourhood'];
const MOST_NUMBERS = 3;
/** Words of the people who make the site, which readers need not know. */
const PRIVATE =
  /\b(held|in scope|out of scope|told by|at nought|started level|live (co-ops?|postcodes)|stands|stood|firmly|peers)\b/i;

describe('sentences', () => {
  const pages = sampledPages(folder).map((page) => ({
    kind: page.kind,
    sentences: sentencesOf(parsed(page)).map((sentence) => ({ sentence, address: page.address })),
  }));
  const shown = ({ sentence, address }: { sentence: string; address: string }) =>
    `${address}: ${sentence}`;

  it('have at most three numbers where residents read first', () => {
    const read = pages
      .filter(({ kind }) => READ_ALOUD.includes(kind))
      .flatMap(({ sentences }) => sentences);
    expect(read.length).toBeGreaterThan(500);
    expect(read.filter(({ sentence }) => numbersIn(sentence) > MOST_NUMBERS).map(shown)).toEqual(
      [],
    );
  });

  it('call nothing sure that only has nothing against it', () => {
    // What a release said is kept as it was.
    const all = pages
      .flatMap(({ sentences }) => sentences)
      .filter(({ address }) => !address.startsWith('/releases/'));
    const sure = /\bsurely\b|\bfor certain\b|\bsure to\b/;
    expect(all.filter(({ sentence }) => sure.test(sentence)).map(shown)).toEqual([]);
  });

  it('have none of our private words, on pages of every kind', () => {
    const all = pages.flatMap(({ sentences }) => sentences);
    expect(all.filter(({ sentence }) => PRIVATE.test(sentence)).map(shown)).toEqual([]);
  });
});

describe('numbers of a sentence', () => {
  it.each([
    ['Of every 100 other wards in England, 95 are less deprived.', 1],
    ['About six in ten people in A, four in ten in B.', 2],
    ['At least 2p and at most 71p of every pound.', 2],
    ['From April 2019 to 5 December 2025, the 3rd most deprived of 16 wards, PR2 6.', 1],
    ['One ward fell behind nine in ten wards like it.', 0],
    ['From 27 to 20 in 100 here and from 25 to 18 there: a fall of 28% and of 27%.', 6],
  ])('%s', (sentence, count) => {
    expect(numbersIn(sentence)).toBe(count);
  });
});
