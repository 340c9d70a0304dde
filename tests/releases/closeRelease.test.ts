import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELEASED_COLUMNS } from '../../src/model/ReleasedFigure.ts';
import { nextReleaseSchema } from '../../src/model/ReleaseNotes.ts';
import { FIGURE_COLUMNS } from '../../src/publish/files/figureRecord.ts';
import {
  readReleases,
  releaseNumbers,
  takenNumbers,
} from '../../src/tables/releases/readReleases.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';
import { figures } from '../indicators/preston.ts';
import {
  CORRECTED,
  close,
  MADE_INDICATOR,
  madeFigure,
  madeRelease,
  PLACE,
  REVISED,
  SAME,
} from './madeReleases.ts';

const indicator = MADE_INDICATOR.id;
const last = madeRelease({ rows: [madeFigure()] });
const changed = [madeFigure({ value: 13 })];
const raised = [madeFigure({ value: 13, formula: `${indicator}/99` })];
const next = (cause: string, corrected: string[] = []) =>
  nextReleaseSchema.parse({
    changed: { [indicator]: { cause, reason: 'Two ranks were put right.', corrected } },
  });

function written(files: ReadonlyMap<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('a closed release', () => {
  it('is read back as it was written: all figures of the site, all but their words', () => {
    const { files, changes } = close({
      release: { number: '2026.1', date: '2026-11-23' },
      figures: figures.all,
    });
    const folder = written(files);
    const [release, ...more] = readReleases(folder, PLACE);
    expect(more).toEqual([]);
    expect(release?.rows).toEqual(figures.all.map(({ notes, rangeAssumes, ...figure }) => figure));
    expect(changes.added.length).toBe(figures.all.length);
    expect(JSON.parse(String(files.get('places/E07000123/releases/release.json')))).toEqual({
      number: '2026.1',
      date: '2026-11-23',
    });
    expect(releaseNumbers(folder, PLACE)).toEqual(['2026.1']);
    expect(readReleases(folder, 'E07000178')).toEqual([]);
  });

  it('keeps the columns of figures.csv, but for release and address', () => {
    expect([...RELEASED_COLUMNS, 'release', 'url']).toEqual([...FIGURE_COLUMNS]);
  });

  it('cannot be half there, cut off or renamed', () => {
    const { files } = close({ release: { number: '2026.1', date: '2026-11-23' } });
    const csv = String(files.get('places/E07000123/releases/2026.1.csv'));
    const notes = String(files.get('places/E07000123/releases/2026.1.json'));
    const read = (parts: [string, string][]) => readReleases(written(new Map(parts)), PLACE);
    expect(() => read([['places/E07000123/releases/2026.1.csv', csv]])).toThrow(
      'half a release: 2026.1 (places/E07000123/releases/2026.1.json)',
    );
    expect(() =>
      read([
        ['places/E07000123/releases/2026.1.csv', csv],
        ['places/E07000123/releases/2026.1.json', notes.replace('"figures": 1', '"figures": 2')],
      ]),
    ).toThrow('release 2026.1 has lost or gained figures, its notes say 2: 1');
    expect(() =>
      read([
        ['places/E07000123/releases/2026.2.csv', csv],
        ['places/E07000123/releases/2026.2.json', notes],
      ]),
    ).toThrow('release has another number than its file: 2026.1');
    expect(() =>
      read([
        ['places/E07000123/releases/2026.1.csv', csv.replace(',12.345,', ',about 12,')],
        ['places/E07000123/releases/2026.1.json', notes],
      ]),
    ).toThrow('not a number: about 12 (places/E07000123/releases/2026.1.csv row 2, column value)');
  });

  it('has one fingerprint: any edit of its figures or its notes is seen', () => {
    const { files } = close({ release: { number: '2026.1', date: '2026-11-23' } });
    const csv = String(files.get('places/E07000123/releases/2026.1.csv'));
    const notes = String(files.get('places/E07000123/releases/2026.1.json'));
    const read = (figuresCsv: string, notesJson: string) =>
      readReleases(
        written(
          new Map([
            ['places/E07000123/releases/2026.1.csv', figuresCsv],
            ['places/E07000123/releases/2026.1.json', notesJson],
          ]),
        ),
        PLACE,
      );
    expect(read(csv, notes)).toHaveLength(1);
    expect(() => read(csv.replace(',12.345,', ',12.346,'), notes)).toThrow(
      /^figures of a release were changed: [0-9a-f]{64} \(places\/E07000123\/releases\/2026\.1\.csv\)/,
    );
    expect(() => read(csv, notes.replace('2026-11-23', '2026-11-22'))).toThrow(
      /^notes of a release were changed: [0-9a-f]{64} \(places\/E07000123\/releases\/2026\.1\.json\)/,
    );
    const charts = /"charts": "(.)/.exec(notes)?.[1] === 'a' ? 'b' : 'a';
    expect(() => read(csv, notes.replace(/("charts": ")./, `$1${charts}`))).toThrow(
      /^notes of a release were changed: /,
    );
  });
});

describe('a number that was withdrawn before it was published', () => {
  const taken = (list: string) =>
    takenNumbers(written(new Map([['places/E07000123/releases/never.json', list]])), PLACE);

  it('is no release, and is never used again', () => {
    expect(takenNumbers('data', PLACE)).toContain('2026.1');
    expect(releaseNumbers('data', PLACE)).not.toContain('2026.1');
    expect(() =>
      close({
        release: { number: '2026.1', date: '2026-12-14' },
        taken: taken('{ "2026.1": "Never published." }'),
      }),
    ).toThrow(/^release number is taken: 2026\.1 /);
  });

  it('is named as one, with its reason', () => {
    expect(() => taken('{ "first": "Never published." }')).toThrow(
      /^malformed list of withdrawn releases: .*\(places\/E07000123\/releases\/never\.json, column first\)/,
    );
    expect(() => taken('{ "2026.1": "" }')).toThrow(/^malformed list of withdrawn releases: /);
  });
});

describe('a release is refused', () => {
  it.each([
    [
      'its number is in use',
      { release: { number: '2026.1', date: '2026-12-14' } },
      /^release number is taken: 2026\.1 \(places\/E07000123\/releases\/2026\.1\.csv\); closed or withdrawn already, and never used again/,
    ],
    [
      'its number is before the last',
      { release: { number: '2025.9', date: '2026-12-14' } },
      /^release number before the last, 2026\.1: 2025\.9/,
    ],
    [
      'its date is before the last',
      { release: { number: '2026.2', date: '2026-11-22' } },
      /^date before that of release 2026\.1/,
    ],
    [
      'its date is none',
      { release: { number: '2026.2', date: '2026-02-30' } },
      /^malformed date of a release: 2026-02-30/,
    ],
    ['nothing is new', { figures: [madeFigure()] }, /^nothing to release/],
    [
      'a source was revised and no reason given',
      { fingerprints: REVISED },
      /^changed without a reason: 1 figures of imd-percentile, e\.g\. imd-percentile\.E05012193\.2025 \(next\.json, column changed\.imd-percentile\)/,
    ],
    [
      'a figure is gone and no reason given',
      { figures: [madeFigure({ areaCode: 'E05012194' })] },
      /^withdrawn without a reason: imd-percentile\.E05012193\.2025/,
    ],
    [
      'nothing on record accounts for a change',
      { next: next('source') },
      /^figures changed without a reason: 1 of imd-percentile since release 2026\.1 \(formula imd-percentile\/\d+, same sources, e\.g\. .*value 12\.345 → 13/,
    ],
    [
      'the cause is a method and none was raised',
      { next: next('method'), fingerprints: REVISED },
      /^no formula was raised: imd-percentile/,
    ],
    [
      'the cause is a source and none was revised',
      { next: next('source'), figures: raised },
      /^no source was revised: imd-percentile/,
    ],
    [
      'the cause is a mistake and nothing was mended',
      { next: next('mistake'), fingerprints: REVISED },
      /^no mistake was mended: imd-percentile/,
    ],
    [
      'a table named as corrected is as it was',
      { next: next('mistake', ['places/made.csv']), figures: raised },
      /^table named as corrected is as it was: places\/made\.csv/,
    ],
    [
      'a reason is for what did not change',
      { next: next('source'), figures: [madeFigure(), madeFigure({ period: '2019' })] },
      /^reason for an indicator whose figures did not change: imd-percentile/,
    ],
    [
      'a reason is for what was not withdrawn',
      {
        next: { ...next('source'), withdrawn: { 'coop-listed': 'It rested on a wrong ward.' } },
        fingerprints: REVISED,
      },
      /^reason for what was not withdrawn: coop-listed /,
    ],
  ] as const)('if %s', (_, request, says) => {
    expect(() =>
      close({ closed: [last], figures: changed, ...request } as Parameters<typeof close>[0]),
    ).toThrow(says);
  });
});

describe('a release is closed', () => {
  it.each([
    ['a source was revised', { next: next('source'), fingerprints: REVISED }],
    ['a method was changed', { next: next('method'), figures: raised }],
    ['a mistake in a formula was mended', { next: next('mistake'), figures: raised }],
    [
      'a table was corrected by hand',
      { next: next('mistake', ['places/made.csv']), fingerprints: CORRECTED },
    ],
  ] as const)('where %s and the reason says so', (_, request) => {
    const { changes, files } = close({
      closed: [last],
      figures: changed,
      ...request,
    } as Parameters<typeof close>[0]);
    expect(changes.changed.map(({ fields }) => fields)).toEqual([['value']]);
    expect(
      JSON.parse(String(files.get('places/E07000123/releases/2026.2.json'))).changed[indicator]
        .reason,
    ).toBe('Two ranks were put right.');
  });

  it('with a withdrawal for the whole indicator', () => {
    const { changes } = close({
      closed: [last],
      figures: [madeFigure({ areaCode: 'E05012194' })],
      next: nextReleaseSchema.parse({ withdrawn: { [indicator]: 'It rested on a wrong ward.' } }),
    });
    expect(changes.withdrawn.map(({ id }) => id)).toEqual(['imd-percentile.E05012193.2025']);
    expect(changes.added.length).toBe(1);
  });

  it('2026.10 after 2026.9', () => {
    const before = madeRelease({ number: '2026.9', rows: [madeFigure()] });
    const { files } = close({
      closed: [before],
      release: { number: '2026.10', date: '2026-12-14' },
      figures: [madeFigure(), madeFigure({ period: '2019' })],
    });
    expect([...files.keys()][0]).toBe('places/E07000123/releases/2026.10.csv');
  });

  it('and the last of twelve digits is no change', () => {
    expect(() =>
      close({ closed: [last], figures: [madeFigure({ value: 12.3450000000001 })] }),
    ).toThrow('nothing to release');
    expect(SAME).not.toEqual(REVISED);
  });
});
