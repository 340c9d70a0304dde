import { countInWords, formatNumber } from '../format/number.ts';
import { listInWords } from '../format/words.ts';
import { indicatorById } from '../indicators/registry.ts';
import { coopEditionById } from '../model/CoopEdition.ts';
import type { Figure } from '../model/Figure.ts';
import type { Source } from '../model/Source.ts';
import { type Chart, chartId } from './Chart.ts';
import { COOP_KINDS } from './coopWords.ts';
import { figureCell } from './figureCell.ts';
import { firstFigure } from './orderFigures.ts';
import { sourceLines } from './sourceLine.ts';
import { svgDocument } from './svgDocument.ts';
import { svgBar, svgText } from './svgText.ts';

export interface CoopSnapshotsOptions {
  /** Figures of one area: `coop-listed` and its three kinds, in any order, each edition whole. */
  figures: readonly Figure[];
  sources: readonly Source[];
}

const LABELS = 168;
const ROW = 22;

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
    kinds: COOP_KINDS.map((kind) => ({
      ...kind,
      figure: find(`coop-listed-${kind.group}`, period),
    })),
  }));
  const most = Math.max(
    1,
    ...snapshots.flatMap(({ kinds }) => kinds.map(({ figure }) => figure.value ?? 0)),
  );
  const newest = snapshots.at(-1);
  const worker = newest?.kinds.find(({ group }) => group === 'worker')?.figure.value ?? 0;
  const headline = `The ${newest?.edition.id} list has ${countInWords(newest?.all.value ?? 0)} live co-ops in ${areaName}: ${countInWords(worker)} worker-owned`;
  const alt = `Bars by edition. ${snapshots.map(({ edition, all, kinds }) => `${edition.id}: ${formatNumber(all.value ?? 0, 0)}, of them ${listInWords(kinds.map(({ figure }) => formatNumber(figure.value ?? 0, 0)))}`).join('; ')}. In the order worker-owned, clubs, others.`;
  let y = 0;
  const parts: string[] = [];
  for (const { edition, all, kinds } of snapshots) {
    parts.push(
      svgText(0, y + 15, `${edition.id} edition: ${formatNumber(all.value ?? 0, 0)} in all`, 'b'),
      svgText(400, y + 15, edition.drawnUp, 'e s q'),
    );
    y += 24;
    for (const { label, tone, figure } of kinds) {
      const width = ((400 - LABELS - 24) * (figure.value ?? 0)) / most;
      parts.push(
        svgText(0, y + 14, label, 's'),
        svgBar(LABELS, y + 3, width, 14, tone),
        svgText(LABELS + width + 6, y + 14.5, formatNumber(figure.value ?? 0, 0), 'b'),
      );
      y += ROW;
    }
    y += 14;
  }
  return {
    id,
    headline,
    subtitle: `Live co-ops with a registered office in ${areaName}, by edition and kind. Editions are not to be compared: they differ in what they take in`,
    svg: svgDocument({
      chartId: id,
      width: 400,
      height: y - 10,
      role: 'img',
      headline,
      alt,
      body: parts.join(''),
    }),
    alt,
    table: {
      caption: `Live co-ops with a registered office in ${areaName}, by edition`,
      columns: [
        { label: 'Edition', numeric: false },
        { label: 'Drawn up', numeric: false },
        { label: 'All', numeric: true },
        ...COOP_KINDS.map(({ label }) => ({ label, numeric: true })),
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
