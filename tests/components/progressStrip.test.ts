import { describe, expect, it } from 'vitest';
import { capitalised } from '../../src/format/words.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import type { Area } from '../../src/model/Area.ts';
import { type Figure, figurePath } from '../../src/model/Figure.ts';
import {
  type PaidInput,
  type ProgressStrand,
  progressStrip,
} from '../../src/site/progress/progressStrip.ts';
import { figures, tables } from '../indicators/preston.ts';

const { place } = tables.place;
const district: Area = { code: place.code, name: place.name, type: 'district' };
const wards = [...tables.england.wards.values()]
  .filter(({ districtCode }) => districtCode === place.code)
  .map(({ code, name }): Area => ({ code, name, type: 'ward' }));
const SPAN = '2019-2026';
const paid = {
  span: { period: SPAN, basis: 'payments' },
  tracedOnOne: null,
  onOne: { lower: null, upper: null },
} satisfies PaidInput;
const strip = (area: Area, of = figures, more: Partial<PaidInput> = {}) =>
  progressStrip({ figures: of, area, district, paid: { ...paid, ...more } });
const without = (isOut: (figure: Figure) => boolean) =>
  new FigureSet(figures.all.filter((figure) => !isOut(figure)));
const changed = (id: string, more: Partial<Figure>) =>
  new FigureSet(figures.all.map((figure) => (figure.id === id ? { ...figure, ...more } : figure)));
const strand = (strands: ReturnType<typeof progressStrip>, id: string) => {
  const found = strands.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no such strand: ${id}`);
  return found;
};

const said = (values: ProgressStrand['values']) => values.map(({ text }) => text).join(', then ');

/** The strip as plain text, a line a strand. */
function progressText(strands: readonly ProgressStrand[]): string {
  return strands
    .map(({ title, scope, values, measure, comparator, dataPeriod, word }) =>
      [
        `${title}${scope === null ? '' : ` (${scope})`}: ${word}.`,
        `${capitalised(`${said(values)} ${measure}`.trim())}.`,
        comparator,
        dataPeriod === null ? '' : `Data: ${dataPeriod}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('\n');
}

describe('the progress strip', () => {
  it('has three strands in one order, each with value, comparator, period and word', () => {
    for (const area of [district, ...wards]) {
      const strands = strip(area);
      expect(strands.map(({ id }) => id)).toEqual(['neighbourhood', 'money', 'ownership']);
      for (const { values, comparator, word, dataPeriod, title, id } of strands) {
        const value = said(values);
        for (const text of [value, comparator, word, title])
          expect(text, `${area.name} ${id}`).not.toBe('');
        expect(dataPeriod, `${area.name} ${id}`).not.toBeNull();
        expect(`${value}${comparator}${word}`).not.toMatch(/NaN|undefined|null/);
      }
    }
  });

  it('makes no total and no order of merit', () => {
    for (const area of [district, ...wards])
      expect(progressText(strip(area))).not.toMatch(/total score|overall|best|worst|grade|rating/i);
  });

  it('marks what is of the whole district on a ward’s strip, and nothing else', () => {
    for (const ward of wards)
      expect(strip(ward).map(({ scope }) => scope)).toEqual([
        null,
        'Preston as a whole, not this ward',
        null,
      ]);
    expect(strip(district).every(({ scope }) => scope === null)).toBe(true);
  });

  it('says both bounds of the money, links them, and no middle', () => {
    const share = figures.over('spend-local-share', place.code).at(-1);
    const { values, word } = strand(strip(district), 'money');
    expect(values).toEqual([
      { text: '2p to 71p', href: share === undefined ? '' : figurePath(share) },
    ]);
    expect(word).toBe('We cannot say closely');
    const close = changed(share?.id ?? '', { lower: 40, upper: 52 });
    expect(strand(strip(district, close), 'money').word).toBe('Known within narrow bounds');
  });

  it('says what of the traced money hangs on one document', () => {
    const comparator = (tracedOnOne: { gbp: number; ofGbp: number } | null) =>
      strand(strip(district, figures, { tracedOnOne }), 'money').comparator;
    expect(comparator(null)).toMatch(/^We have traced at least \d+p of each pound\. We/);
    expect(comparator({ gbp: 60, ofGbp: 100 })).toMatch(
      /p of each pound; £60 of the £100 rests on one document alone\. We/,
    );
    expect(comparator({ gbp: 100, ofGbp: 100 })).toContain('; all of it rests on one');
  });

  it('says whose sums they are, and what an end is if one document is wrong', () => {
    const share = figures.over('spend-local-share', place.code).at(-1);
    const close = changed(share?.id ?? '', { lower: 40, upper: 52 });
    const shown = strand(
      strip(district, close, {
        span: { period: SPAN, basis: 'largest' },
        onOne: { lower: null, upper: { pct: 61.2, payees: [] } },
      }),
      'money',
    );
    expect(shown.measure).toMatch(
      /works \(a third party’s sums\) went to addresses in Preston, or up to 62p if one document about addresses is wrong$/,
    );
    // Ends that hang on one document are not narrow bounds, however near each other.
    expect(shown.word).toBe('We cannot say closely');
    expect(strand(strip(district, close), 'money').measure).toMatch(
      /works went to addresses in Preston$/,
    );
  });

  it('speaks of the year it is told to, and not of one only begun', () => {
    const share = figures.get('spend-local-share', place.code, SPAN);
    const stub = { ...share, id: 'spend-local-share.made', period: '2027-28', lower: 0, upper: 1 };
    const shown = strand(strip(district, new FigureSet([...figures.all, stub])), 'money');
    expect([said(shown.values), shown.dataPeriod]).toEqual(['2p to 71p', share.dataPeriod]);
    expect(shown.comparator).toContain('another year is on the page on money.');
    expect(strand(strip(district), 'money').comparator).toContain('or an earlier year.');
    expect(
      strand(progressStrip({ figures, area: district, district, paid: null }), 'money').values,
    ).toEqual([{ text: 'not known', href: null }]);
  });

  it('says that it is not known where there is no figure', () => {
    const bare = strip(
      district,
      without(({ indicator }) => /^(spend|coop|imd)-/.test(indicator)),
    );
    expect(bare.map(({ values, word, dataPeriod }) => [said(values), word, dataPeriod])).toEqual(
      Array.from({ length: 3 }, () => ['not known', 'Not known', null]),
    );
    expect(progressText(bare)).toContain(
      'Money kept local: Not known. Not known. How much of the council’s spending',
    );
  });

  it('tells a ward’s two steps before the whole time, zero being a change', () => {
    const [ward] = wards;
    if (ward === undefined) throw new Error('no wards');
    const moved = (steps: Readonly<Record<string, readonly [value: number, smaller: number]>>) =>
      strand(
        strip(
          ward,
          new FigureSet(
            figures.all.map((figure) => {
              const step = steps[figure.period];
              return figure.indicator === 'imd-relative-change' &&
                figure.areaCode === ward.code &&
                step !== undefined
                ? {
                    ...figure,
                    value: step[0],
                    numerator: step[1],
                    denominator: 100,
                    notes: { ...figure.notes, remarks: [] },
                  }
                : figure;
            }),
          ),
        ),
        'neighbourhood',
      );
    const differ = moved({ '2015-2019': [-9, 10], '2019-2025': [0, 50], '2015-2025': [-9, 10] });
    expect(differ.values.map(({ text }) => text)).toEqual(['−9.0', '0.0']);
    expect(differ.values.map(({ href }) => href)).toEqual(
      ['2015-2019', '2019-2025'].map((period) =>
        figurePath({ indicator: 'imd-relative-change', areaCode: ward.code, period }),
      ),
    );
    expect(differ.word).toBe(
      'First fell behind nine in ten similar wards, then moved much as similar wards did',
    );
    expect(differ.comparator).toBe(
      `From 2015 to 2025 as a whole ${ward.name} clearly fell behind nine in ten wards like it.`,
    );
    // Both sides of “nine in ten”.
    const rose = (smaller: number) =>
      moved({ '2015-2019': [9, smaller], '2019-2025': [9, smaller] }).word;
    expect(rose(90)).toBe('Rose more than nine in ten similar wards, both times');
    expect(rose(89)).toBe('Moved much as similar wards did, both times');
    const gone = changed(`imd-relative-change.${ward.code}.2015-2025`, {
      value: null,
      numerator: null,
      denominator: null,
    });
    expect(strand(strip(ward, gone), 'neighbourhood').word).toBe('Not known');
  });

  it('counts the district’s wards that clearly stand out, in each step before the whole time', () => {
    const { values, word, comparator } = strand(strip(district), 'neighbourhood');
    expect(said(values)).toBe('5 clearly behind, none ahead, then none clearly behind, 1 ahead');
    expect(word).toBe('First more fell behind than pulled ahead, then one ward pulled ahead');
    expect(comparator).toBe(
      '2015 to 2019: five wards clearly fell behind nine in ten wards like them, and two narrowly. Of 100 other districts with about as many wards, three had seven or more fall behind. 2019 to 2025: one ward narrowly fell behind nine in ten wards like it; one ward clearly pulled ahead of nine in ten wards like it. Of 100 other districts with about as many wards, 38 had at least one fall behind. Of 100 other districts with about as many wards, 59 had at least one pull ahead. From 2015 to 2025 as a whole, five clearly fell behind. Of 100 other districts with about as many wards, 12 had five or more fall behind.',
    );
    const firstStep = figures.all.filter(
      ({ indicator, period }) => indicator === 'imd-relative-change' && period === '2015-2019',
    );
    const still = new FigureSet(
      figures.all.map((figure) =>
        firstStep.includes(figure) ? { ...figure, numerator: 50, denominator: 100 } : figure,
      ),
    );
    expect(strand(strip(district, still), 'neighbourhood').word).toBe(
      'First no ward clearly stood out, then one ward pulled ahead',
    );
  });

  it('sets the co-ops beside what England’s rate would give and says no more than luck lets it', () => {
    const id = `coop-density.${place.code}.2023`;
    const own = strand(strip(district), 'ownership');
    expect(own).toMatchObject({
      values: [{ text: '12' }],
      word: 'Cannot be told apart from England',
    });
    const word = (numerator: number) =>
      strand(strip(district, changed(id, { numerator })), 'ownership').word;
    expect([7, 8, 24, 25, 0].map(word)).toEqual([
      'Fewer than England’s rate',
      'Cannot be told apart from England',
      'Cannot be told apart from England',
      'More than England’s rate',
      'Fewer than England’s rate',
    ]);
  });

  it('counts a ward’s co-ops, never as a rate and never as growth', () => {
    for (const ward of wards) {
      const listed = figures.get('coop-listed', ward.code, '2023').value ?? Number.NaN;
      const own = strand(strip(ward), 'ownership');
      expect(said(own.values)).toBe(String(listed));
      expect(own.word).toBe(listed === 0 ? 'None listed' : 'Too few for a rate');
      expect(progressText([own])).not.toMatch(/grew|growth|10,000|%/);
    }
  });

  it('reads well as plain text, a line a strand', () => {
    const lines = progressText(strip(district)).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe(
      'Co-operative ownership: Cannot be told apart from England. 12 registered co-ops on the list. At England’s rate Preston would have about 16 registered co-ops. If co-ops came singly and by chance, at least 95 times in 100 it would have from 8 to 24. Data: April to June 2023; residents of mid-2022.',
    );
    for (const line of lines) expect(line).not.toMatch(/ {2}|\.\.|\. \./);
  });
});
