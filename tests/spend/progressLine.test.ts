import { expect, it } from 'vitest';
import { ProgressLine } from '../../scripts/ProgressLine.ts';
import type { Progress } from '../../src/import/payments/ReadingProgress.ts';
import { lines, spendWorld } from './spendWorld.ts';

function shown(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  let now = 1000;
  const write = (text: string) => written.push(text) > 0;
  const line = new ProgressLine({ isTTY, columns, write } as never, () => now);
  return { line, written, at: (ms: number) => (now = 1000 + ms) };
}
const HALF: Progress = { file: 'april.csv', rows: 30_000, share: 0.25 };

it('a terminal sees file, rows, rate and time left once two seconds are over', () => {
  const { line, written, at } = shown(true);
  at(1999);
  line.show(HALF);
  expect(written).toEqual([]);
  at(30_000);
  line.show(HALF);
  expect(written).toEqual([
    '\r\u001b[2Kapril.csv: 25%, 30,000 rows, 1,000 rows a second, 1 min 30 s left',
  ]);
  // Not more often than an eye can follow.
  at(30_100);
  line.show(HALF);
  expect(written).toHaveLength(1);
  line.clear();
  line.clear();
  expect(written.slice(1)).toEqual(['\r\u001b[2K']);
});

it('a file or a pipe sees nothing', () => {
  const { line, written, at } = shown(false);
  at(60_000);
  line.show(HALF);
  line.clear();
  expect(written).toEqual([]);
});

it('the line fits a narrow terminal, and a name cannot command it', () => {
  const { line, written, at } = shown(true, 70);
  at(30_000);
  line.show({ ...HALF, file: `\u001b[31m${'long/'.repeat(20)}may.csv` });
  const text = (written[0] ?? '').slice('\r\u001b[2K'.length);
  expect(text.length).toBeLessThan(70);
  expect(text).toMatch(/^….*may\.csv: 25%/);
  expect(text).not.toContain('\u001b');
});

it('an import tells how far it is, from nothing to all', () => {
  const world = spendWorld();
  const told: Progress[] = [];
  world.file('a.csv', lines('Parks,Works,04/05/2025,T1,10.00,Firm A'));
  world.file('b.csv', lines('Parks,Works,11/05/2025,T2,12.00,Firm A'));
  world.run([world.folder], { progress: (progress) => told.push(progress) });
  expect(told.at(-1)).toEqual({ file: 'b.csv', rows: 4, share: 1 });
  expect(told.map(({ share }) => share)).toEqual(
    told.map(({ share }) => share).sort((a, b) => a - b),
  );
});
