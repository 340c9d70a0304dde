import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { ADDRESS_LIST, packed, servedAddresses, unpacked } from './addressList.ts';

describe('the addresses once served', () => {
  const promised = unpacked(readFileSync(ADDRESS_LIST, 'utf8').trim().split('\n'));
  const served = servedAddresses(inject('siteFolder'));

  // A floor: new addresses come without being listed, none goes.
  it('are all served still', () => {
    const now = new Set(served);
    expect(promised.filter((address) => !now.has(address))).toEqual([]);
    expect(promised.length).toBeGreaterThan(5000);
  });

  it('are listed without loss', () => {
    expect(unpacked(packed(served)).sort()).toEqual(served);
    expect(packed(['/a/', '/a/x.csv', '/a/x.json', '/b/', '/b/x.csv', '/b/x.json'])).toEqual([
      '/{a/,b/}',
      '/{a/,b/}x.{csv,json}',
    ]);
  });
});
