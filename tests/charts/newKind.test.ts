import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sure } from '../../src/model/sure.ts';
import { CHARTS, VALUES } from './madeCharts.ts';
import { svgOf } from './svgReading.ts';

const source = readFileSync('tests/charts/areaBars.ts', 'utf8');

it('docs/charts.md shows a new kind as it is drawn here, in at most 40 lines', () => {
  const shown = /```ts\n([\s\S]*?)```/.exec(readFileSync('docs/charts.md', 'utf8'))?.[1];
  const inKinds = source
    .replaceAll("'../../src/charts/", "'../")
    .replaceAll("'../../src/", "'../../");
  expect(shown).toBe(inKinds);
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});

it('it has a bar from zero for each value, as long as the value, and none for a gap', () => {
  const svg = svgOf(sure(CHARTS['bars'], 'chart of bars'));
  const bars = [...svg.matchAll(/ x2="([\d.]+)" x1="([\d.]+)"/g)]
    .map(([, to, from]) => Number(to) - Number(from))
    .filter((length) => length > 0);
  const values = VALUES.filter((value) => value !== null);
  const unit = sure(bars[0], 'bar') / sure(values[0], 'value');
  expect(bars.length).toBe(values.length);
  bars.forEach((length, i) => {
    expect(length).toBeCloseTo(unit * sure(values[i], 'value'), 0);
  });
});
