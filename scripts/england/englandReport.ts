import { formatNumber } from '../../src/format/number.ts';
import type { Tried } from './tryPlace.ts';

/** docs/england.md: what the districts of England came to, as Markdown. */
export function englandReport(results: readonly Tried[]): string {
  const through = results.filter(({ stopped }) => stopped === null);
  const stopped = results.filter((each) => each.stopped !== null);
  const odd = results.filter(({ oddities }) => oddities.length > 0);
  const seconds = results.reduce((sum, each) => sum + each.seconds, 0);
  const wards = results.map((each) => each.wards).sort((a, b) => a - b);
  const overSheet = (pages: (each: Tried) => number) =>
    results.filter((each) => pages(each) > 2).length;
  return [
    '# Every district of England',
    '',
    'Written by `npm run test:england`: each district goes through tables, figures, calculations, charts and the layout of its briefings, with nothing but the tables of England. Numbers that are not finite and sentences no reader should see are looked for in all of them.',
    '',
    `- ${formatNumber(through.length, 0)} of ${formatNumber(results.length, 0)} districts went through every stage, ${odd.length === 0 ? 'and nothing odd was found in any text' : `and something odd was found in the texts of ${odd.length}`}.`,
    `- ${formatNumber(
      results.reduce((sum, each) => sum + each.figures, 0),
      0,
    )} figures, ${formatNumber(
      results.reduce((sum, each) => sum + each.charts, 0),
      0,
    )} charts, ${formatNumber(
      results.reduce((sum, each) => sum + each.briefings, 0),
      0,
    )} briefings; wards from ${wards[0]} to ${wards.at(-1)} a district.`,
    `- A briefing of a ward is longer than one sheet in ${overSheet((each) => each.longestWardBriefing)} districts, that of the district in ${overSheet((each) => each.districtBriefing)} (many wards make a long table).`,
    `- ${formatNumber(seconds / 60, 1)} minutes of processor time.`,
    '',
    ...(stopped.length === 0
      ? []
      : [
          '## Stopped',
          '',
          ...stopped.map((each) => `- ${each.name} (${each.code}): ${each.stopped}`),
          '',
        ]),
    '## Districts',
    '',
    '| code | district | wards | LSOAs | figures | charts | pages of its briefing | result |',
    '|---|---|--:|--:|--:|--:|--:|---|',
    ...results.map(
      (each) =>
        `| ${each.code} | ${each.name} | ${each.wards} | ${each.lsoas} | ${each.figures} | ${each.charts} | ${each.districtBriefing} | ${each.stopped === null ? (each.oddities.length === 0 ? 'sound' : `${each.oddities.length} odd texts`) : 'stopped'} |`,
    ),
    '',
  ].join('\n');
}
