import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spendWorld } from './spendWorld.ts';

const RAW = '../shared/data/spend';

interface Expected {
  folder: string;
  body: object;
  total: string;
  negative: number;
  redacted: number;
}

/** Payments as councils published them; they lie beside the checkout and are never committed. */
const CORPORA: Expected[] = [
  /** 34,084 payments of £214,382,119.71 in the files with a header; 1,877 of £26,880,791.60 in three without. */
  {
    folder: 'hyndburn',
    body: { vat: 'excluded' },
    total:
      'all files: 43219 read £241,262,911.31 = 35080 kept £133,587,816.33 + 881 excluded £107,675,094.98 + 7151 blank + 107 heading',
    negative: 366,
    redacted: 0,
  },
  /** 61,528 payments and a stray "xxx"; one quarter has a time where the dates should be, 81 redacted payees in it. */
  {
    folder: 'oxford',
    body: { vat: 'unknown', transactionNumbers: 'unique' },
    total:
      'all files: 61546 read £228,210,155.40 = 55034 kept £207,292,727.04 + 2656 excluded £6,750,964.00 + 2 duplicate £577.08 + 17 heading + 3837 rejected £14,165,887.28',
    negative: 84,
    redacted: 598,
  },
  /** 51,976 payments. */
  {
    folder: 'lancashire_pcc',
    body: { vat: 'unknown', kind: 'police' },
    total:
      'all files: 52149 read £532,053,189.26 = 51094 kept £489,692,524.99 + 882 excluded £42,360,664.27 + 91 blank + 82 heading',
    negative: 333,
    redacted: 3263,
  },
  /** Six files; the seventh is the register of contracts. */
  {
    folder: 'salford',
    body: { vat: 'included' },
    total:
      'all files: 15969 read £179,844,089.76 = 15910 kept £179,688,217.74 + 53 excluded £155,872.02 + 6 heading',
    negative: 29,
    redacted: 2979,
  },
];

describe.runIf(existsSync(RAW))('payments as published', () => {
  it.each(CORPORA)(
    'of $folder',
    { timeout: 120_000 },
    ({ folder, body, total, negative, redacted }) => {
      const world = spendWorld(body);
      world.run([join(RAW, folder)]);
      expect(world.total()).toBe(total);
      const rows = world.rows();
      expect(rows.filter((row) => row['payee_kind'] === 'redacted')).toHaveLength(redacted);
      const inTables = rows.filter((row) => row['amount_gbp']?.startsWith('-')).length;
      const rejected = folder === 'oxford' ? negative - inTables : 0;
      expect(inTables + rejected).toBe(negative);
      // What the log says is in the tables, to the penny.
      const pence = rows.reduce((sum, row) => sum + Math.round(Number(row['amount_gbp']) * 100), 0);
      expect(readdirSync(world.placeFolder).length).toBeGreaterThan(1);
      expect(
        penceIn(total, 'kept') + penceIn(total, 'excluded') + penceIn(total, 'duplicate'),
      ).toBe(pence);
    },
  );
});

function penceIn(total: string, outcome: string): number {
  const pounds = new RegExp(`\\d+ ${outcome} (−?)£([\\d,.]+)`).exec(total);
  if (pounds === null) return 0;
  return Number((pounds[2] ?? '').replaceAll(/[,.]/g, '')) * (pounds[1] === '−' ? -1 : 1);
}
