import { figureText } from '../../format/figureText.ts';
import { rangeText } from '../../format/rangeText.ts';
import type { Figure, Status } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { type ChartTable, NOTHING, type TableCell } from '../Chart.ts';
import { orderFigures } from '../words/orderFigures.ts';
import { type ChosenAreas, type ChosenPeriod, figuresAt } from './ChosenAreas.ts';
import { chosenSubtitle } from './chosenWords.ts';

const STATUS_IN_WORDS: Readonly<Record<Status, string>> = {
  final: '',
  approximate: 'approximate',
  bounds: 'only a range is known',
  suppressed: 'not given: too few cases',
  missing: 'no data',
};

/** Where the page of a figure is; undefined for what has none here. */
export type HrefOf = (figure: Figure) => string | undefined;

/** The same values as the chart, with ranges and statuses: areas down, periods across. */
export function chosenTable(
  chosen: ChosenAreas,
  periods: readonly ChosenPeriod[],
  hrefOf: HrefOf,
): ChartTable {
  const { indicator } = chosen;
  const newest = periods[periods.length - 1];
  const at = periods.map(
    (period) => new Map(figuresAt(chosen, period).map((f) => [f.areaCode, f])),
  );
  const all = new Map(chosen.figures.map((figure) => [figure.areaCode, figure]));
  const last = newest === undefined ? [] : figuresAt(chosen, newest);
  const ordered = orderFigures(last, indicator.rankOneIs);
  const known = new Set(ordered.map(({ areaCode }) => areaCode));
  const codes = [...known, ...[...all.keys()].filter((code) => !known.has(code)).sort()];
  const hasRanges = chosen.figures.some((figure) => rangeText(indicator, figure) !== '');
  const hasStatuses = chosen.figures.some(({ status }) => STATUS_IN_WORDS[status] !== '');
  return {
    caption: chosenSubtitle(chosen, periods),
    columns: [
      { label: 'Area', numeric: false },
      ...periods.flatMap(({ label }) => [
        { label, numeric: true },
        ...(hasRanges ? [{ label: `Range, ${label}`, numeric: true }] : []),
        ...(hasStatuses ? [{ label: `Note, ${label}`, numeric: false }] : []),
      ]),
    ],
    rows: codes.map((code) => [
      { text: all.get(code)?.areaName ?? code },
      ...at.flatMap((figures) =>
        cellsOf(indicator, figures.get(code), hasRanges, hasStatuses, hrefOf),
      ),
    ]),
  };
}

function cellsOf(
  indicator: Indicator,
  figure: Figure | undefined,
  hasRanges: boolean,
  hasStatuses: boolean,
  hrefOf: HrefOf,
): TableCell[] {
  const href = figure === undefined ? undefined : hrefOf(figure);
  const cell: TableCell = {
    text: figure === undefined ? NOTHING : figureText(indicator, figure),
    numeric: true,
    ...(href !== undefined && { href }),
  };
  const range = figure === undefined ? '' : rangeText(indicator, figure);
  return [
    cell,
    ...(hasRanges ? [{ text: range === '' ? NOTHING : range, numeric: true }] : []),
    ...(hasStatuses ? [{ text: figure === undefined ? '' : STATUS_IN_WORDS[figure.status] }] : []),
  ];
}
