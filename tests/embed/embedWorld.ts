import type { Chart } from '../../src/charts/Chart.ts';
import type { Imprint } from '../../src/publish/embed/Imprint.ts';
import type { CatalogueChart } from '../../src/site/CatalogueChart.ts';

export const IMPRINT: Imprint = {
  siteName: 'Madeham community wealth',
  origin: new URL('https://wealth.example/'),
  release: { number: '2026.1', date: '2026-11-23' },
};

export function entryOf(chart: Chart): CatalogueChart {
  return { chart, picture: chart, page: '/indicators/imd-percentile/' };
}

/** What people have tried to smuggle into pages through a name. */
export const HOSTILE = [
  `"><script>alert(1)</script>`,
  ']]><script>alert(1)</script>',
  '#include "/etc/passwd"',
  '=cmd|"/c calc"!A0',
  `' onload='alert(1)`,
  '</style><img src=x onerror=alert(1)>',
  '<!-- &amp; --> --!>',
];
