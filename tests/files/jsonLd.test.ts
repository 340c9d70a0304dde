import { describe, expect, it } from 'vitest';
import { webAddressSchema } from '../../src/model/webAddress.ts';
import { yearsInterval } from '../../src/publish/descriptions/figureJsonLd.ts';
import { schemaLicences } from '../../src/publish/descriptions/licences.ts';
import { figures } from '../indicators/preston.ts';

describe('what search engines read of a figure', () => {
  it('is about an interval of years', () => {
    const of = (dataPeriod: string, period = '2025') => yearsInterval({ dataPeriod, period });
    expect(of('2022/23')).toBe('2022/2023');
    expect(of('27 March 2011 to 21 March 2021')).toBe('2011/2021');
    expect(of('the pay period that includes 15 April 2025')).toBe('2025/2025');
    expect(of('the counting of the list', '2016-17')).toBe('2016/2017');
    expect(of('no year named', '2019-m04')).toBe('2019/2019');
    for (const figure of figures.all) expect(yearsInterval(figure)).toMatch(/^\d{4}\/\d{4}$/);
  });

  it('names a licence also where it has no address', () => {
    const unnamed = { title: 'Permission by letter', url: null };
    expect(schemaLicences([unnamed, { title: 'OGL', url: 'https://example.org/ogl' }])).toEqual([
      { '@type': 'CreativeWork', name: 'Permission by letter' },
      'https://example.org/ogl',
    ]);
  });
});

describe('an address that becomes a link', () => {
  it('is of the web, and nothing a browser would run', () => {
    expect(webAddressSchema.safeParse('https://example.org/a').success).toBe(true);
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'example'])
      expect(webAddressSchema.safeParse(bad).success, bad).toBe(false);
  });
});
