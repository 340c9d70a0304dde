import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { INDICATORS } from '../../src/indicators/registry.ts';
import type { Figure } from '../../src/model/Figure.ts';
import { workbookNotes } from '../../src/publish/descriptions/workbookNotes.ts';
import { FIGURE_COLUMNS, figureRecord } from '../../src/publish/files/figureRecord.ts';
import { figuresWorkbook } from '../../src/publish/files/figuresWorkbook.ts';
import { fixedZip } from '../../src/publish/files/fixedZip.ts';
import { figures, tables } from '../indicators/preston.ts';
import { dataset } from './dataset.ts';

const fileOrigin = {
  release: { number: '2026.1', date: '2026-11-23' },
  site: new URL('https://example.org'),
};
const make = (of: readonly Figure[] = figures.all) =>
  figuresWorkbook({
    figures: of,
    indicators: INDICATORS,
    sources: tables.sources,
    notes: workbookNotes(dataset),
    fileOrigin,
  });
const bytes = make();
const book = read(bytes, { cellFormula: true });
const rowsOf = (sheet: string) =>
  utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {}, {
    raw: true,
    defval: null,
  });

describe('figures.xlsx', () => {
  it('has its four sheets, the first with the columns of figures.csv and every figure as it is', () => {
    expect(book.SheetNames).toEqual(['figures', 'indicators', 'sources', 'notes']);
    expect(rowsOf('figures')).toEqual(
      figures.all.map((figure) => figureRecord(figure, fileOrigin)),
    );
    const [header] = utils.sheet_to_json<string[]>(book.Sheets['figures'] ?? {}, { header: 1 });
    expect(header).toEqual([...FIGURE_COLUMNS]);
  });

  it('names every indicator and source, and explains every column', () => {
    expect(rowsOf('indicators').map((row) => row['indicator'])).toEqual(
      INDICATORS.map(({ id }) => id),
    );
    expect(rowsOf('sources').map((row) => row['source'])).toEqual(
      tables.sources.map(({ id }) => id),
    );
    const notes = new Map(rowsOf('notes').map((row) => [row['about'], row['note']]));
    for (const column of FIGURE_COLUMNS) expect(notes.get(`column ${column}`), column).toBeTruthy();
    const licences = rowsOf('notes').filter((row) => row['about'] === 'licence');
    expect(licences.map((row) => row['note']).join(' ')).toMatch(/Open Government Licence/);
    expect(notes.get('release')).toBe('2026.1, 23 November 2026');
  });

  it('holds numbers as numbers and text as text, and no formula', () => {
    const [first] = figures.all;
    if (first === undefined) throw new Error('no figures');
    const hostile: Figure = { ...first, areaName: '=HYPERLINK("http://x","y")', value: -3.5 };
    const sheet = read(make([hostile]), { cellFormula: true }).Sheets['figures'] ?? {};
    expect(sheet['E2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x","y")' });
    expect(sheet['H2']).toMatchObject({ t: 'n', v: -3.5 });
    // The period looks like a number and is text, as in the other files.
    expect(sheet['F2']).toMatchObject({ t: 's', v: first.period });
    const parts = Object.entries(unzipSync(make([hostile])));
    for (const [name, part] of parts)
      if (name.startsWith('xl/worksheets/'))
        expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/);
  });

  describe('is the same, byte for byte', () => {
    afterEach(() => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    });

    it('at another hour and in another time zone', () => {
      vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
      vi.stubEnv('TZ', 'Pacific/Kiritimati');
      expect(new Date().getFullYear()).toBe(2031);
      expect(Buffer.from(make()).equals(Buffer.from(bytes))).toBe(true);
    });

    it('and a figure more is seen', () => {
      expect(Buffer.from(make(figures.all.slice(1))).equals(Buffer.from(bytes))).toBe(false);
    });
  });
});

describe('a ZIP', () => {
  it('gives back what went in, and depends on nothing but that and the day', () => {
    const content = new TextEncoder().encode('a,b\n1,2\n');
    const packed = fixedZip([['a.csv', content]], '2026-11-23');
    expect(unzipSync(packed)).toEqual({ 'a.csv': content });
    expect(fixedZip([['a.csv', content]], '2026-11-23')).toEqual(packed);
    expect(fixedZip([['a.csv', content]], '2026-11-24')).not.toEqual(packed);
  });
});
