import * as Plot from '@observablehq/plot';
import { countInWords, countOrNone, formatNumber } from '../../format/number.ts';
import { listInWords, plural } from '../../format/words.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { type CoopEdition, coopEditionById } from '../../model/CoopEdition.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId } from '../Chart.ts';
import { type DrawingWords, drawPlot, SMALL_SIZE, WIDTH } from '../draw.ts';
import { coopFill } from '../marks/coopMarks.ts';
import { type Line, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { COOP_MARKS } from '../words/coopWords.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure } from '../words/orderFigures.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface CoopSnapshotsOptions {
  /** Figures of one area: `coop-listed` and its three kinds, in any order, each edition whole. */
  figures: readonly Figure[];
  sources: readonly Source[];
}

/** One edition with the figures of all and of each kind. */
interface Snapshot {
  edition: CoopEdition;
  all: Figure;
  kinds: readonly ((typeof COOP_MARKS)[number] & { figure: Figure })[];
}

/** What each edition lists, the kinds apart; editions stand by themselves, and no line joins them. */
export function coopSnapshots({ figures, sources }: CoopSnapshotsOptions): Chart {
  const { areaCode, areaName } = firstFigure(figures, 'bars.coop-listed');
  const id = chartId('bars', 'coop-listed', areaCode);
  const periods = [...new Set(figures.map(({ period }) => period))].sort();
  const find = (indicator: string, period: string) => {
    const found = figures.find((each) => each.indicator === indicator && each.period === period);
    if (found === undefined) throw new Error(`no figure to draw: ${indicator} ${period}`);
    return found;
  };
  const snapshots = periods.map((period) => ({
    edition: coopEditionById(period),
    all: find('coop-listed', period),
    kinds: COOP_MARKS.map((kind) => ({
      ...kind,
      figure: find(`coop-listed-${kind.group}`, period),
    })),
  }));
  const newest = snapshots.at(-1);
  if (newest === undefined) throw new Error(`no edition to draw: ${id}`);
  const worker = knownValue(find('coop-listed-worker', newest.edition.id));
  const all = knownValue(newest.all);
  const headline = `The ${newest.edition.id} list has ${countInWords(all)} active ${plural(all, 'co-op')} in ${areaName}${all === 0 ? '' : `: ${countOrNone(worker)} worker-owned`}`;
  const alt = `Bars by edition. ${snapshots.map(({ edition, all, kinds }) => `${edition.id}: ${formatNumber(knownValue(all), 0)}, of them ${listInWords(kinds.map(({ figure }) => formatNumber(knownValue(figure), 0)))}`).join('; ')}. In the order worker-owned, clubs, others.`;
  return {
    id,
    headline,
    subtitle: `Active co-ops with a registered office in ${areaName}, by edition and kind. Editions are not to be compared: they differ in what they take in`,
    draw: (theme) => drawSnapshots({ id, headline, alt }, snapshots, theme),
    alt,
    table: {
      caption: `Active co-ops with a registered office in ${areaName}, by edition`,
      columns: [
        { label: 'Edition', numeric: false },
        { label: 'Drawn up', numeric: false },
        { label: 'All', numeric: true },
        ...COOP_MARKS.map(({ label }) => ({ label, numeric: true })),
      ],
      rows: snapshots.map(({ edition, all, kinds }) => [
        { text: edition.id },
        { text: edition.drawnUp },
        figureCell(indicatorById('coop-listed'), all),
        ...kinds.map(({ figure }) => figureCell(indicatorById(figure.indicator), figure)),
      ]),
    },
    ...sourceLines(figures, sources),
  };
}

const LABELS = 168;
const HEAD = 24;
const ROW = 22;
const GAP = 14;

/** A block an edition: what it lists in all, and a bar a kind. */
function drawSnapshots(called: DrawingWords, snapshots: readonly Snapshot[], theme: Theme): string {
  const block = HEAD + COOP_MARKS.length * ROW + GAP;
  const bars = snapshots.flatMap(({ kinds }, i) =>
    kinds.map(({ figure, ...kind }, k) => ({
      ...kind,
      value: knownValue(figure),
      y: i * block + HEAD + k * ROW + 10,
    })),
  );
  return drawPlot(called, theme, {
    height: snapshots.length * block - 10,
    x: {
      type: 'linear',
      domain: [0, Math.max(1, ...bars.map(({ value }) => value))],
      range: [LABELS, WIDTH - 24],
    },
    y: { type: 'identity' },
    marks: [
      Plot.rect(bars, {
        x1: 0,
        x2: 'value',
        y1: ({ y }) => y - 7,
        y2: ({ y }) => y + 7,
        fill: ({ group }) => coopFill(theme, group),
        stroke: ({ group }) => (group === 'other' ? theme.edge : 'none'),
        strokeWidth: 1.5,
      }),
      Plot.text(bars, {
        x: 'value',
        y: 'y',
        text: ({ value }) => formatNumber(value, 0),
        textAnchor: 'start',
        dx: 6,
        fontWeight: 700,
      }),
      words([
        ...snapshots.flatMap(({ edition, all }, i): Line[] => [
          {
            x: 0,
            y: i * block + 15,
            text: `${edition.id} edition: ${formatNumber(knownValue(all), 0)} in all`,
            isBold: true,
          },
          {
            x: WIDTH,
            y: i * block + 15,
            text: edition.drawnUp,
            anchor: 'end',
            size: SMALL_SIZE,
            fill: theme.quiet,
          },
        ]),
        ...bars.map(({ label, y }): Line => ({ x: 0, y: y + 4, text: label, size: SMALL_SIZE })),
      ]),
    ],
  });
}
