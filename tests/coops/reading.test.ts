import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { decodeLegacy } from '../../src/import/coops/readCoopEdition.ts';
import { ukDate } from '../../src/import/coops/ukDate.ts';
import { AreaFinder } from '../../src/import/geography/AreaFinder.ts';
import { coopGroup } from '../../src/tables/coops/coopGroup.ts';
import { nationOfPostcode } from '../../src/tables/nationOfPostcode.ts';
import { normalPostcode } from '../../src/tables/normalPostcode.ts';

describe('a postcode', () => {
  it.each([
    ['pr12he', 'PR1 2HE'],
    [' EC1A  1BB ', 'EC1A 1BB'],
    ['W1A1HQ', 'W1A 1HQ'],
    ['PR0 2AA', 'PR0 2AA'],
  ])('%s is %s', (text, postcode) => {
    expect(normalPostcode(text)).toBe(postcode);
  });

  it.each(['', 'PR1', 'PR1 TA8', 'CF44 6', 'HX5 OHT', 'S021 2NR', 'EH10\ufffd7DX', '=PR1 2HE'])(
    '“%s” is none, and is not mended',
    (text) => {
      expect(normalPostcode(text)).toBeNull();
    },
  );

  it('tells a nation only where its area is of one', () => {
    expect(nationOfPostcode('BT34')).toBe('Northern Ireland');
    expect(nationOfPostcode('G14 OHB')).toBe('Scotland');
    expect(nationOfPostcode('GL1 1AA')).toBeNull();
    expect(nationOfPostcode('TD15 1AA')).toBeNull();
    expect(nationOfPostcode('')).toBeNull();
  });
});

describe('a date', () => {
  it('has the day first', () => {
    expect(ukDate('11/8/1863')).toBe('1863-08-11');
    expect(ukDate('29/02/2016')).toBe('2016-02-29');
  });
  it.each(['', '29/02/2015', '2015-01-01', '1/13/2015', '00/01/2015', '1/1/15', '1/1/0015'])(
    '“%s” is none',
    (text) => {
      expect(ukDate(text)).toBeNull();
    },
  );
});

it('bytes are read as UTF-8 where they are, else as Windows-1252', () => {
  expect(decodeLegacy(Buffer.from('Café’s'))).toEqual({ text: 'Café’s', encoding: 'UTF-8' });
  expect(decodeLegacy(Uint8Array.of(0x43, 0xe9, 0x92)).text).toBe('Cé’');
});

it('a group is told by ownership first, then by sector', () => {
  const clubs = 'Membership associations, social clubs and trade unions';
  expect(coopGroup('Workers', clubs)).toBe('worker');
  expect(coopGroup('Employee Trust', 'Retail')).toBe('worker');
  expect(coopGroup('Self-employed', 'Retail')).toBe('other');
  expect(coopGroup('', clubs)).toBe('club');
  expect(coopGroup('Consumers', 'Sports and Recreation')).toBe('other');
  expect(coopGroup('', '')).toBe('other');
});

describe('the finder of wards', () => {
  // One ward with a hole, in hundredths of a degree from 2° west and 53° north.
  const ring = (from: number, to: number) => [
    [from, from],
    [0, to - from],
    [to - from, 0],
    [0, from - to],
    [from - to, 0],
  ];
  const topology = {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [-2, 53] },
    objects: {
      wards: {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'Polygon',
            id: 'E05900001',
            properties: { name: 'Hill', district: 'E07000901' },
            arcs: [[0], [1]],
          },
        ],
      },
    },
    arcs: [ring(0, 30), ring(10, 20)],
  } as unknown as Topology;
  const finder = new AreaFinder(topology, 'wards');
  const hill = { code: 'E05900001', properties: { name: 'Hill', district: 'E07000901' } };

  it('knows inside from outside and from a hole', () => {
    expect(finder.find(-1.95, 53.05)).toEqual(hill);
    expect(finder.find(-1.75, 53.25)).toEqual(hill);
    expect(finder.find(-1.85, 53.15)).toBeNull();
    expect(finder.find(-1.65, 53.05)).toBeNull();
    expect(finder.find(10, 10)).toBeNull();
  });

  it('forgives twenty metres and no more', () => {
    expect(finder.find(-2.0002, 53.05)).toEqual(hill);
    expect(finder.find(-2.001, 53.05)).toBeNull();
  });
});
