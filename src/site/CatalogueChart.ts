import type { Chart } from '../charts/Chart.ts';

/** A chart that others can show: its drawing for pages, its drawing for pictures, and the page it is on. */
export interface CatalogueChart {
  chart: Chart;
  /** The same figures in a drawing wider than high; the chart itself where there is only one drawing. */
  picture: Chart;
  /** Address of the page that shows it, e.g. "/indicators/imd-percentile/". */
  page: string;
}
