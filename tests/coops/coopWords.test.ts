import { expect, it } from 'vitest';
import { livesHeadline } from '../../src/charts/kinds/coopLives.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { coopEventsSentence, coopOpening } from '../../src/site/coops/coopSentences.ts';
import { plainText } from '../../src/site/prose/Prose.ts';

const figure = (value: number) =>
  ({ value, areaName: 'Madeham', dataPeriod: 'April 2023', period: '2012' }) as unknown as Figure;
const opening = (all: number, worker: number, club: number) =>
  plainText(
    coopOpening({ all: figure(all), worker: figure(worker), club: figure(club) }, []),
  ).replace(/^The newest list, of April 2023, has /, '');

it('the opening holds for none, one and several co-ops', () => {
  expect(opening(0, 0, 0)).toBe('no active co-ops with a registered office in Madeham. ');
  expect(opening(1, 0, 0)).toContain(
    'It is not listed as owned by the people who work in it, nor is it a club or association.',
  );
  expect(opening(1, 1, 0)).toContain(
    'It is listed as owned by the people who work in it, and is not a club or association.',
  );
  expect(opening(1, 0, 1)).toContain(
    'It is not listed as owned by the people who work in it; it is a club or association.',
  );
  expect(opening(7, 0, 0)).toContain(
    'None is listed as owned by the people who work in them; none is a club or association.',
  );
  expect(opening(7, 1, 2)).toContain(
    'One is listed as owned by the people who work in it; two are clubs or associations.',
  );
});

it('the lines of lives are counted in words for none and one', () => {
  expect(livesHeadline(1, 1, 0, 'Madeham', ' by mid-2017')).toBe(
    'The one co-op found in Madeham is in the newest list, of 2023',
  );
  expect(livesHeadline(1, 0, 0, 'Madeham', ' by mid-2017')).toBe(
    'The one co-op found in Madeham is not in the newest list, of 2023',
  );
  expect(livesHeadline(1, 0, 1, 'Madeham', ' by mid-2017')).toBe(
    'The one co-op found in Madeham is known to have been dissolved by mid-2017',
  );
  expect(livesHeadline(5, 3, 0, 'Madeham', ' by mid-2017')).toBe(
    'Three of the five co-ops found in Madeham are in the newest list, of 2023; none is known to have been dissolved by mid-2017',
  );
  expect(livesHeadline(5, 0, 1, 'Madeham', ' by mid-2017')).toContain(
    'None of the five co-ops found in Madeham is in',
  );
});

it('what came and went is “none”, never “no”', () => {
  expect(coopEventsSentence([figure(0)], [figure(0)])).toContain(
    'none of the co-ops with complete dates was registered and none was dissolved',
  );
  expect(coopEventsSentence([figure(2)], [figure(1)])).toContain('two of the co-ops');
});
