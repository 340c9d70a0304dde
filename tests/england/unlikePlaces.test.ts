import { beforeAll, expect, test } from 'vitest';
import { type TryOptions, tryPlace } from '../../scripts/england/tryPlace.ts';
import { deprivationInputs } from '../../src/indicators/deprivation/DeprivationInputs.ts';
import { imdPercentileDrafts } from '../../src/indicators/deprivation/imdPercentile.ts';
import { imdSummaryMeasureDrafts } from '../../src/indicators/deprivation/imdSummaryMeasures.ts';
import { loadFonts } from '../../src/pages/_fonts.ts';
import { BriefingPress } from '../../src/publish/briefings/BriefingPress.ts';
import { districtAsPlace } from '../../src/tables/districtAsPlace.ts';
import { readTablesOf } from '../../src/tables/readTables.ts';
import { ground } from '../indicators/preston.ts';

/**
 * Districts that differ in what has stopped or misled a build; `npm run test:england` takes all. The Isles of Scilly are
 * built whole in tests/site/otherPlace.test.ts.
 */
const UNLIKE = {
  E09000001: 'City of London: six neighbourhoods for 25 wards',
  E06000010: 'Kingston upon Hull: filed under “City of”',
  E06000013: 'North Lincolnshire: outlines that run almost on each other',
  E06000026: 'Plymouth: a co-op whose name ends with a full stop',
  E06000043: 'Brighton and Hove: a co-op named like a number that is none',
  E07000080: 'Forest of Dean: said with an article',
  E07000089: 'Hart: among the least deprived',
  E07000123: 'Preston: everything that can be had',
  E07000129: 'Blaby: a ward has its name',
  E07000146: 'King’s Lynn and West Norfolk: an apostrophe, town wards in the country',
  E08000038: 'Barnsley: a code younger than the editions',
} as const;

let options: TryOptions;
beforeAll(() => {
  options = {
    ground,
    press: new BriefingPress(loadFonts()),
    isQuick: true,
  };
});

test.each(Object.entries(UNLIKE))('%s %s goes through every stage before pages', (code, what) => {
  const { name, stopped, oddities, figures, charts, briefings } = tryPlace(code, options);
  expect({ stopped, oddities }).toEqual({ stopped: null, oddities: [] });
  expect(what).toContain(name.replace("'", '’'));
  expect(Math.min(figures, charts, briefings)).toBeGreaterThan(0);
});

test('a district younger than an edition is not ranked in it, and says so for the right reason', () => {
  const tables = readTablesOf(options.ground, districtAsPlace(options.ground, 'E06000063'));
  const inputs = deprivationInputs(tables);
  const drafts = [...imdSummaryMeasureDrafts(inputs), ...imdPercentileDrafts(inputs)];
  const said = (indicator: string, period: string) => {
    const draft = drafts.find(
      ({ indicator: { id }, area, period: at }) =>
        id === indicator && area.type === 'district' && at === period,
    );
    return { isRanked: draft?.ranked !== null, remarks: draft?.remarks };
  };
  for (const indicator of ['imd-average-rank', 'imd-percentile'])
    expect(said(indicator, '2019')).toEqual({
      isRanked: false,
      remarks: [
        'No rank among districts: the 2019 edition has no district with the code of today’s Cumberland (E06000063).',
      ],
    });
  expect(said('imd-proportion', '2019')).toEqual({
    isRanked: false,
    remarks: [
      'No rank among districts: no district of the 2019 edition had just the neighbourhoods of Cumberland.',
    ],
  });
  expect(said('imd-average-rank', '2010').remarks).toEqual([
    expect.stringContaining('it would need the residents of every neighbourhood at the time'),
  ]);
  expect(said('imd-average-rank', '2025')).toEqual({ isRanked: true, remarks: [] });
});
