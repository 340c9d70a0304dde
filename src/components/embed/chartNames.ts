import { CHART_KINDS, type Chart, type ChartKind } from '../../charts/Chart.ts';
import { periodInWords } from '../../format/period.ts';
import { INDICATORS } from '../../indicators/registry.ts';

const kindOf = (id: string) => CHART_KINDS[id.split('.')[0] as ChartKind];

/** The period at the end of a chart's id, "2019-2025"; null for a chart of all periods. */
export function periodOf({ id }: Pick<Chart, 'id'>): string | null {
  return /\.(\d{4}[^.]*)$/.exec(id)?.[1] ?? null;
}

type Named = Pick<Chart, 'id' | 'headline' | 'subtitle'>;

/**
 * The names of charts in a list, by their ids: kind and finding. Charts of different periods or areas can have one
 * finding, and are told apart by what they measure; those that differ only by their period have it in their names.
 */
export function chartNames(charts: readonly Named[]): ReadonlyMap<string, string> {
  const findingOf = ({ id, headline }: Named) => `${kindOf(id)}: ${headline}`;
  const findings = Map.groupBy(charts, findingOf);
  const series = Map.groupBy(charts, seriesOf);
  const isOneOfMany = (list: readonly Named[] | undefined) => (list?.length ?? 0) > 1;
  return new Map(
    charts.map((chart) => {
      const finding = findingOf(chart);
      const period = periodOf(chart);
      const apart = isOneOfMany(findings.get(finding))
        ? chart.subtitle.split(';')[0]
        : period !== null && isOneOfMany(series.get(seriesOf(chart)))
          ? periodInWords(period, periodKindOf(chart))
          : undefined;
      return [chart.id, apart === undefined ? finding : `${finding} (${apart})`];
    }),
  );
}

/** All of a chart's id but its period. */
function seriesOf(chart: Named): string {
  const period = periodOf(chart);
  return period === null ? chart.id : chart.id.slice(0, -period.length);
}

function periodKindOf({ id }: Named) {
  return INDICATORS.find((indicator) => indicator.id === id.split('.')[1])?.periodKind;
}
