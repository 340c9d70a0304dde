import { describe, expect, it } from 'vitest';
import { withdrawnInWords } from '../../src/components/figure/withdrawnInWords.ts';
import { ReleaseHistory } from '../../src/indicators/releases/ReleaseHistory.ts';
import { releaseChanges } from '../../src/indicators/releases/releaseChanges.ts';
import type { Figure } from '../../src/model/Figure.ts';
import type { ClosedRelease } from '../../src/model/ReleaseNotes.ts';
import { releaseInWords } from '../../src/publish/embed/Imprint.ts';
import { changesCsv } from '../../src/publish/releases/changesCsv.ts';
import { historyRows, historySentences } from '../../src/site/figure/figureHistory.ts';
import { releaseSummary, valueChangeInWords } from '../../src/site/releases/releaseWords.ts';
import { MADE_INDICATOR, madeFigure, madeRelease } from './madeReleases.ts';

const release = { number: '2026.1', date: '2026-11-23' };
const reason = 'Two ranks were put right.';
const changed = { [MADE_INDICATOR.id]: { cause: 'source' as const, reason, corrected: [] } };
const withdrawn = { [MADE_INDICATOR.id]: 'It rested on a wrong ward.' };
const first = madeRelease({ rows: [madeFigure()] });
const second = madeRelease({
  number: '2026.2',
  date: '2026-12-14',
  rows: [madeFigure({ value: 13.3, lower: 11, upper: 15, rank: 4 })],
  changed,
});
const said = (closed: ClosedRelease[], figure: Figure) =>
  historySentences(new ReleaseHistory(closed, [figure]), release, figure).join(' ');

describe('what a figure says of itself', () => {
  it('before the first release', () => {
    expect(said([], madeFigure())).toBe(
      'In no closed release yet, so a citation says “2026.1 (being prepared)”. The publications behind it are fixed; a mistake of ours can still be mended here without a note until the release is closed.',
    );
  });

  it('and whoever takes a chart or a citation is told so too', () => {
    expect(releaseInWords({ ...release, state: 'first' })).toBe(
      'release 2026.1 (being prepared), 23 November 2026',
    );
    expect(releaseInWords({ ...release, state: 'closed' })).toBe(
      'release 2026.1, 23 November 2026',
    );
  });

  it('unchanged since it was first published', () => {
    expect(said([first], madeFigure())).toBe(
      'First published in release 2026.1 on 23 November 2026. It has not changed since.',
    );
    expect(historyRows(new ReleaseHistory([first], [madeFigure()]), madeFigure())).toEqual([]);
  });

  it('changed in a release, with every value it had', () => {
    const now = second.rows[0] as Figure;
    expect(said([first, second], now)).toBe(
      'First published in release 2026.1 on 23 November 2026. It has changed once since, last in release 2026.2 on 14 December 2026.',
    );
    expect(historyRows(new ReleaseHistory([first, second], [now]), now)).toEqual([
      {
        release: '2026.2',
        date: '14 December 2026',
        value: '13.3',
        range: '11.0 to 15.0',
        rank: '4th of 16',
        why: `Source revised. ${reason}`,
      },
      {
        release: '2026.1',
        date: '23 November 2026',
        value: '12.3',
        range: '10.0 to 14.0',
        rank: '3rd of 16',
        why: 'First published.',
      },
    ]);
  });

  it('changed and not released yet', () => {
    const now = madeFigure({ value: 20 });
    const releases = new ReleaseHistory([first], [now]);
    expect(releases.state).toBe('ahead');
    expect(historySentences(releases, release, now).join(' ')).toBe(
      'First published in release 2026.1 on 23 November 2026. What this page shows is not released yet: in release 2026.1 the figure is 12.3.',
    );
    expect(historyRows(releases, now)[0]).toMatchObject({
      release: 'not released yet',
      value: '20.0',
    });
  });

  it('new and not released yet', () => {
    expect(said([first], madeFigure({ period: '2019' }))).toMatch(/^In no closed release yet\. /);
  });

  it('a rank alone that changed', () => {
    const ranked = madeRelease({
      number: '2026.2',
      date: '2026-12-14',
      rows: [madeFigure({ rank: 5 })],
      changed,
    });
    const [row] = historyRows(new ReleaseHistory([first, ranked], ranked.rows), madeFigure());
    expect(row?.why).toBe(`Source revised. ${reason} The value itself is the same.`);
  });

  it('withdrawn, and back again', () => {
    const other = madeFigure({ period: '2019' });
    const without = madeRelease({ number: '2026.2', date: '2026-12-14', rows: [other], withdrawn });
    const again = madeRelease({
      number: '2026.3',
      date: '2026-12-20',
      rows: [madeFigure(), other],
    });
    const gone = new ReleaseHistory([first, without], [other]);
    expect(gone.withdrawn().map((figure) => withdrawnInWords(figure, false))).toEqual([
      [
        'This figure was withdrawn in release 2026.2 on 14 December 2026.',
        'It rested on a wrong ward.',
        'Do not use it any more.',
      ],
    ]);
    expect(gone.withdrawn().flatMap((figure) => withdrawnInWords(figure, true))).toContain(
      'It is true of the ward as it was; do not set it beside figures of today’s wards.',
    );
    expect(said([first, without, again], madeFigure())).toBe(
      'First published in release 2026.1 on 23 November 2026. It was withdrawn in release 2026.2. It came back in release 2026.3. Its value is the one first published.',
    );
    expect(new ReleaseHistory([first, without, again], [madeFigure(), other]).withdrawn()).toEqual(
      [],
    );
  });

  it('gone, and no release has withdrawn it yet', () => {
    const [gone] = new ReleaseHistory([first], []).withdrawn();
    expect(gone === undefined ? [] : withdrawnInWords(gone, false)[0]).toBe(
      'This figure was published in release 2026.1 and is no longer made; the next release will withdraw it.',
    );
  });
});

describe('what a release brought', () => {
  const brought = releaseChanges(first.rows, [...second.rows, madeFigure({ period: '2019' })]);

  it('in words', () => {
    expect(releaseSummary(2, brought, false)).toBe('2 figures: 1 new and 1 changed.');
    expect(releaseSummary(1, { added: [], changed: [], withdrawn: [] }, false)).toBe(
      '1 figure: none of them changed.',
    );
    const [change] = brought.changed;
    expect(change && valueChangeInWords(change, second.indicators)).toBe('+1.0');
    const ranked = releaseChanges(first.rows, [madeFigure({ rank: 9, lower: 9 })]).changed[0];
    expect(ranked && valueChangeInWords(ranked, first.indicators)).toBe('range and rank only');
  });

  it('as a table', () => {
    expect(changesCsv({ changed, withdrawn: {} }, brought).split('\n')).toEqual([
      'figure_id,indicator,area_code,area_name,period,change,value_before,value_after,difference,unit,formula_before,formula_after,cause,reason',
      'imd-percentile.E05012193.2019,imd-percentile,E05012193,Made,2019,new,,12.345,,percentile,,imd-percentile/1,,',
      'imd-percentile.E05012193.2025,imd-percentile,E05012193,Made,2025,changed,12.345,13.3,0.955,percentile,imd-percentile/1,imd-percentile/1,source,Two ranks were put right.',
      '',
    ]);
  });
});
