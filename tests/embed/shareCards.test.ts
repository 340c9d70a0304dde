import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/charts/marks/textWidth.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import { sure } from '../../src/model/sure.ts';
import { CARD, cardInWords, shareSvg } from '../../src/publish/pictures/shareCard.ts';
import { figureCard } from '../../src/site/share/figureCards.ts';
import type { ShareCard } from '../../src/site/share/ShareCard.ts';
import { site } from '../indicators/preston.ts';

const YEARS: ShareCard = {
  key: 'made-measure.E05900001',
  kind: 'A made measure',
  sentence: 'Northmoor, 2025',
  value: '41.5',
  note: 'Higher means more.',
  history: [2015, 2019, 2025].map((year) => ({
    period: String(year),
    value: `${year - 2000}.5`,
    run: Number(year === 2025),
  })),
};
const WORDY: ShareCard = {
  key: 'wordy',
  kind: 'What is claimed, set against the data, by somebody with a long name for every single thing',
  sentence: 'A sentence that goes on and on, '.repeat(6).trim(),
  value: '−£1,234,567,890.12 to £1,234,567,890.12',
  note: 'A note that has even more to say than the sentence before it, '.repeat(9).trim(),
  history: Array.from({ length: 40 }, (_, i) => ({
    period: `December ${1990 + i}`,
    value: '£2,548,300',
    run: 0,
  })),
};

interface Line {
  x: number;
  y: number;
  size: number;
  isBold: boolean;
  words: string;
}

function linesOf(svg: string): Line[] {
  const found = svg.matchAll(
    /<text x="(\d+)" y="(\d+)" font-size="([\d.]+)" (font-weight="700")?[^>]*>([^<]*)</g,
  );
  return [...found].map(([, x, y, size, bold, words = '']) => ({
    ...{ x: Number(x), y: Number(y), size: Number(size) },
    ...{ isBold: bold !== undefined, words },
  }));
}

test.each([YEARS, WORDY])(
  '$key: words are large, within the picture, and not on each other',
  (card) => {
    const lines = linesOf(shareSvg(card, 'Northmoor community wealth'));
    expect(lines.length).toBeGreaterThan(5);
    for (const { x, size, isBold, words } of lines) {
      // At 340 pixels twelve is the least that is read.
      expect((size * 340) / CARD.width).toBeGreaterThanOrEqual(11.8);
      expect(x + 0.9 * textWidth(words, size, isBold)).toBeLessThanOrEqual(CARD.width - 40);
    }
    const column = lines.filter(({ x }) => x === lines[0]?.x).sort((a, b) => a.y - b.y);
    for (const [i, { y, size }] of column.entries()) {
      const above = column[i - 1];
      if (above !== undefined) expect(y - 0.72 * size).toBeGreaterThan(above.y);
    }
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(CARD.height);
  },
);

test('other periods are told, with a line where they cannot be set beside each other', () => {
  const svg = shareSvg(YEARS, 'Northmoor community wealth');
  expect(linesOf(svg).map(({ words }) => words)).toEqual(
    expect.arrayContaining(['2015', '15.5', '2019', '19.5', '2025', '25.5']),
  );
  expect(svg.match(/stroke-width="3"/g)).toHaveLength(1);
  expect(cardInWords(YEARS)).toBe(
    'A made measure. Northmoor, 2025. 41.5. Higher means more. 2015: 15.5, 2019: 19.5, 2025: 25.5.',
  );
});

test('whole sentences go before words do, for half a sentence says another thing', () => {
  const first =
    'Money that went to addresses in the rest of the county and of the region, as known.';
  const note = `${first} ${'Higher means that more of it went to addresses that are nearer. '.repeat(6)}`;
  const said = (text: string) =>
    linesOf(shareSvg({ ...YEARS, note: text }, 'Northmoor community wealth'))
      .map(({ words }) => words)
      .join(' ');
  expect(said(note.trim())).toContain(first);
  expect(said(note.trim())).not.toContain('…');
  // One sentence that is too long is cut, and says that it is.
  expect(said(WORDY.note)).toContain('…');
});

test('one period alone is no history, and words of others are escaped', () => {
  const one = { ...YEARS, sentence: 'A <b> & “c”', history: YEARS.history?.slice(-1) ?? [] };
  const svg = shareSvg(one, 'Northmoor community wealth');
  expect(linesOf(svg).filter(({ words }) => words === '25.5')).toEqual([]);
  expect(svg).toContain('A &lt;b&gt; &amp; “c”');
});

describe('the card of an indicator in an area', () => {
  const card = (id: string) => figureCard(site, sure(site.figures.byId(id), id));

  test('says that its large number is the newest, whichever period it is shared for', () => {
    const area = 'imd-percentile.E05012206';
    expect(card(`${area}.2010`)).toEqual(card(`${area}.2025`));
    expect(card(`${area}.2010`).sentence).toBe('Ribbleton, newest: 2025');
    const only = {
      ...site,
      figures: new FigureSet([sure(site.figures.byId(`${area}.2025`), area)]),
    };
    expect(figureCard(only, sure(only.figures.all[0], area)).sentence).toBe('Ribbleton, 2025');
  });

  test('never sets part of a year beside whole ones', () => {
    const { sentence, history = [] } = card('council-spend-total.E07000123.2021-m08');
    expect(sentence).toBe('Preston, newest: April to December 2025');
    expect(history.map(({ period }) => period).slice(-2)).toEqual(['2024-25', '2025-26, part']);
    expect(new Set(history.slice(0, -1).map(({ run }) => run)).size).toBe(1);
    expect(history.at(-1)?.run).not.toBe(history.at(-2)?.run);
  });
});
