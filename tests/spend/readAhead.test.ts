import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRows } from '../../src/pipeline/spend/reading/byteRows.ts';
import type { Encodings } from '../../src/pipeline/spend/reading/decodeBlocks.ts';
import { FileBytes } from '../../src/pipeline/spend/reading/FileBytes.ts';
import { PlainRows } from '../../src/pipeline/spend/reading/PlainRows.ts';
import { splitAhead } from '../../src/pipeline/spend/reading/splitAhead.ts';
import { splitRows } from '../../src/pipeline/spend/reading/splitRows.ts';
import { snapshot, temporaryFolder } from '../pipeline/temporaryFolder.ts';
import { lines, spendWorld } from './spendWorld.ts';

/** Writes a file for the test that asks, always the same one. */
function fileOfTest() {
  const path = join(temporaryFolder(), 'a.csv');
  return (content: string | Uint8Array): FileBytes => {
    writeFileSync(path, content);
    return new FileBytes(path, 'a.csv');
  };
}

/** All that can be seen of a reading: rows, their numbers and faults, how many came as bytes, and the encodings. */
function seen(file: FileBytes, split: typeof splitRows) {
  const found: Encodings = { utf16: null, utf8: 0, windows1252: 0 };
  const rows: unknown[] = [];
  let plain = 0;
  for (const batch of byteRows(file, ',', found, split)) {
    const { cells, rowNumbers, faults } = batch;
    if (batch instanceof PlainRows) plain += batch.count;
    for (const [index, row] of cells.entries())
      rows.push([rowNumbers[index], row, faults?.get(index)]);
  }
  return { rows, plain, found };
}

describe('a file read ahead in a second thread', () => {
  it('has the rows it has in one, whatever is in it', () => {
    const written = fileOfTest();
    const row = fc.tuple(
      fc.constantFrom('x', 'é', '"a"', '"a""b"', '"a\r\nb"', '', '"a"b', 'a\rb'),
      fc.integer({ min: 0, max: 9000 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300 }), fc.boolean(), (rows, isUtf8) => {
        const text = rows.map(([cell, length]) => `${cell},${'y'.repeat(length)},z\r\n`).join('');
        const file = written(Buffer.from(text, isUtf8 ? 'utf8' : 'latin1'));
        if (file.size > 0) expect(seen(file, splitAhead)).toEqual(seen(file, splitRows));
      }),
      { numRuns: 40 },
    );
  });

  it('may be left in the middle, and the next one is read whole', () => {
    const written = fileOfTest();
    const many = 'a,b,c\r\n'.repeat(400_000);
    for (let turn = 0; turn < 3; turn++) {
      const [first] = splitAhead(written(many), ',', 0);
      expect(first).toBeInstanceOf(PlainRows);
      expect(
        seen(written(lines('Parks,Turf,04/05/2025,1,10.00,Firm')), splitAhead).rows.length,
      ).toBe(2);
    }
    expect(seen(written(many), splitAhead).plain).toBe(400_000);
  });

  it('that is not there any more is refused', () => {
    const file = fileOfTest()('a,b\r\n');
    rmSync(file.path);
    expect(() => [...splitAhead(file, ',', 0)]).toThrow(/ENOENT/);
  });
});

describe('an import that reads ahead', () => {
  const rows = Array.from({ length: 3000 }, (_, index) =>
    [
      `Service ${index % 7},Works,0${1 + (index % 9)}/05/2025,${index},${index % 40 === 0 ? '(5.00)' : `${index}.10`},Firm ${index % 90}`,
      ...(index % 100 === 0 ? [`"Café ""X""",Works,32/05/2025,9,1.00,Firm É`] : []),
    ].join('\r\n'),
  );

  it('leaves the same tables, report and rejected rows, byte for byte', () => {
    const [one, two] = [Number.POSITIVE_INFINITY, 0].map((aheadFrom) => {
      const world = spendWorld({}, { aheadFrom });
      world.file('a.csv', lines(...rows));
      world.file('b.csv', Buffer.from(lines(...rows.slice(0, 50), ...rows.slice(2900)), 'latin1'));
      world.run();
      const report = readFileSync(join(world.reportDir, 'report-ashby.txt'), 'utf8');
      return {
        data: snapshot(world.dataDir),
        report: report.replaceAll(world.root, ''),
        rejected: readFileSync(world.rejected() ?? '', 'utf8'),
      };
    });
    expect(two?.rejected).toContain('32/05/2025');
    expect(two).toEqual(one);
  });

  it('refuses what the other refuses, in the same words, and leaves data/ as it was', () => {
    const refusals = [Number.POSITIVE_INFINITY, 0].map((aheadFrom) => {
      const world = spendWorld({}, { aheadFrom });
      world.file('a.csv', lines(...rows));
      world.run();
      const before = snapshot(world.dataDir);
      world.file('b.csv', `${lines(...rows)}"${'x'.repeat(3 << 20)}`);
      let refusal = '';
      try {
        world.run();
      } catch (error) {
        refusal = String(error);
      }
      expect(snapshot(world.dataDir)).toEqual(before);
      expect(existsSync(`${world.dataDir}.next`)).toBe(false);
      return refusal;
    });
    expect(refusals[1]).toMatch(/row longer than a megabyte.*b\.csv row 3\d{3}/);
    expect(refusals[1]).toBe(refusals[0]);
  });
});
