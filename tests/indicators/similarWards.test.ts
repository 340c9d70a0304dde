import { expect, it } from 'vitest';
import {
  changeVerdict,
  expectedByChance,
} from '../../src/indicators/deprivation/imdRelativeChange.ts';
import { similarWards } from '../../src/indicators/deprivation/similarWards.ts';
import { tables } from './preston.ts';

const england = tables.england;
const elsewhere = [...england.wards.values()].filter((ward) => ward.districtCode !== 'E07000123');
const startsAt = (distances: readonly number[]) =>
  new Map(distances.map((distance, i) => [elsewhere[i]?.code ?? '', 50 + distance]));

it('takes wards within 2.5 points, the edge included', () => {
  const starts = startsAt([...Array.from({ length: 50 }, () => 2.5), 2.51]);
  const peers = similarWards(england, 'E07000123', 50, starts);
  expect([peers.codes.length, peers.within]).toEqual([50, 2.5]);
});

it('widens to 5 points where fewer than 50 are that near', () => {
  const starts = startsAt([...Array.from({ length: 49 }, () => 1), 4.9, 5.1]);
  const peers = similarWards(england, 'E07000123', 50, starts);
  expect([peers.codes.length, peers.within]).toEqual([50, 5]);
});

it('leaves the wards of the district itself out', () => {
  const own = [...england.wards.values()].find((ward) => ward.districtCode === 'E07000123');
  const starts = new Map([...startsAt([0, 0]), [own?.code ?? '', 50]]);
  expect(similarWards(england, 'E07000123', 50, starts).codes).not.toContain(own?.code);
});

it('names a verdict from nine in ten on, at either end, both edges included', () => {
  expect([0.9, 0.899, 0.5, 0.101, 0.1].map(changeVerdict)).toEqual([
    'rose',
    'within',
    'within',
    'within',
    'fell',
  ]);
});

it('expects about three of sixteen by chance', () => {
  expect(expectedByChance(16)).toBeCloseTo(3.2, 12);
});
