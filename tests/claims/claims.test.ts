import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTokens, VERDICTS } from '../../src/model/Claim.ts';
import { claimCitable } from '../../src/publish/cite/claimCitable.ts';
import { harvardCitation, minutesCitation } from '../../src/publish/cite/harvard.ts';
import { CLAIM_COLUMNS, claimJson, claimsCsv } from '../../src/publish/files/claimRecord.ts';
import {
  claimFigures,
  claimProse,
  claimValue,
  speaksOfRanks,
} from '../../src/site/claims/claimProse.ts';
import { verdictSentence } from '../../src/site/claims/verdictCounts.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import { figures, tables } from '../indicators/preston.ts';

const claims = tables.claims?.claims ?? [];
const publication = {
  release: { number: '2026.1', date: '2026-11-23' },
  site: new URL('https://example.org'),
};

/** Districts are called differently in 2010 ("Preston District") and 2015 ("Preston"). */
function bare(name: string): string {
  const words =
    /\b(london borough|royal borough of|city of|county of|district|city|the|boro|borough|lb|ua|unitary|authority|b)\b|[(),.'’]/g;
  return name
    .toLowerCase()
    .replace(words, '')
    .replace(/[-&]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'and')
    .sort()
    .join(' ');
}

describe('the claims about Preston', () => {
  it('are those that must be there, each with one of six verdicts', () => {
    expect(claims.length).toBe(45);
    // Nobody is found to have made these: they stand apart and are not counted.
    expect(claims.filter(({ standing }) => standing !== 'claim').map(({ id }) => id)).toEqual([
      'spend-update',
      'imd-reversal',
      'imd-45-72',
      'lancet-emp',
    ]);
    const ids = claims.map(({ id }) => id);
    for (const id of [
      ...['imd-joint-second', 'imd-bottom20', 'spend-5-18', 'spend-39-79', 'spend-38-112'],
      ...['spend-292-489', 'gg-2018', 'rlw-4000', 'lancet-adq', 'lancet-life', 'lancet-wage'],
    ])
      expect(ids).toContain(id);
    for (const { verdict } of claims) expect(VERDICTS).toContain(verdict);
  });

  it('stand in their table by rank where their text speaks of ranks, by value where it does not', () => {
    const claim = (id: string) => {
      const found = claims.find((each) => each.id === id);
      if (found === undefined) throw new Error(`no claim ${id}`);
      return found;
    };
    const shown = (id: string, figureId: string) => {
      const figure = figures.byId(figureId);
      if (figure === undefined) throw new Error(`no figure ${figureId}`);
      return claimValue(figure, speaksOfRanks(claim(id)));
    };
    expect(shown('imd-bottom20', 'imd-average-score.E07000123.2015')).toBe('61st of 326');
    // Those that bear on it and are not named in its text too.
    expect(shown('imd-bottom20', 'imd-proportion.E07000123.2019')).toBe('46th of 317');
    expect(shown('unemp-pwc', 'context-unemployment-rate.E07000123.2017')).toBe('4.3%');
    // Scores of several editions are on different footings: no table sets their values beside each other.
    for (const each of claims) {
      const scores = claimFigures(each, figures).filter(
        ({ indicator }) => indicator === 'imd-average-score',
      );
      if (scores.length > 1)
        for (const figure of scores)
          expect(claimValue(figure, speaksOfRanks(each)), `${each.id} ${figure.id}`).toMatch(
            / of \d+$/,
          );
    }
  });

  it('name only figures that are there, and print what these say', () => {
    let tokens = 0;
    for (const claim of claims) {
      claimFigures(claim, figures);
      for (const text of [claim.finding, claim.reason]) {
        const prose = claimProse(text, claim, figures);
        for (const part of prose) {
          if (typeof part === 'string') continue;
          tokens++;
          // Read again from the figure's own numbers, with none of the formatters.
          const { value, lower, upper, rank, rankOf, numerator, denominator } = part.figure;
          const printed = part.text
            .match(/\d[\d,]*(\.\d+)?/g)
            ?.map((n) => Number(n.replaceAll(',', '')));
          const scale = part.text.includes('million') ? 1e6 : 1;
          const known = [
            value,
            lower,
            upper,
            rank,
            rankOf,
            numerator,
            denominator,
            ...(rank !== null && rankOf !== null ? [(100 * rank) / rankOf] : []),
          ];
          for (const number of printed ?? [Number.NaN]) {
            const decimals = String(number).split('.')[1]?.length ?? 0;
            const half = 0.51 * 10 ** -decimals * scale;
            const isIt = known.some((n) => n !== null && Math.abs(n - number * scale) <= half);
            expect(isIt, `${claim.id}: ${part.text} of ${part.figure.id}`).toBe(true);
          }
        }
      }
    }
    expect(tokens).toBeGreaterThan(120);
  });

  it('say nothing of cause in our own words, and end as sentences', () => {
    for (const claim of claims) {
      const ours = [claim.finding, claim.reason].map((text) =>
        plainText(claimProse(text, claim, figures)),
      );
      for (const text of [claim.claim, claim.settle, ...ours]) {
        expect(text, claim.id).toMatch(/[.!?)]$/);
        expect(text, claim.id).not.toMatch(/ {2}|NaN|undefined|worst|\{|\}/);
      }
      expect(ours.join(' '), claim.id).not.toMatch(
        /\b(thanks to|because of the (policy|strategy))\b/,
      );
    }
  });

  it('agree with the published shares: both areas lead to the same total', () => {
    const share = (area: string, period: string) =>
      figures.get('anchor-spend-local-share', area, period).value ?? 0;
    const local = (area: string) => figures.get('anchor-spend-local', area, '2016-17').value ?? 0;
    const district = local('E07000123') / share('E07000123', '2016-17');
    const county = local('E10000017') / share('E10000017', '2016-17');
    expect(Math.abs(district / county - 1)).toBeLessThan(0.001);
  });

  it('treat indices by one rule: “best” as such or a vote holds in part at most, a retold one is not checked', () => {
    const ofIndex = claims.filter(({ reason }) =>
      reason.includes('One rule for all claims on an index'),
    );
    expect(ofIndex.map(({ id }) => id).sort()).toEqual([
      ...['gg-2016', 'gg-2018', 'gg-2019', 'gg-2021', 'gg-2024', 'legatum'],
    ]);
    for (const { id, claim, reason, verdict } of ofIndex) {
      if (/\bbest\b|most improved|voted/.test(claim)) expect(verdict, id).not.toBe('holds');
      const isRetold = /not the index or a page of its makers/.test(reason);
      expect(verdict === 'cannot be checked here', id).toBe(isRetold);
    }
  });

  it('hold in part where one measure says so and others do not; that a strategy did it is not shown', () => {
    const verdict = (id: string) => claims.find((claim) => claim.id === id)?.verdict;
    expect(verdict('imd-reversal')).toBe('holds in part');
    expect(verdict('imd-bottom20')).toBe('not shown');
    for (const { claim, verdict: judged, id } of claims)
      if (
        /\b(strategy|project|model|approach|policy)\b.* (took|created?|made|brought|cut)\b/i.test(
          claim,
        )
      )
        expect(judged, id).toBe('not shown');
    const fifth = (indicator: string, period: string) => {
      const { rank, rankOf } = figures.get(indicator, 'E07000123', period);
      return (rank ?? 0) / (rankOf ?? 1) <= 0.2;
    };
    const measures = ['average-score', 'extent', 'local-concentration', 'proportion'];
    // The reason says: outside on average rank in 2015, inside on all others and on every measure since.
    expect(fifth('imd-average-rank', '2015')).toBe(false);
    for (const measure of measures) expect(fifth(`imd-${measure}`, '2015'), measure).toBe(true);
    for (const measure of [...measures, 'average-rank'])
      for (const edition of ['2019', '2025'])
        expect(fifth(`imd-${measure}`, edition), `${measure} ${edition}`).toBe(true);
    // And of the rise: by the newest edition it lasted on two of five.
    const share = (indicator: string, period: string) => {
      const { rank, rankOf } = figures.get(indicator, 'E07000123', period);
      return (rank ?? 0) / (rankOf ?? 1);
    };
    const lasted = [...measures, 'average-rank'].filter(
      (measure) => share(`imd-${measure}`, '2025') >= share(`imd-${measure}`, '2015'),
    );
    expect(lasted).toEqual(['local-concentration', 'proportion']);
    expect(share('imd-proportion', '2019')).toBeLessThan(share('imd-proportion', '2015'));
  });

  it('say of claimants what the count says in each year of the claim', () => {
    for (const year of ['2014', '2015', '2016', '2017', '2018']) {
      const at = (area: string) => figures.get('context-claimant-rate', area, year).value ?? 0;
      expect(at('E07000123'), year).toBeGreaterThan(at('E92000001'));
    }
  });

  it('say of satisfaction with life what the survey says in the study’s years', () => {
    const of = (area: string) => figures.over('context-life-satisfaction', area);
    const at = (area: string, period: string) =>
      figures.get('context-life-satisfaction', area, period);
    const [own, england] = ['E07000123', 'E92000001'] as const;
    const [before, after, later] = ['2015-16', '2018-19', '2021-22'].map((year) => at(own, year));
    if (before === undefined || after === undefined || later === undefined) throw new Error('none');
    // The difference with its own limits, by the half widths of both years.
    const gap = (a: typeof before, b: typeof before) => {
      const half = (f: typeof a) => ((f.upper ?? 0) - (f.lower ?? 0)) / 2;
      return Math.abs((a.value ?? 0) - (b.value ?? 0)) - Math.hypot(half(a), half(b));
    };
    expect(gap(after, before)).toBeGreaterThan(0);
    expect(gap(after, later)).toBeGreaterThan(0);
    expect(Math.min(...of(own).map(({ value }) => value ?? 10))).toBe(before.value);
    const nation = ['2015-16', '2018-19'].map((year) => at(england, year).value ?? 0);
    expect(nation[1]).toBeGreaterThan(nation[0] ?? 10);
    expect((after.value ?? 0) - (before.value ?? 0)).toBeGreaterThan(
      (nation[1] ?? 0) - (nation[0] ?? 0),
    );
  });

  it('have ranks before 2015 as evidence and never as figures', () => {
    for (const claim of claims)
      for (const { indicator, period, rank } of claimFigures(claim, figures))
        if (indicator.startsWith('imd-') && Number(period) < 2015 && indicator !== 'imd-proportion')
          expect(rank).toBeNull();
  });

  it('count the rise of the share in the most deprived tenth as the raw ranks do', () => {
    // 18 places, the 30th largest rise: counted here from the editions' own ranks, whole LSOAs by district.
    const proportion = (edition: '2010' | '2015', lsoas: number) => {
      const counts = new Map<string, [number, number]>();
      for (const row of tables.england.deprivation[edition]) {
        const name = bare(tables.england.editionDistricts[edition].get(row.districtCode) ?? '');
        const [tenth, all] = counts.get(name) ?? [0, 0];
        counts.set(name, [tenth + (row.rank <= lsoas / 10 ? 1 : 0), all + 1]);
      }
      const shares = [...counts].map(([name, [tenth, all]]) => ({ name, share: tenth / all }));
      return new Map(
        shares.map(({ name, share }) => [name, 1 + shares.filter((o) => o.share > share).length]),
      );
    };
    const before = proportion('2010', 32_482);
    const after = proportion('2015', 32_844);
    const rises = [...before].flatMap(([name, rank]) => {
      const now = after.get(name);
      return now === undefined ? [] : [{ name, rise: now - rank }];
    });
    expect(rises.length).toBe(326);
    const own = rises.find(({ name }) => name === 'preston')?.rise ?? 0;
    expect(own).toBe(18);
    expect(rises.filter(({ rise }) => rise > own).length + 1).toBe(30);
  });

  it('come as a table and as JSON with the same words', () => {
    const csv = claimsCsv(claims, figures, publication);
    const { data, errors } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(Object.keys(data[0] ?? {})).toEqual([...CLAIM_COLUMNS]);
    expect(new Set(data.map(({ standing }) => standing))).toEqual(
      new Set(['claim', 'often confused']),
    );
    expect(data).toHaveLength(claims.length);
    for (const [i, claim] of claims.entries()) {
      const json = JSON.parse(claimJson(claim, figures, publication)) as Record<string, unknown>;
      expect(data[i]?.['finding']).toBe(json['finding']);
      expect(data[i]?.['holds_by']).toBe(json['holdsBy'] ?? '');
      expect(data[i]?.['holds_by'] !== '').toBe(claim.verdict === 'holds');
      expect(data[i]?.['url']).toBe(`https://example.org/claims/${claim.id}/`);
      expect(data[i]?.['said_by']?.split('|')).toHaveLength(
        data[i]?.['said_at']?.split('|').length ?? 0,
      );
    }
    for (const line of csv.split('\n')) expect(line).not.toMatch(/(^|,)"?[=+@-][A-Za-z]/);
  });

  it('can be cited with release and address', () => {
    const [claim] = claims;
    if (claim === undefined) throw new Error('no claims');
    const citable = claimCitable(claim, { place: tables.place.place, ...publication });
    expect(harvardCitation(citable)).toContain(`https://example.org/claims/${claim.id}/`);
    expect(harvardCitation(citable)).toContain('Release 2026.1, 23 November 2026');
    expect(minutesCitation(citable)).toContain(claim.verdict);
  });

  it('are counted in words that add up', () => {
    const numbers = verdictSentence(claims);
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    const counted = numbers
      .replace(/^Of \d+ claims, /, '')
      .split(/, | and (?=\w+ )/)
      .map((part) => part.split(' ')[0] ?? '')
      .map((word) => (words.includes(word) ? words.indexOf(word) : Number(word)));
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(claims.length - 4);
    expect(numbers).toMatch(/^Of 41 claims, /);
  });
});

describe('a claim that cannot be printed', () => {
  const claim = { id: 'made' };
  it('is refused with the figure it names', () => {
    expect(() => claimProse('{imd-extent.E07000123.1999}', claim, figures)).toThrow(
      'claim names a figure that is not there: imd-extent.E07000123.1999 (claim made)',
    );
  });
  it('is refused where the figure has not the part asked for', () => {
    expect(() => claimProse('{imd-extent.E07000123.2010|rank}', claim, figures)).toThrow(
      'figure without rank: imd-extent.E07000123.2010 (claim made)',
    );
  });
  it('is refused for braces that hold no figure', () => {
    for (const text of ['{extent}', '{imd-extent.E07000123.2015|colour}', 'a } b', '{'])
      expect(() => readTokens(text)).toThrow('malformed token');
  });
});

it('no number of a figure is typed into a finding where a token would print it', () => {
  // Every percentage with a decimal in the raw text of a finding is one that a study published.
  const raw = JSON.parse(readFileSync('data/places/E07000123/claims.json', 'utf8')) as {
    claims: { id: string; finding: string }[];
  };
  for (const { id, finding } of raw.claims) {
    const typed = finding.replaceAll(/\{[^}]*\}/g, '').match(/\d+\.\d+(?=%)/g) ?? [];
    expect(typed, id).toEqual([]);
  }
});
